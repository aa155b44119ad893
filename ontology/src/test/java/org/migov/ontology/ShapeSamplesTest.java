package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every class, and every other target of a shape, has samples that pass and samples that fail, each for the reason written at its head. */
class ShapeSamplesTest {

    private static final String EXPECT = "# expect: ";
    private static final String OTHER_BASE = "http://localhost:3030/kg/";

    @TestFactory
    Stream<DynamicTest> validSample_hasNoResults() {
        return Samples.files("valid").stream()
                .map(file -> dynamicTest(
                        name(file),
                        () -> assertThat(Samples.findings(Samples.read(file))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> validSample_hasNoResultsUnderAnotherBase() {
        Model known = rebased(Samples.FOLDER.resolve("known.ttl"));
        return Samples.files("valid").stream()
                .map(file -> dynamicTest(
                        name(file),
                        () -> assertThat(Samples.validate(rebased(file), known)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> invalidSample_hasExactlyTheExpectedResults() {
        return Samples.files("invalid").stream()
                .map(file -> dynamicTest(
                        name(file),
                        () -> assertThat(Samples.findings(Samples.read(file))).isEqualTo(expected(file))));
    }

    @Test
    void everyClass_hasValidAndInvalidSamples() {
        Set<String> classes = new TreeSet<>(Vocabulary.localNames("owl:Class"));
        classes.addAll(List.of("Concept", "ConceptScheme", "Withdrawn"));

        assertThat(folders("valid")).isEqualTo(classes);
        assertThat(folders("invalid")).isEqualTo(classes);
    }

    private static Set<String> folders(String prefix) {
        return Samples.files(prefix).stream()
                .map(file -> file.getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Finding> expected(Path file) {
        Set<Finding> expected = Samples.text(file)
                .lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> Finding.parse(line.substring(EXPECT.length())))
                .collect(Collectors.toSet());
        assertThat(expected).as("results expected by " + file).isNotEmpty();
        return expected;
    }

    private static Model rebased(Path file) {
        assertThat(Files.exists(file)).isTrue();
        String base = "@base <" + Iris.DEFAULT_BASE + ">";
        return Samples.turtle(Samples.text(file).replace(base, "@base <" + OTHER_BASE + ">"));
    }

    private static String name(Path file) {
        return Samples.FOLDER.relativize(file).toString();
    }
}
