package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.util.ResourceUtils;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every constraint can fail: the valid sample of a class is spoilt in the one way that a constraint forbids, and that
 * constraint must say so.
 */
class ShapeConstraintsTest {

    private static final Model SHAPES = Samples.shapesModel();
    private static final Property TARGET_CLASS = Spoilers.shacl("targetClass");
    private static final Set<String> NOT_CONSTRAINTS = Set.of("path", "message", "severity", "qualifiedValueShape");

    /** Samples for the shapes that have no target class. */
    private static final Map<String, String> SAMPLES =
            Map.of("LinkShape", "Party", "NotationShape", "Country", "WithdrawnShape", "Withdrawn");

    @TestFactory
    Stream<DynamicTest> constraintOfProperty_failsOnASpoiltSample() {
        return nodeShapes()
                .flatMap(shape -> properties(shape)
                        .flatMap(property -> constraints(property)
                                .map(constraint ->
                                        dynamicTest(name(shape, constraint), () -> spoil(shape, constraint)))));
    }

    @TestFactory
    Stream<DynamicTest> shapeOfNode_failsOnAnotherIri() {
        return nodeShapes()
                .filter(shape -> shape.hasProperty(Spoilers.shacl("pattern")))
                .map(shape -> dynamicTest(shape.getLocalName(), () -> {
                    Model sample = sample(shape);
                    ResourceUtils.renameResource(subject(sample), "https://example.org/unknown");
                    assertThat(failures(sample)).contains(failure(shape, "Pattern"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> shapeOfNode_failsOnABlankNode() {
        return nodeShapes()
                .filter(shape -> shape.hasProperty(Spoilers.shacl("nodeKind")))
                .map(shape -> dynamicTest(shape.getLocalName(), () -> {
                    Model sample = sample(shape);
                    ResourceUtils.renameResource(subject(sample), null);
                    assertThat(failures(sample)).contains(failure(shape, "NodeKind"));
                }));
    }

    @Test
    void everyChoiceOfANode_failsOnAnInvalidSample() {
        Set<String> failed = Samples.files("invalid").stream()
                .flatMap(file -> failures(Samples.read(file)).stream())
                .collect(Collectors.toSet());
        assertThat(nodeShapes()
                        .filter(shape -> shape.hasProperty(Spoilers.shacl("or")))
                        .map(shape -> failure(shape, "Or")))
                .isNotEmpty()
                .isSubsetOf(failed);
    }

    private static void spoil(Resource nodeShape, Statement constraint) {
        Model sample = sample(nodeShape);
        Resource shape = constraint.getSubject();
        String parameter = constraint.getPredicate().getLocalName();
        assertThat(Spoilers.BY_PARAMETER).containsKey(parameter);

        Property path = shape.getPropertyResourceValue(Spoilers.shacl("path")).as(Property.class);
        Spoilers.BY_PARAMETER.get(parameter).spoil(subject(sample), path, shape, constraint.getObject());

        assertThat(failures(sample)).contains(failure(shape, capital(parameter)));
    }

    /** Shapes with a target. */
    private static Stream<Resource> nodeShapes() {
        return SHAPES
                .listResourcesWithProperty(
                        RDF.type, SHAPES.getResource(Prefixes.all().get("sh") + "NodeShape"))
                .filterKeep(shape ->
                        shape.hasProperty(TARGET_CLASS) || shape.hasProperty(Spoilers.shacl("targetSubjectsOf")))
                .toList()
                .stream();
    }

    private static Stream<Resource> properties(Resource shape) {
        return shape.listProperties(Spoilers.shacl("property")).mapWith(Statement::getResource).toList().stream();
    }

    private static Stream<Statement> constraints(Resource property) {
        return property.listProperties().toList().stream()
                .filter(statement -> statement
                        .getPredicate()
                        .getNameSpace()
                        .equals(Prefixes.all().get("sh")))
                .filter(statement ->
                        !NOT_CONSTRAINTS.contains(statement.getPredicate().getLocalName()));
    }

    private static Model sample(Resource shape) {
        String folder = shape.hasProperty(TARGET_CLASS)
                ? shape.getPropertyResourceValue(TARGET_CLASS).getLocalName()
                : SAMPLES.getOrDefault(shape.getLocalName(), shape.getLocalName());
        return Samples.read(Path.of(Samples.FOLDER.toString(), folder, "valid.ttl"));
    }

    private static Resource subject(Model sample) {
        Collection<Resource> subjects = sample.listSubjects().toList();
        assertThat(subjects).hasSize(1);
        return subjects.iterator().next();
    }

    private static Set<String> failures(Model sample) {
        return Samples.validate(sample).stream()
                .map(ShapeConstraintsTest::failure)
                .collect(Collectors.toSet());
    }

    private static String failure(ReportEntry entry) {
        return entry.source() + " " + Finding.of(entry).component();
    }

    private static String failure(Resource shape, String component) {
        return shape.getURI() + " " + component;
    }

    private static String name(Resource shape, Statement constraint) {
        return shape.getLocalName() + " " + constraint.getSubject().getLocalName() + " "
                + constraint.getPredicate().getLocalName();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
