package org.migov.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.SourceDescription;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

class GraphWriterTest {

    private static final String KENYA = "https://w3id.org/migov/id/country/KEN";
    private static final String P = "https://example.org/p";

    @TempDir
    Path folder;

    private final TypeRegistry types = new TypeRegistry();
    private GraphWriter writer;

    @BeforeEach
    void begin() {
        writer = new GraphWriter(Iris.standard(), "test", folder, new SortMemory(1 << 20), types);
    }

    @Test
    void record_saysItsClass_label_certainty_sourceAndPlace() throws Exception {
        writer.facts().record(KENYA, Mg.COUNTRY, "Kenya", "stated", new Origin("countries.csv", 7));
        writer.keep();

        assertThat(quads()).isEqualTo("""
                        <https://w3id.org/migov/id/country/KEN> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/migov/ontology#Country> <https://w3id.org/migov/graph/test> .
                        <https://w3id.org/migov/id/country/KEN> <http://www.w3.org/2000/01/rdf-schema#label> "Kenya"@en <https://w3id.org/migov/graph/test> .
                        <https://w3id.org/migov/id/country/KEN> <http://www.w3.org/ns/prov#wasDerivedFrom> <https://w3id.org/migov/graph/test> <https://w3id.org/migov/graph/test> .
                        <https://w3id.org/migov/id/country/KEN> <https://w3id.org/migov/ontology#certainty> <https://w3id.org/migov/id/concept/certainty/stated> <https://w3id.org/migov/graph/test> .
                        <https://w3id.org/migov/id/country/KEN> <https://w3id.org/migov/ontology#locator> "test/countries.csv:7" <https://w3id.org/migov/graph/test> .
                        """);
        assertThat(places()).isEqualTo("<" + KENYA + "> 7 countries.csv\n");
        assertThat(types.of(KENYA)).containsExactly(Mg.COUNTRY);
    }

    @Test
    void literals_areWrittenCanonically() throws Exception {
        writer.facts()
                .about(KENYA)
                .text(P, "one \"two\"\nthree\t\\ é 😀", "en")
                .plain(P, "plain")
                .bool(P, true)
                .integer(P, 12)
                .decimal(P, new BigDecimal("1E+3"))
                .date(P, PartialDate.parse("1979").orElseThrow())
                .date(P, PartialDate.parse("1979-07").orElseThrow())
                .date(P, PartialDate.parse("1979-07-11").orElseThrow());
        writer.keep();

        assertThat(quads().lines()
                        .map(line -> line.substring(line.indexOf(P) + P.length() + 2, line.lastIndexOf(" <"))))
                .containsExactly(
                        "\"1000\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                        "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                        "\"1979\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
                        "\"1979-07\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>",
                        "\"1979-07-11\"^^<http://www.w3.org/2001/XMLSchema#date>",
                        "\"one \\\"two\\\"\\nthree\\t\\\\ é 😀\"@en",
                        "\"plain\"",
                        "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>");
    }

    @Test
    void discardedRow_leavesNothing() throws Exception {
        writer.facts().record(KENYA, Mg.COUNTRY, "Kenya", "stated", new Origin("countries.csv", 7));
        writer.discard();
        writer.keep();

        assertThat(quads()).isEmpty();
        assertThat(places()).isEmpty();
        assertThat(types.of(KENYA)).isEmpty();
    }

    @Test
    void whatIsNoIri_noLanguage_orNoText_isRefused() {
        Subject subject = writer.facts().about(KENYA);

        assertThatThrownBy(() -> subject.link(P, "not an iri"))
                .hasMessage(P + ": expected an absolute IRI, found \"not an iri\"");
        assertThatThrownBy(() -> subject.link(P, "_:b0")).isInstanceOf(StatementRefused.class);
        assertThatThrownBy(() -> subject.link(P, "https://example.org/a b")).isInstanceOf(StatementRefused.class);
        assertThatThrownBy(() -> subject.text(P, "x", "english!")).isInstanceOf(StatementRefused.class);
        assertThatThrownBy(() -> subject.plain(P, " ")).isInstanceOf(StatementRefused.class);
        assertThatThrownBy(() -> subject.plain(P, "a\u0001b")).isInstanceOf(StatementRefused.class);
    }

    @Test
    void sourceDescription_linksSources_andNamesTheRest() throws Exception {
        SourceDescription source = new SourceDescription(
                "a",
                "Title",
                Optional.of("Publisher"),
                Optional.of("CC BY 4.0"),
                Optional.empty(),
                Optional.of("https://example.org/"),
                Optional.of("2024 edition"),
                PartialDate.parse("2026-11"),
                java.util.List.of("en", "fr"),
                java.util.List.of("b", "https://example.org/raw", "A book"),
                Optional.empty());
        SourceGraph.describe(source, Set.of("a", "b"), 10, 1, writer.facts());
        writer.keep();

        assertThat(quads())
                .contains("<http://www.w3.org/ns/prov#wasDerivedFrom> <https://w3id.org/migov/graph/b>")
                .contains("<http://www.w3.org/ns/prov#wasDerivedFrom> <https://example.org/raw>")
                .contains("<http://purl.org/dc/terms/provenance> \"A book\"")
                .contains("<https://w3id.org/migov/ontology#rowsRead> \"10\"^^")
                .contains("<https://w3id.org/migov/ontology#rowsRejected> \"1\"^^")
                .contains("<https://w3id.org/migov/ontology#vintage> \"2024 edition\"");
    }

    @Test
    void ontology_comesWithoutItsBlankNodes() throws Exception {
        String turtle = """
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <https://example.org/C> a owl:Class ; rdfs:label "c"@en, "C"@fr ; rdfs:subClassOf [ a owl:Restriction ] .
                """;
        OntologyGraph.read(stream(turtle), Iris.standard(), writer);

        assertThat(quads()).hasLineCount(3).doesNotContain("_:");
        assertThat(OntologyGraph.labels(stream(turtle)))
                .containsEntry("https://example.org/C", "c")
                .hasSize(1);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String quads() throws Exception {
        writer.writeTo(folder.resolve("q"), folder.resolve("p"));
        return Files.readString(folder.resolve("q"));
    }

    private String places() throws Exception {
        return Files.readString(folder.resolve("p"));
    }
}
