package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost between the compiled facts on places, concepts and source documents and our tables. */
class PlacesAndBriefTakeoverTest {

    private static final Map<String, String> DOCUMENTS = Map.of(
            "000", "labour-mobility-hub",
            "001", "guidance-knowledge-platform-record",
            "002", "ilo-africa-thematic-areas",
            "003", "ilo-good-practices-list",
            "004", "ituc-brief");

    private static List<Map<String, String>> accounts;
    private static List<Map<String, String>> leftOut;

    @BeforeAll
    static void facts_areBesideTheRepository() {
        assumeTrue(Files.isDirectory(Csv.FACTS), "the compiled facts are not beside this repository");
        accounts = Csv.rows(Csv.DATA.resolve("takeover.csv"));
        leftOut = Csv.rows(Csv.DATA.resolve("left-out.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "places/countries.csv",
                "places/countries_columns.csv",
                "places/qid_disagreements.csv",
                "places/historical_states.csv",
                "places/country_names.csv",
                "places/group_list.csv",
                "places/groups.csv",
                "concepts/concepts.csv",
                "concepts/concept_mappings.csv",
                "concepts/sdg_iris.csv",
                "brief/practices.csv",
                "brief/themes.csv",
                "brief/terms.csv",
                "brief/instruments_named.csv",
                "brief/statistics.csv",
                "brief/organisations.csv",
                "brief/resources.csv",
                "brief/union_actions.csv",
                "brief/demands.csv",
                "brief/guidance_structure.csv",
                "brief/sources_cited.csv",
                "brief/ilo_practice_records.csv",
                "brief/source_formats.csv",
                "brief/features.csv"
            })
    void everyRow_isInATableOrLeftOutWithAReason(String file) {
        List<Map<String, String>> mine = accounts.stream()
                .filter(row -> row.get("facts_file").equals(file))
                .toList();

        assertThat(sum(mine, "rows_in")).isEqualTo(Csv.facts(file).size());
        assertThat(sum(mine, "rows_in")).isEqualTo(sum(mine, "rows_out") + sum(mine, "left_out"));
        assertThat(leftOut)
                .filteredOn(row -> row.get("facts_file").equals(file))
                .hasSize(sum(mine, "left_out"))
                .noneMatch(row -> row.get("reason").isEmpty());
    }

    @Test
    void countries_keepTheirNamesAndCodes() {
        same(
                Csv.facts("places/countries.csv"),
                fact -> Stream.of("iso3", "name_en", "name_fr", "name_es", "name_ar", "name_ru", "name_zh", "name_pt")
                                .map(fact::get)
                                .collect(Collectors.joining("|"))
                        + cells(fact, "official_name_en", "iso2", "iso_numeric", "m49", "capital", "lat", "lon")
                        + cells(fact, "un_member_since"),
                Csv.table("countries"),
                row -> Stream.of("code", "name_en", "name_fr", "name_es", "name_ar", "name_ru", "name_zh", "name_pt")
                                .map(row::get)
                                .collect(Collectors.joining("|"))
                        + cells(
                                row,
                                "official_name",
                                "alpha2",
                                "numeric_code",
                                "m49",
                                "capital",
                                "latitude",
                                "longitude")
                        + cells(row, "un_member_since"));
    }

    @Test
    void listsOfCountries_areComplete() {
        Map<String, String> lists = Map.of(
                "un_member", "un-member",
                "ilo_member", "ilo-member",
                "ldc", "least-developed",
                "lldc", "landlocked-developing",
                "sids", "small-island-developing");

        lists.forEach((column, slug) -> {
            assertThat(with("classified_as", slug)).isEqualTo(withValue(column, "y"));
            assertThat(with("not_classified_as", slug)).isEqualTo(withValue(column, "n"));
        });
        assertThat(with("classified_as", "un-member")).hasSize(193);
        assertThat(with("classified_as", "ilo-member")).hasSize(187);
    }

    @Test
    void names_areThoseOfTheFactsAndThree() {
        Map<String, String> former = Csv.facts("places/historical_states.csv").stream()
                .collect(Collectors.toMap(
                        fact -> fact.get("key"),
                        fact -> fact.get("iso3166_3").isEmpty() ? fact.get("key") : fact.get("iso3166_3")));
        Set<String> expected = Csv.facts("places/country_names.csv").stream()
                .map(fact -> (fact.get("kind").equals("historical") ? former.get(fact.get("code")) : fact.get("code"))
                        + "|" + fact.get("variant"))
                .collect(Collectors.toSet());
        Set<String> ours = Csv.rows(Csv.DATA.resolve("places/country-names.csv")).stream()
                .map(row -> row.get("country") + "|" + row.get("name"))
                .collect(Collectors.toSet());

        assertThat(expected).hasSize(5057);
        assertThat(ours).containsAll(expected).hasSize(5060);
        assertThat(ours)
                .contains(
                        "TWN|Chinese Taipei",
                        "MKD|The former Yugoslav Republic of Macedonia",
                        "LBY|Libyan Arab Jamahiriya");
    }

    @Test
    void memberships_keepTheirDates() {
        same(
                Csv.facts("places/groups.csv"),
                fact -> fact.get("group").toLowerCase(Locale.ROOT).replace('_', '-')
                        + cells(fact, "iso3", "member_from")
                        + (fact.get("status").equals("withdrawal announced") ? "|" : cells(fact, "member_to")),
                Csv.table("memberships"),
                row -> row.get("group") + cells(row, "country", "from", "until"));
    }

    @Test
    void practices_keepTheirWordsAndPlaces() {
        same(
                Csv.facts("brief/practices.csv"),
                fact -> fact.get("position") + cells(fact, "title", "summary", "iso3_inferred", "practice_type")
                        + cells(fact, "year_stated", "ilo_practice_id") + "|"
                        + fact.get("iso3").replace("SCG", "CSXX") + "|"
                        + fact.get("global_flag").equals("yes"),
                Csv.table("practices"),
                row -> row.get("position")
                        + cells(row, "title", "summary", "inferred_countries", "practice_type", "year")
                        + cells(row, "record_number", "countries", "is_global"));
    }

    @Test
    void statistics_keepTheirFigures() {
        same(
                Csv.facts("brief/statistics.csv"),
                fact -> "ituc-" + fact.get("stat_id").toLowerCase(Locale.ROOT) + "|"
                        + fact.get("value").replaceAll("[^0-9.]", "") + cells(fact, "unit", "population", "area"),
                Csv.table("statistics"),
                row -> row.get("key") + cells(row, "value", "unit", "population", "area"));
    }

    @Test
    void mentions_standInTheirDocuments() {
        same(
                Csv.facts("brief/instruments_named.csv"),
                fact -> DOCUMENTS.get(fact.get("source").substring(0, 3)) + cells(fact, "instrument_id", "year_stated"),
                Csv.table("mentions"),
                row -> row.get("document") + cells(row, "key", "year"));
    }

    @Test
    void sdgEntries_areThoseMarkedAsRelevant() {
        same(
                Csv.facts("concepts/sdg_iris.csv").stream()
                        .filter(fact -> !fact.get("migration_relevance").isEmpty())
                        .toList(),
                fact -> fact.get("iri") + cells(fact, "code", "migration_relevance"),
                Csv.table("sdg"),
                row -> row.get("target") + cells(row, "code", "relevance"));
    }

    private static void same(
            List<Map<String, String>> facts,
            Function<Map<String, String>, String> ofFact,
            List<Map<String, String>> rows,
            Function<Map<String, String>, String> ofRow) {
        assertThat(rows.stream().map(ofRow))
                .containsExactlyInAnyOrderElementsOf(facts.stream().map(ofFact).toList());
    }

    private static String cells(Map<String, String> row, String... columns) {
        return Stream.of(columns).map(column -> "|" + row.get(column).strip()).collect(Collectors.joining());
    }

    private static Set<String> with(String column, String slug) {
        return Csv.table("countries").stream()
                .filter(row -> List.of(row.get(column).split(";")).contains(slug))
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
    }

    private static Set<String> withValue(String column, String value) {
        return Csv.facts("places/countries.csv").stream()
                .filter(row -> row.get(column).equals(value))
                .map(row -> row.get("iso3"))
                .collect(Collectors.toSet());
    }

    private static int sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToInt(row -> Integer.parseInt(row.get(column))).sum();
    }
}
