package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.loader.store.Tdb2Store;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.Checks;

/** What everybody in the field knows, asked of the data that come with MiGov by queries of the catalogue. */
@ExtendWith(EmbeddedRelease.class)
class KnownTruthsIT {

    private static final Path KNOWN = Path.of("src", "test", "resources", "known");

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static Tdb2Store store;

    @BeforeAll
    static void open(Tdb2Store embedded) {
        store = embedded;
    }

    @Test
    void refugeeConvention_on1990_boundThoseThatHistoryNames() throws IOException {
        List<String> expected = Files.readAllLines(KNOWN.resolve("refugee-convention-1990-01-01.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(boundOn("un-refugee-1951", "1990-01-01"))
                .hasSize(102)
                .containsAll(expected)
                .contains("YUCS");
        assertThat(boundOn("un-refugee-1951", "1990-01-01"))
                .doesNotContain("RUS", "SUHH", "CZE", "SVK", "SRB", "HRV", "BLZ", "SSD");
    }

    @Test
    void germany_beforeAndAfter1990() {
        assertThat(boundOn("un-iccpr", "1990-10-02")).contains("DEU", "DDDE");
        assertThat(boundOn("un-iccpr", "1990-10-03")).contains("DEU").doesNotContain("DDDE");
        assertThat(commitments("DEU", "un-iccpr")).containsExactly("1976-03-23 ");
        assertThat(commitments("DDDE", "un-iccpr")).containsExactly("1976-03-23 1990-10-02");
        assertThat(commitments("DEU", "un-refugee-1951")).containsExactly("1954-04-22 ");
    }

    @Test
    void russianFederation_goesOnInThePlaceOfTheSovietUnion() {
        assertThat(commitments("RUS", "un-iccpr")).containsExactly("1976-03-23 ");
        assertThat(commitments("RUS", "un-refugee-1951")).containsExactly("1993-05-03 ");
        assertThat(ask("<id/commitment/un-iccpr/RUS/1976-03-23> skos:note ?value FILTER(LANG(?value) = \"en\")"))
                .anySatisfy(note -> assertThat(note).contains("Union of Soviet Socialist Republics"));
        assertThat(ask("<id/country/RUS> dcterms:replaces ?value")).containsExactly(iri("country/SUHH"));
        assertThat(boundOn("un-iccpr", "1985-01-01")).contains("RUS").doesNotContain("SUHH", "ARM");
    }

    @Test
    void sudanGoesOn_andSouthSudanBeginsWithItsOwnActs() {
        assertThat(commitments("SDN", "un-refugee-1951")).containsExactly("1974-05-23 ");
        assertThat(boundOn("un-refugee-1951", "2012-01-01")).contains("SDN").doesNotContain("SSD", "SDO");
        assertThat(ask("?value mg:party <id/country/SSD> ; a mg:Commitment ; mg:from ?from "
                        + "FILTER(STR(?from) < \"2011-07-09\")"))
                .isEmpty();
        assertThat(ask("?value mg:party <id/country/SSD> ; a mg:Commitment")).isNotEmpty();
    }

    @Test
    void denouncedConvention_endsAYearLater_andIsMarkedToBeVerified() {
        assertThat(commitments("MYS", "ilo-c105")).containsExactly("1959-10-13 1991-01-09");
        assertThat(commitments("SGP", "ilo-c105")).containsExactly("1966-10-25 1980-04-18");
        assertThat(ask("<id/commitment/ilo-c105/MYS/1959-10-13> mg:certainty ?value"))
                .containsExactly(iri("concept/certainty/to-verify"));
        assertThat(ask("<id/country/MYS> mg:boundBy ?value FILTER(?value = <id/instrument/ilo-c105>)"))
                .isEmpty();
    }

    @Test
    void serbiaAndMontenegro() {
        assertThat(commitments("SRB", "un-iccpr")).containsExactly("1992-04-27 ");
        assertThat(commitments("MNE", "un-iccpr")).containsExactly("2006-06-03 ");
        assertThat(commitments("YUCS", "un-iccpr")).containsExactly("1976-03-23 1992-04-26");
        assertThat(ask("<id/country/SRB> dcterms:replaces ?value")).containsExactly(iri("country/CSXX"));
    }

    @Test
    void europeanUnion_isAPartyOfItsOwn() {
        assertThat(ask("?commitment mg:party <id/group/eu> ; a mg:Commitment ; mg:instrument ?value"))
                .containsExactlyInAnyOrder(
                        iri("instrument/un-crpd"),
                        iri("instrument/un-untoc"),
                        iri("instrument/un-trafficking-2000"),
                        iri("instrument/un-smuggling-2000"));
        assertThat(ask("<id/commitment/un-crpd/eu/2011-01-22> mg:restsOn ?value"))
                .containsExactly(iri("action/un-crpd/eu/2010-12-23/formal-confirmation"));
    }

    @Test
    void territory_isBoundThroughItsState() {
        assertThat(ask("?value dcterms:spatial <id/country/HKG> ; a mg:Commitment ; mg:party <id/country/CHN>"))
                .containsExactly(iri("commitment/ilo-mlc2006/HKG/2018-08-06"));
        assertThat(ask("?value mg:party <id/country/HKG> ; a mg:Commitment")).isEmpty();
    }

    @Test
    void frenchEntryIntoForce_isAMonthLaterThanTheClauseSays() {
        assertThat(
                        ask(
                                "?conflict mg:party <id/country/FRA> ; mg:instrument <id/instrument/coe-ets093> ; mg:daysApart ?value"))
                .containsExactly("31");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/known/coverage.csv", numLinesToSkip = 1)
    void coverage_isAsTheFactsSay(String instrument, String extent, String found, String known) {
        List<List<String>> rows = rows("coverage-matrix", Map.of("instrument", instrument)).stream()
                .filter(row -> row.get(2).equals("\"\""))
                .toList();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(3)).isEqualTo("\"" + extent + "\"@en");
            assertThat(row.get(5)).isEqualTo(Objects.requireNonNullElse(found, ""));
            assertThat(row.get(6)).isEqualTo(Objects.requireNonNullElse(known, ""));
        });
    }

