package org.migov.loader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.loader.source.KeySet;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;

class ShapesCheckTest {

    private static final String SHAPES = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix x: <https://example.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            x:ActionShape a sh:NodeShape ; sh:targetClass x:Action ;
                sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:message "An action has a label." ] ;
                sh:property [ sh:path x:actor ; sh:class x:Party ; sh:message "An actor is a party." ] ;
                sh:property [ sh:path x:note ; sh:maxCount 0 ; sh:severity sh:Warning ; sh:message "No notes, please." ] .
            x:PartyShape a sh:NodeShape ; sh:targetClass x:Party ;
                sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:message "A party has a label." ] .
            x:LinkShape a sh:NodeShape ; sh:targetSubjectsOf x:like ;
                sh:property [ sh:path x:like ; sh:nodeKind sh:IRI ; sh:message "Likeness is between things." ] .
            """;

    @TempDir
    Path folder;

    private final TypeRegistry types = new TypeRegistry();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> quads = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    @BeforeEach
    void knownParty() {
        types.add("https://example.org/KEN", "https://example.org/Party");
    }

    @Test
    void goodRecords_pass_badOnesStayOut_whereverABatchEnds() throws Exception {
        action("a1", "\"one\"", "KEN");
        action("a2", null, "KEN");
        action("a3", "\"three\"", "KEN");
        action("a4", "\"four\"", "nobody");
        action("a5", "\"five\"", "KEN");

        for (int batch = 1; batch <= 6; batch++) {
            findings.clear();
            assertThat(check(batch))
                    .contains("/a1>", "/a3>", "/a5>")
                    .doesNotContain("/a2>")
                    .doesNotContain("/a4>");
            assertThat(findings)
                    .extracting(Finding::focus, Finding::message, Finding::violation)
                    .containsExactly(
                            tuple("https://example.org/a2", "An action has a label.", true),
                            tuple("https://example.org/a4", "An actor is a party.", true));
        }
    }

    @Test
    void finding_isAProblem_atTheRowOfTheRecord() throws Exception {
        action("a1", null, "KEN");
        action("a2", "\"two\"", "nobody");
        check(10);

        assertThat(findings)
                .extracting(finding -> finding.problem().message())
                .containsExactly(
                        "actions.csv:1: column \"rdfs:label\": expected the rule \"An action has a label\" to hold, found"
                                + " \"https://example.org/a1\" [shape]",
                        "actions.csv:2: column \"https://example.org/actor\": expected the rule \"An actor is a party\" to hold, found"
                                + " \"https://example.org/nobody\" [shape]");
    }

    @Test
    void warnings_areReported_andTheRecordKept() throws Exception {
        action("a1", "\"one\"", "KEN");
        quads.add("<https://example.org/a1> <https://example.org/note> \"hm\" <https://example.org/g> .");

        assertThat(check(10)).contains("/a1>");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.violation()).isFalse();
            assertThat(finding.problem().severity()).isEqualTo(Problem.Severity.WARNING);
        });
    }

    @Test
    void thingDescribedElsewhere_isNotHeldAgainstTheShapeOfItsClass() throws Exception {
        String likes = "<https://example.org/KEN> <https://example.org/like> ";
        quads.add(likes + "<https://example.org/UGA> <https://example.org/g> .");
        action("a1", "\"one\"", "KEN");

        assertThat(check(10)).contains("like");
        assertThat(findings).isEmpty();

        quads.set(0, likes + "\"Uganda\" <https://example.org/g> .");
        assertThat(check(10)).doesNotContain("like").contains("/a1>");
        assertThat(findings).extracting(Finding::message).containsExactly("Likeness is between things.");
    }

    @Test
    void whatRefersToARecordKeptOut_isSweptToo() throws Exception {
        Path one =
                write("one.nq", "<https://example.org/a> <https://example.org/p> <https://example.org/gone> <g:1> .");
        Path two = write(
                "two.nq",
                "<https://example.org/b> <https://example.org/p> <https://example.org/a> <g:2> .",
                "<https://example.org/c> <https://example.org/p> <https://example.org/kept> <g:2> .",
                "<https://example.org/kept> <https://example.org/p> \"x\" <g:2> .");
        Path none = write("none");
        KeySet missing = new KeySet();
        missing.add("https://example.org/gone");
        missing.add("https://example.org/kept");
        List<String> problems = new ArrayList<>();

        ReferenceSweep.run(
                List.of(
                        new ReferenceSweep.SweptGraph(one, none, Origin.of("one")),
                        new ReferenceSweep.SweptGraph(two, none, Origin.of("two"))),
                missing,
                problem -> problems.add(problem.message()));

        assertThat(Files.readString(one)).isEmpty();
        assertThat(Files.readString(two)).contains("/c>", "/kept>").doesNotContain("/b>");
        assertThat(problems)
                .containsExactly(
                        "one: expected references to records that stand, found \"https://example.org/gone\""
                                + " [rejected-reference]",
                        "two: expected references to records that stand, found \"https://example.org/a\""
                                + " [rejected-reference]");
    }

    private void action(String name, String label, String actor) {
        String subject = "<https://example.org/" + name + "> ";
        String graph = " <https://example.org/g> .";
        quads.add(subject + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/Action>" + graph);
        if (label != null) {
            quads.add(subject + "<http://www.w3.org/2000/01/rdf-schema#label> " + label + graph);
        }
        quads.add(subject + "<https://example.org/actor> <https://example.org/" + actor + ">" + graph);
        places.add(subject + (places.size() + 1) + " actions.csv");
    }

    private String check(int batch) throws Exception {
        Path accepted = folder.resolve("accepted.nq");
        new ShapesCheck(SHAPES, types, batch)
                .check(
                        write("sorted.nq", quads.stream().sorted().toArray(String[]::new)),
                        write("places", places.toArray(String[]::new)),
                        Origin.of("actions.csv"),
                        accepted,
                        findings::add);
        return Files.readString(accepted);
    }

    private Path write(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), lines.length == 0 ? "" : String.join("\n", lines) + "\n");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
