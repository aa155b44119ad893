package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;

/** Our shapes keep the rules of SHACL itself, as the shapes of the W3C for shapes have them. */
class ShaclShaclTest {

    private static final Shapes RULES = Shapes.parse(
            Samples.read(Path.of("src/test/resources/shacl/shacl-shacl.ttl")).getGraph());

    @Test
    void shapes_areWellFormed() {
        ValidationReport report = validate(Samples.shapesModel());
        assertThat(report.getEntries())
                .extracting(entry -> entry.focusNode() + " " + entry.message())
                .isEmpty();
        assertThat(report.conforms()).isTrue();
    }

    @Test
    void aShapeWithTwoPaths_isNot() {
        Model shapes = ModelFactory.createDefaultModel().add(Samples.shapesModel());
        Resource label = shapes.getResource(ShapesTest.NAMESPACE + "label");
        label.addProperty(Spoilers.shacl("path"), shapes.getResource("https://example.org/second"));
        assertThat(validate(shapes).conforms()).isFalse();
    }

    @Test
    void aShapeWithACountInWords_isNot() {
        Model shapes = ModelFactory.createDefaultModel().add(Samples.shapesModel());
        Resource label = shapes.getResource(ShapesTest.NAMESPACE + "label");
        label.removeAll(Spoilers.shacl("minCount")).addProperty(Spoilers.shacl("minCount"), "one");
        assertThat(validate(shapes).conforms()).isFalse();
    }

    private static ValidationReport validate(Model shapes) {
        return ShaclValidator.get().validate(RULES, shapes.getGraph());
    }
}