    @ParameterizedTest
    @CsvSource({"un-icerd", "un-iccpr", "un-crpd", "un-icrmw", "un-refugee-1951", "ilo-c029", "ilo-c097", "coe-ets163"})
    void commitments_areThoseThatAQueryWorksOut(String instrument) {
        List<List<String>> rows = rows("commitments-by-rule", Map.of("instrument", instrument));

        assertThat(rows)
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(row.get(3)).isEqualTo(row.get(4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commitment-outside-existence",
                "overlapping-commitments",
                "coverage-differs-from-count",
                "commitment-without-action"
            })
    void checks_findNothingWrongWithCommitmentsAndCoverage(String name) {
        assertThat(found(name)).isEmpty();
    }

    @Test
    void checks_listWhereSourcesDisagree() {
        assertThat(found("sources-disagree"))
                .anySatisfy(line -> assertThat(line).contains("conflict/coe-ets093/FRA/", "days apart: 31"));
    }

    private static List<String> found(String check) {
        String text = Checks.standard().stream()
                .filter(candidate -> candidate.name().equals(check))
                .findFirst()
                .orElseThrow()
                .text(CatalogueQuery.BASE);
        return tsv(text).lines().skip(1).toList();
    }

    private static List<List<String>> rows(String name, Map<String, String> values) {
        CatalogueQuery query = Catalogue.named(name).orElseThrow();
        return tsv(query.bound(values, CatalogueQuery.BASE))
                .lines()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static String tsv(String query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.read(() -> {
            try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(store.dataset()))) {
                ResultSetFormatter.outputAsTSV(out, execution.execSelect());
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> boundOn(String instrument, String day) {
        return rows("bound-on-day", Map.of("instrument", instrument, "day", day)).stream()
                .map(row -> row.get(0)
                        .substring(row.get(0).lastIndexOf('/') + 1, row.get(0).length() - 1))
                .toList();
    }

    /** First and last day of each commitment. */
    private static List<String> commitments(String party, String instrument) {
        return ask("?commitment mg:party <id/country/" + party + "> ; mg:instrument <id/instrument/" + instrument
                + "> ; a mg:Commitment ; mg:from ?from . OPTIONAL { ?commitment mg:until ?until }"
                + " BIND(CONCAT(STR(?from), \" \", COALESCE(STR(?until), \"\")) AS ?value)");
    }

    private static List<String> ask(String pattern) {
        String text = "BASE <https://w3id.org/migov/> PREFIX mg: <https://w3id.org/migov/ontology#>"
                + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX dcterms: <http://purl.org/dc/terms/>"
                + " SELECT DISTINCT (STR(?value) AS ?text) WHERE { " + pattern + " } ORDER BY ?text";
        return tsv(text)
                .lines()
                .skip(1)
                .map(line -> line.substring(1, line.length() - 1))
                .toList();
    }

    private static String iri(String path) {
        return "https://w3id.org/migov/id/" + path;
    }
}
