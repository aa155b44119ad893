package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing is lost, and nothing added, between the compiled facts on treaties and our tables. */
class TreatyTakeoverTest {

    private static final Set<String> CONSENT = Set.of(
            "ratification",
            "accession",
            "succession",
            "acceptance",
            "approval",
            "definitive-signature",
            "definitive-signature-or-participation",
            "participation",
            "formal-confirmation",
            "consent",
            "entry-into-force");

    /** What the compiled facts say of the State of today and the source of one before it. */
    private static final Map<String, String> CORRECTED =
            Map.of("ilo-c118 VNM entry-into-force 1971-12-07", "ilo-c118 RVN entry-into-force 1971-12-07");

    @BeforeAll
    static void facts_areBesideTheRepository() {
        assumeTrue(Files.isDirectory(Csv.FACTS), "the compiled facts are not beside this repository");
    }

    @Test
    void acts_areThoseOfTheFacts() {
        Set<String> facts = new TreeSet<>();
        Csv.facts("treaties/treaty_actions.csv").forEach(fact -> facts.add(act(fact)));
        Set<String> ours = new TreeSet<>();
        takenOver().forEach(row -> ours.add(actOf(row)));

        assertThat(facts).hasSize(6293);
        assertThat(ours).isEqualTo(facts);
    }

