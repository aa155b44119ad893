package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.migov.ontology.Slug;

/** Nothing is lost, and nothing added, between the compiled facts on agreements and our tables. */
class AgreementTakeoverTest {

    private static final Map<String, String> KINDS = Map.of(
            "bla", "bilateral-labour",
            "ssa", "social-security",
            "mou", "memorandum",
            "multilateral", "multilateral",
            "framework", "framework",
            "trade-union", "trade-union",
            "other", "other");

    private static final Map<String, String> DURATION = Map.of(
            "The BLA is valid for a specified number of years", "specified-years",
            "The BLA is valid until terminated", "until-terminated",
            "The BLA does not mention when it terminates", "not-mentioned",
            "Other", "other");

    @BeforeAll
    static void facts_areBesideTheRepository() {
        assumeTrue(Files.isDirectory(Csv.FACTS), "the compiled facts are not beside this repository");
    }

    @Test
    void agreements_areTheSameCellByCell() {
        Map<String, Map<String, String>> rows = byKey(Csv.table("agreements"), row -> row.get("key"));
        List<Map<String, String>> facts = Csv.facts("agreements/agreements.csv");

        assertThat(facts).hasSize(1972);
        assertThat(rows).hasSize(1972);
        for (Map<String, String> fact : facts) {
            Map<String, String> row = rows.getOrDefault(key(fact), Map.of());
            assertThat(List.of(
                            row.get("kind"),
                            row.get("title"),
                            row.get("title_language"),
                            row.get("parties") + row.get("countries"),
                            row.get("parties_as_named"),
                            row.get("signed_on"),
                            row.get("ratified_on"),
                            row.get("in_force_on"),
                            row.get("ended_on"),
                            row.get("sectors"),
                            row.get("form"),
                            row.get("role"),
                            row.get("address")))
                    .as(key(fact))
                    .isEqualTo(List.of(
                            KINDS.get(fact.get("kind")),
                            fact.get("title"),
                            fact.get("title_lang"),
                            each(fact.get("party_iso3"), ";", Csv::party),
                            fact.get("parties_named"),
                            fact.get("date_signed"),
                            fact.get("date_ratified"),
                            fact.get("date_in_force"),
                            fact.get("end_date"),
                            each(fact.get("sector"), "; ?", Slug::of),
                            Slug.of(fact.get("instrument_form")),
                            Slug.of(fact.get("role")),
                            fact.get("source_url").replace(" ", "%20")));
        }
    }

    @Test
    void precisionOfSignatures_isThatOfTheFacts() {
        Map<Integer, String> precision = Map.of(0, "", 4, "year", 7, "month", 10, "day");

        assertThat(Csv.facts("agreements/agreements.csv"))
                .allMatch(fact ->
                        precision.get(fact.get("date_signed").length()).equals(fact.get("date_signed_precision")));
    }

    @Test
    void agreementsWithoutProvisions_areNotCoded() {
        Set<String> coded = Csv.facts("agreements/provisions.csv").stream()
                .map(AgreementTakeoverTest::key)
                .collect(Collectors.toSet());

        assertThat(coded).hasSize(570);
        assertThat(Csv.table("agreements"))
                .allMatch(row -> Boolean.parseBoolean(row.get("coded")) == coded.contains(row.get("key")));
    }

    @Test
    void possibleDuplicates_areThePairsOfTheGroups() {
        Map<String, List<String>> groups = new HashMap<>();
        Set<String> related = new TreeSet<>();
        for (Map<String, String> fact : Csv.facts("agreements/agreements.csv")) {
            if (!fact.get("same_as_group").isEmpty()) {
                groups.computeIfAbsent(fact.get("same_as_group"), group -> new ArrayList<>())
                        .add(key(fact));
            }
            if (!fact.get("related_to").isEmpty()) {
                related.add(key(fact) + " " + fact.get("related_to").replaceFirst("^(seed|web)-", ""));
            }
        }
        Set<String> pairs = new TreeSet<>();
        for (List<String> group : groups.values()) {
            for (String one : group) {
                group.stream().filter(other -> !other.equals(one)).forEach(other -> pairs.add(one + " " + other));
            }
        }
        assertThat(groups).hasSize(81);
        assertThat(links("possible-duplicate")).isEqualTo(pairs);
        assertThat(links("related")).isEqualTo(related);
    }

