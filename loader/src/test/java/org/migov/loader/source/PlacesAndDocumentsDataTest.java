package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.rdf.GraphWriter;
import org.migov.loader.rdf.SortMemory;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.ontology.Iris;

/** The tables of places, concepts and documents in this repository can be read and stated as they stand. */
class PlacesAndDocumentsDataTest {

    private static final List<Table<?>> TABLES = List.of(
            new SchemesTable(),
            new ConceptsTable(),
            new CountriesTable(),
            new FormerStatesTable(),
            new GroupsTable(),
            new CountryNamesTable(),
            new CountryClassesTable(),
            new MembershipsTable(),
            new ThemesTable(),
            new TermsTable(),
            new SdgTable(),
            new ProvisionTypesTable(),
            new OrganisationsTable(),
            new DocumentsTable(),
            new GuidanceTable(),
            new ConceptMappingsTable(),
            new PracticesTable(),
            new PracticeRecordsTable(),
            new MentionsTable(),
            new UnionActionsTable(),
            new StatisticsTable(),
            new DemandsTable());

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> records = new TreeMap<>();
    private final References references = new References();

    @Test
    void everyRow_isReadAndStatedAndHasAKeyOfItsOwn() throws IOException {
        Csv.table("instruments").forEach(row -> references.add("instrument", row.get("key"), row.get("title")));
        Csv.table("agreements").forEach(row -> references.add("agreement", row.get("key"), row.get("title")));
        for (Table<?> table : TABLES) {
            for (Path file : Csv.files(table.name())) {
                state(table, file);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(records)
                .containsEntry("countries", 250)
                .containsEntry("former-states", 39)
                .containsEntry("country-names", 5910)
                .containsEntry("country-classes", 193)
                .containsEntry("groups", 24)
                .containsEntry("memberships", 504)
                .containsEntry("concept-mappings", 637)
                .containsEntry("sdg", 147)
                .containsEntry("themes", 12)
                .containsEntry("terms", 14)
                .containsEntry("organisations", 92)
                .containsEntry("documents", 52)
                .containsEntry("mentions", 46)
                .containsEntry("statistics", 41)
                .containsEntry("union-actions", 11)
                .containsEntry("demands", 20)
                .containsEntry("guidance", 52)
                .containsEntry("practices", 82)
                .containsEntry("practice-records", 4);
    }

    @Test
    void everyConcept_isInASchemeThatIsListed() {
        Set<String> listed =
                Csv.table("schemes").stream().map(row -> row.get("scheme")).collect(Collectors.toSet());

        assertThat(Csv.table("concepts")).extracting(row -> row.get("scheme")).isSubsetOf(listed);
        assertThat(listed).contains("theme", "term", "sdg", "demand", "provision-type", "commitment-rule");
    }

    @Test
    void broaderConcepts_exist() {
        for (String table : List.of("concepts", "sdg")) {
            Set<String> slugs =
                    Csv.table(table).stream().map(row -> row.get("slug")).collect(Collectors.toSet());
            assertThat(parts(table, "broader")).isSubsetOf(slugs);
        }
    }

    @Test
    void partsAndCitations_pointToDocumentsThatExist() {
        Set<String> keys =
                Csv.table("documents").stream().map(row -> row.get("key")).collect(Collectors.toSet());

        assertThat(keys).hasSize(52);
        assertThat(parts("documents", "part_of")).isSubsetOf(keys);
        assertThat(parts("documents", "cited_in")).isSubsetOf(keys);
    }

    @Test
    void smallVocabularies_areNamedInThreeLanguages() {
        assertThat(Stream.of("concepts", "themes", "terms", "demands", "schemes")
                        .flatMap(table -> Csv.table(table).stream()))
                .allSatisfy(row -> assertThat(List.of(row.get("label_en"), row.get("label_fr"), row.get("label_es")))
                        .doesNotContain(""));
    }

    @Test
    void contestedWikidataItems_areCloseMatchesOnly() {
        List<Map<String, String>> contested = Csv.table("countries").stream()
                .filter(row -> row.get("note").contains("Wikidata item"))
                .toList();

        assertThat(contested)
                .hasSize(9)
                .allMatch(row -> row.get("close_matches").split("wikidata").length == 3)
                .noneMatch(row -> row.get("exact_matches").contains("wikidata"));
    }

    @Test
    void practices_keepStatedAndInferredCountriesApart() {
        List<Map<String, String>> practices = Csv.table("practices");

        assertThat(practices)
                .filteredOn(row -> !row.get("places_as_given").isEmpty())
                .hasSize(54);
        assertThat(practices)
                .filteredOn(row -> !row.get("inferred_countries").isEmpty())
                .hasSize(24)
                .allMatch(row -> row.get("countries").isEmpty())
                .noneMatch(row -> row.get("inference_basis").isEmpty());
    }

    @Test
    void statisticsWithoutAFigure_areToBeVerified() {
        assertThat(Csv.table("statistics"))
                .filteredOn(row -> row.get("value").isEmpty())
                .hasSize(3)
                .allMatch(row -> row.get("certainty").equals("to-verify")
                        && !row.get("note").isEmpty());
    }

    @Test
    void everySource_isDescribed() {
        Set<String> described = Csv.rows(Csv.DATA.resolve("sources.csv")).stream()
                .filter(row ->
                        !row.get("licence").isBlank() && !row.get("description").isBlank())
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());

        for (Table<?> table : TABLES) {
            assertThat(Csv.files(table.name()))
                    .allMatch(file -> described.contains(
                            String.valueOf(Csv.DATA.relativize(file).getName(0))));
        }
    }

    @Test
    void tables_doNotSayHowTheFactsWereFound() throws IOException {
        for (Table<?> table : TABLES) {
            for (Path file : Csv.files(table.name())) {
                assertThat(Files.readString(file))
                        .doesNotContainIgnoringCase("search corpus", "the seed", "own knowledge", "file id")
                        .doesNotContain("file:/");
            }
        }
    }

    private static Set<String> parts(String table, String column) {
        return Csv.table(table).stream()
                .flatMap(row -> Stream.of(row.get(column).split(";")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <R extends Record> void state(Table<R> table, Path file) throws IOException {
        KeyIndex keys = new KeyIndex();
        String source = String.valueOf(Csv.DATA.relativize(file).getName(0));
        try (GraphWriter writer =
                new GraphWriter(Iris.standard(), source, folder, new SortMemory(1 << 24), new TypeRegistry())) {
            new CsvTableReader(file, file.toString(), new Noted()).read(table.columns(), references, row -> {
                try {
                    R record = table.read(row);
                    table.register(record, references);
                    keys.add(table.key(record), row.origin())
                            .ifPresent(first -> problems.add(row.origin() + ": key as in " + first));
                    table.describe(record, writer.facts());
                    writer.keep();
                    records.merge(table.name(), 1, Integer::sum);
                } catch (RowRejected rejected) {
                    problems.add(rejected.problem().message());
                } catch (IOException failed) {
                    problems.add(row.origin() + ": " + failed);
                }
            });
        }
    }

    /** Collects what the reader reports. */
    private final class Noted implements Rejections {

        @Override
        public void file(Problem problem) {
            problems.add(problem.message());
        }

        @Override
        public void row(Problem problem) {
            problems.add(problem.message());
        }
    }
}