    @Test
    void eachPlaceThatStatesAnAct_isItsLocatorInOneSource() {
        List<String> facts = new ArrayList<>();
        for (Map<String, String> fact : Csv.facts("treaties/treaty_actions.csv")) {
            for (String path : fact.get("source_path").split(" \\| ")) {
                facts.add(act(fact) + " " + place(path));
            }
        }
        List<String> ours = new ArrayList<>();
        for (Map<String, String> row : takenOver()) {
            for (String locator : row.get("locator").split("; ")) {
                ours.add(actOf(row) + " " + locator);
            }
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void nameAsWritten_isKeptForEachAct() {
        Set<String> ours = new HashSet<>();
        takenOver().forEach(row -> ours.add(actOf(row) + " " + row.get("name_as_written")));

        assertThat(Csv.facts("treaties/treaty_actions.csv"))
                .allMatch(fact -> ours.contains(act(fact) + " " + fact.get("country_name_as_in_source")));
    }

    @Test
    void actsThatAreInDoubt_areToBeVerified() {
        Set<String> doubtful = takenOver().stream()
                .filter(row -> "to-verify".equals(row.get("certainty")))
                .map(TreatyTakeoverTest::actOf)
                .collect(Collectors.toSet());

        assertThat(doubtful)
                .contains(
                        "ilo-c029 CHN ratification 2023-08-12",
                        "ilo-c097 COD ratification 2023-10-26",
                        "coe-ets163 RUS denunciation-or-end 2022-03-16",
                        "un-icerd BRA consent 1966",
                        "un-cedaw CZE ratification 1982-02-16")
                .anyMatch(act -> act.startsWith("un-stateless-1954 MDG accession"))
                .hasSize(32);
    }

    @Test
    void undatedRecords_areAllThere() {
        List<String> facts = new ArrayList<>();
        for (Map<String, String> fact : Csv.facts("treaties/undated_parties.csv")) {
            String meaning = fact.get("meaning");
            facts.add(String.join(
                    "|",
                    fact.get("instrument_id"),
                    Csv.party(fact.get("iso3")),
                    fact.get("country_name_as_in_source"),
                    meaning.startsWith("has at least") ? "some-action-recorded" : meaning.split(" ")[0],
                    fact.get("as_of").split(" ")[0],
                    place(fact.get("source_path")),
                    String.valueOf(fact.get("entity").startsWith("territory"))));
        }
        List<String> ours = new ArrayList<>();
        for (Map<String, String> row : Csv.table("undated-records")) {
            ours.add(String.join(
                    "|",
                    row.get("instrument"),
                    row.get("party"),
                    row.get("name_as_written"),
                    row.get("recorded_as"),
                    row.get("as_of"),
                    row.get("locator"),
                    String.valueOf(row.get("key").contains("-territory-"))));
        }
        assertThat(facts).hasSize(2368);
        assertThat(ours).containsExactlyInAnyOrderElementsOf(facts);
        assertThat(Csv.table("undated-records"))
                .filteredOn(row -> row.get("party").isEmpty())
                .hasSize(160);
    }

    @Test
    void conflicts_areAllThereAndNameTheActsTheyConcern() {
        List<String> facts = new ArrayList<>();
        Csv.facts("treaties/conflicts.csv")
                .forEach(fact -> facts.add(
                        fact.get("instrument_id") + "|" + parties(fact.get("iso3")) + "|" + fact.get("what")));
        List<Map<String, String>> rows = Csv.table("conflicts");

        assertThat(facts).hasSize(57);
        assertThat(rows)
                .extracting(row -> row.get("instrument") + "|" + row.get("party") + "|" + row.get("what"))
                .containsExactlyElementsOf(facts);
        assertThat(rows).allMatch(row -> !row.get("actions").isEmpty());
    }

    @Test
    void conflictsOverDates_concernEveryStatement() {
        assertThat(Csv.table("conflicts"))
                .filteredOn(row -> row.get("what").startsWith("date of"))
                .allMatch(row -> row.get("actions").split(";").length
                        == row.get("statements").split("\\]; ").length);
    }

    @Test
    void instruments_areTheSameCellByCell() {
        List<Map<String, String>> facts = Csv.facts("treaties/instruments.csv");
        List<Map<String, String>> rows = Csv.table("instruments");

        assertThat(rows).hasSameSizeAs(facts).hasSize(87);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            assertThat(List.of(
                            row.get("key"),
                            row.get("kind"),
                            row.get("title"),
                            row.get("official_title"),
                            row.get("ilo_number") + row.get("cets_number") + row.get("resolution"),
                            row.get("normlex_id"),
                            row.get("untc_number"),
                            row.get("ukto_id"),
                            row.get("adopted_by"),
                            row.get("adopted_on"),
                            row.get("adopted_at"),
                            row.get("in_force_on"),
                            row.get("binding")))
                    .isEqualTo(cells(
                            facts.get(i),
                            "instrument_id",
                            "kind",
                            "short_title",
                            "official_title",
                            "number",
                            "normlex_instrument_id",
                            "untc_mtdsg_no",
                            "uk_treaties_online_id",
                            "adopting_organisation",
                            "adoption_date",
                            "place",
                            "entry_into_force_date",
                            "binding"));
        }
    }

    @Test
    void whatIsOwnKnowledgeOrDerived_isToBeVerified() {
        Map<String, String> certainty = Csv.table("instruments").stream()
                .collect(Collectors.toMap(row -> row.get("key"), row -> row.get("certainty")));

        assertThat(Csv.facts("treaties/instruments.csv"))
                .filteredOn(fact -> fact.get("how_known").contains("own knowledge")
                        || fact.get("normlex_id_basis").startsWith("derived"))
                .allMatch(fact -> "to-verify".equals(certainty.get(fact.get("instrument_id"))));
    }

    @Test
    void linksOfInstruments_areThereOrLeftOutWithAReason() {
        Set<String> leftOut = Csv.rows(Csv.DATA.resolve("left-out.csv")).stream()
                .filter(row -> row.get("facts_file").equals("concepts/instruments_qid.csv"))
                .filter(row -> !row.get("reason").isBlank())
                .map(row -> row.get("key"))
                .collect(Collectors.toSet());
        Set<String> targets = Csv.table("instrument-links").stream()
                .map(row -> row.get("target"))
                .collect(Collectors.toSet());
        int rowsWithLinks = 0;
        for (Map<String, String> fact : Csv.facts("concepts/instruments_qid.csv")) {
            if (!leftOut.contains(fact.get("key"))) {
                rowsWithLinks++;
                assertThat(targets).containsAll(targets(fact));
                assertThat(targets(fact)).isNotEmpty();
            }
        }
        assertThat(rowsWithLinks + leftOut.size()).isEqualTo(33);
    }

    @Test
    void coverage_countsWhatTheTablesHold() {
        Map<String, Set<String>> bound = new TreeMap<>();
        for (Map<String, String> row : takenOver()) {
            if (CONSENT.contains(row.get("kind"))) {
                bound.computeIfAbsent(row.get("instrument"), key -> new HashSet<>())
                        .add(row.get("party"));
            }
        }
        bound.getOrDefault("ilo-c097", new HashSet<>()).remove("COD");
        List<Map<String, String>> rows = Csv.table("coverage");

        assertThat(rows).hasSize(87);
        for (Map<String, String> row : rows) {
            Set<String> parties = bound.getOrDefault(row.get("instrument"), Set.of());
            assertThat(row.get("parties_found"))
                    .as(row.get("instrument"))
                    .isEqualTo(parties.isEmpty() ? "" : String.valueOf(parties.size()));
            assertThat(row.get("extent").equals("none")).isEqualTo(parties.isEmpty());
        }
        assertThat(rows)
                .filteredOn(row -> row.get("extent").equals("complete"))
                .extracting(row -> row.get("instrument"))
                .containsExactlyInAnyOrder("ilo-c189", "un-refugee-1951", "coe-ets093");
    }

    private static String act(Map<String, String> fact) {
        String act = String.join(
                " ", fact.get("instrument_id"), Csv.party(fact.get("iso3")), fact.get("action"), fact.get("date"));
        return CORRECTED.getOrDefault(act, act);
    }

    private static String actOf(Map<String, String> row) {
        return String.join(" ", cells(row, "instrument", "party", "kind", "date"));
    }

    private static String place(String path) {
        if (path.startsWith("(")) {
            return "English Wikipedia, article Violence and Harassment Convention, a copy of 2023";
        }
        return path.startsWith("http") ? path.replace(" ", "%20") : path;
    }

    private static String parties(String codes) {
        return List.of(codes.split("/")).stream().map(Csv::party).collect(Collectors.joining(";"));
    }

    private static Set<String> targets(Map<String, String> fact) {
        Set<String> targets = new TreeSet<>();
        if (!fact.get("wikidata_qid").isEmpty()) {
            targets.add("http://www.wikidata.org/entity/" + fact.get("wikidata_qid"));
        }
        if (!fact.get("dbpedia_resource").isEmpty()) {
            targets.add("http://dbpedia.org/resource/" + fact.get("dbpedia_resource"));
        }
        targets.add(fact.get("yso_uri"));
        targets.add(fact.get("eurovoc_uri"));
        targets.remove("");
        return targets;
    }

    private static List<String> cells(Map<String, String> row, String... columns) {
        return List.of(columns).stream().map(row::get).toList();
    }

    /** The acts that were taken over; those of general knowledge come from no table of facts. */
    private static List<Map<String, String>> takenOver() {
        return Csv.files("treaty-actions").stream()
                .filter(file -> !file.startsWith(Csv.DATA.resolve("general-knowledge")))
                .flatMap(file -> Csv.rows(file).stream())
                .toList();
    }
}