    @Test
    void participations_areTheSameCellByCell() {
        List<List<String>> facts = Csv.facts("agreements/agreement_parties.csv").stream()
                .map(fact -> List.of(
                        key(fact),
                        Csv.party(fact.get("iso3")),
                        fact.get("party_name"),
                        fact.get("date_ratified"),
                        fact.get("date_effective"),
                        fact.get("date_until"),
                        fact.get("event").startsWith("committed") ? fact.get("event") : ""))
                .toList();
        List<List<String>> ours = Csv.table("participations").stream()
                .map(row -> List.of(
                        row.get("agreement"),
                        row.get("party"),
                        row.get("name_as_written"),
                        row.get("ratified_on"),
                        row.get("from"),
                        row.get("until"),
                        row.get("status")))
                .toList();

        assertThat(facts).hasSize(233);
        assertThat(ours).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void conventionalDatesOfParticipation_areToBeVerified() {
        assertThat(Csv.table("participations"))
                .filteredOn(row -> Set.of("fw-caricom-skills", "fw-cta", "fw-nordic", "fw-trans-tasman")
                        .contains(row.get("agreement")))
                .hasSize(27)
                .allMatch(row -> row.get("certainty").equals("to-verify"));
    }

    @Test
    void provisions_areTheSameCellByCell() {
        List<String> facts = Csv.facts("agreements/provisions.csv").stream()
                .map(fact -> key(fact) + " " + fact.get("provision_code").replace('_', '-') + " "
                        + fact.get("present").equals("1") + " " + fact.get("source_locator"))
                .toList();
        List<String> ours = Csv.table("provisions").stream()
                .map(row -> row.get("agreement") + " " + row.get("provision") + " " + row.get("present") + " "
                        + row.get("locator"))
                .toList();

        assertThat(facts).hasSize(20514);
        assertThat(ours).isEqualTo(facts);
    }

    @Test
    void provisionTypes_haveTheLabelsOfTheFactsAndTheCountsOfTheProvisions() {
        Map<String, Map<String, String>> rows = byKey(Csv.table("provision-types"), row -> row.get("code"));
        List<Map<String, String>> provisions = Csv.table("provisions");

        assertThat(rows).hasSize(36);
        for (Map<String, String> fact : Csv.facts("agreements/provision_types.csv")) {
            Map<String, String> row = rows.getOrDefault(fact.get("provision_code"), Map.of());
            assertThat(row.get("label_en")).isEqualTo(fact.get("label_own_words"));
            assertThat(row.get("group")).isEqualTo(Slug.of(fact.get("group")));
            assertThat(row.get("criterion")).isEqualTo(fact.get("criterion_no"));
            assertThat(provisions)
                    .filteredOn(provision -> provision.get("provision").equals(row.get("slug")))
                    .hasSize(Integer.parseInt(fact.get("coded_agreements")))
                    .filteredOn(provision -> provision.get("present").equals("true"))
                    .hasSize(Integer.parseInt(fact.get("agreements_with")));
        }
    }

    @Test
    void codings_areTheSameCellByCell() {
        Map<String, String> prior =
                Map.of("No prior BLA", "none", "One prior BLA", "one", "More than one prior BLA", "more than one");
        List<Map<String, String>> facts = Csv.facts("agreements/agreement_coding.csv");
        List<Map<String, String>> rows = Csv.table("codings");

        assertThat(rows).hasSameSizeAs(facts).hasSize(570);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> fact = facts.get(i);
            Map<String, String> row = rows.get(i);
            String years = fact.get("duration_years");
            assertThat(List.of(
                            row.get("agreement"),
                            row.get("from_translation"),
                            row.get("duration_class"),
                            row.get("duration_years"),
                            row.get("is_amendment"),
                            row.get("prior_agreements"),
                            row.get("replaces_prior"),
                            row.get("quota"),
                            row.get("recruiters")))
                    .isEqualTo(List.of(
                            key(fact),
                            String.valueOf(fact.get("coded_from_translation").equals("Translation")),
                            DURATION.get(fact.get("duration_class")),
                            years.equals("0") ? "" : years,
                            yesOrNo(fact.get("is_amendment")),
                            prior.get(fact.get("prior_bla_reference")),
                            yesOrNo(fact.get("replaces_prior")),
                            fact.get("quota_text").strip(),
                            each(fact.get("recruiters_authorised"), ",", AgreementTakeoverTest::recruiter)));
            assertThat(row.get("note")).contains(fact.get("duration_other").strip());
        }
    }

    private static String recruiter(String text) {
        return text.equals("Does not mention") ? "not-mentioned" : Slug.of(text);
    }

    private static String yesOrNo(String code) {
        return code.isEmpty() ? "" : String.valueOf(code.equals("1"));
    }

    private static Set<String> links(String relation) {
        return Csv.table("agreement-links").stream()
                .filter(row -> row.get("relation").equals(relation))
                .map(row -> row.get("agreement") + " " + row.get("other"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Map<String, String> fact) {
        return fact.get("agreement_id").replaceFirst("^(seed|web)-", "");
    }

    private static String each(String list, String separator, Function<String, String> change) {
        return Stream.of(list.split(separator))
                .filter(part -> !part.isBlank())
                .map(change)
                .collect(Collectors.joining(";"));
    }

    private static Map<String, Map<String, String>> byKey(
            List<Map<String, String>> rows, Function<Map<String, String>, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
