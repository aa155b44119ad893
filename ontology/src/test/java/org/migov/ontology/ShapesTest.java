package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class ShapesTest {

    static final String NAMESPACE = "https://w3id.org/migov/shapes#";

    private static final Model SHAPES = Samples.shapesModel();

    @Test
    void shapes_areReadByTheEngine() {
        assertThat(Samples.SHAPES.getTargetShapes()).hasSizeGreaterThan(36);
    }

    @Test
    void everyClass_hasAShape() {
        Set<String> targets = objects("targetClass").stream()
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toSet());
        assertThat(targets)
                .containsAll(Vocabulary.localNames("owl:Class").stream()
                        .map(name -> Mg.NAMESPACE + name)
                        .toList());
    }

    @Test
    void everyPropertyOfOurs_standsInAShape() {
        Set<String> paths =
                objects("path").stream().map(node -> node.asResource().getURI()).collect(Collectors.toSet());
        Set<String> properties = new TreeSet<>(Vocabulary.localNames("owl:ObjectProperty"));
        properties.addAll(Vocabulary.localNames("owl:DatatypeProperty"));
        assertThat(paths)
                .containsAll(
                        properties.stream().map(name -> Mg.NAMESPACE + name).toList());
    }

    @Test
    void everyMessage_isASentence() {
        assertThat(objects("message"))
                .allSatisfy(message -> assertThat(message.asLiteral().getString())
                        .matches("[A-Z].*[.]")
                        .hasSizeGreaterThan(15));
    }

    @Test
    void everyPropertyShape_hasOnePlainPathAndAMessageInEnglish() {
        List<Resource> shapes = propertyShapes();
        assertThat(shapes).hasSizeGreaterThan(100).allSatisfy(shape -> {
            assertThat(shape.listProperties(Spoilers.shacl("path")).toList()).hasSize(1);
            assertThat(shape.getProperty(Spoilers.shacl("path")).getObject().isURIResource())
                    .isTrue();
            assertThat(shape.getProperty(Spoilers.shacl("message")).getLiteral().getLanguage())
                    .isEqualTo("en");
        });
    }

    @Test
    void everyTargetedNodeShape_hasALabelAndAMessageForItsOwnConstraints() {
        assertThat(SHAPES.listSubjectsWithProperty(Spoilers.shacl("targetClass"))
                        .toList())
                .allSatisfy(shape -> {
                    assertThat(shape.hasProperty(RDFS.label)).isTrue();
                    boolean constrained =
                            shape.hasProperty(Spoilers.shacl("pattern")) || shape.hasProperty(Spoilers.shacl("or"));
                    assertThat(shape.hasProperty(Spoilers.shacl("message"))).isEqualTo(constrained);
                });
    }

    @Test
    void everyPropertyShape_isUsedAndDefined() {
        Set<String> used = objects("property").stream()
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> defined =
                propertyShapes().stream().map(Resource::getURI).collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(defined);
    }

    @Test
    void everyShapeWithAName_isInTheNamespaceOfShapes() {
        assertThat(SHAPES.listSubjects().filterKeep(Resource::isURIResource).toList())
                .allSatisfy(shape -> assertThat(shape.getURI()).startsWith("https://w3id.org/migov/shapes"));
    }

    @Test
    void everyTermOfOurs_isDefined() {
        Set<String> terms = SHAPES.listStatements().toList().stream()
                .map(Statement::getObject)
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .filter(iri -> iri.startsWith(Mg.NAMESPACE))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(terms).isSubsetOf(Vocabulary.terms());
    }

    @Test
    void shapes_lookNoFurtherThanTheFocusNode() {
        assertThat(SHAPES.listStatements().toList())
                .extracting(statement -> statement.getPredicate().getLocalName())
                .doesNotContain("sparql", "node", "select", "inversePath", "alternativePath", "zeroOrMorePath");
    }

    @Test
    void patterns_doNotNameABase() {
        assertThat(objects("pattern"))
                .allSatisfy(
                        pattern -> assertThat(pattern.asLiteral().getString()).doesNotContain("http"));
    }

    private static List<Resource> propertyShapes() {
        return SHAPES.listSubjectsWithProperty(
                        RDF.type, SHAPES.getResource(Prefixes.all().get("sh") + "PropertyShape"))
                .toList();
    }

    private static List<RDFNode> objects(String parameter) {
        return SHAPES.listObjectsOfProperty(Spoilers.shacl(parameter)).toList();
    }
}
