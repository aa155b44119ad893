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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.rdf.GraphWriter;
import org.migov.loader.rdf.SortMemory;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.ontology.Iris;

/** The tables of treaties and agreements in this repository can be read and stated as they stand. */
class TreatyAndAgreementDataTest {

    private static final List<Table<?>> TABLES = List.of(
            new ProvisionTypesTable(),
            new InstrumentsTable(),
            new InstrumentLinksTable(),
            new TreatyActionsTable(),
            new UndatedRecordsTable(),
            new ConflictsTable(),
            new CoverageTable(),
            new AgreementsTable(),
            new AgreementLinksTable(),
            new ParticipationsTable(),
            new ProvisionsTable(),
            new CodingsTable());

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> records = new TreeMap<>();
    private final References references = new References();

    @Test
    void everyRow_isReadAndStatedAndHasAKeyOfItsOwn() throws IOException {
        knowWhatOtherTablesDescribe();
        for (Table<?> table : TABLES) {
            for (Path file : Csv.files(table.name())) {
                state(table, file);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(records)
                .containsEntry("instruments", 87)
                .containsEntry("treaty-actions", 11373)
                .containsEntry("undated-records", 2368)
                .containsEntry("conflicts", 57)
                .containsEntry("coverage", 87)
                .containsEntry("agreements", 1972)
                .containsEntry("participations", 233)
                .containsEntry("provision-types", 36)
                .containsEntry("provisions", 20514)
                .containsEntry("codings", 570);
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
    void bookkeeping_addsUp() {
        for (Map<String, String> account : Csv.rows(Csv.DATA.resolve("takeover.csv"))) {
            Path file = Csv.DATA.resolve(account.get("table"));
            if (TABLES.stream().anyMatch(table -> account.get("table").endsWith("/" + table.name() + ".csv"))
                    && !account.get("table").endsWith("instrument-links.csv")) {
                assertThat(Csv.rows(file)).as(account.get("table")).hasSize(Integer.parseInt(account.get("rows_out")));
            }
        }
    }

    @Test
    void tables_doNotSayHowTheFactsWereFound() throws IOException {
        for (Table<?> table : TABLES) {
            for (Path file : Csv.files(table.name())) {
                assertThat(Files.readString(file))
                        .doesNotContainIgnoringCase("search corpus", "seed document", "public file", "stored excerpt")
                        .doesNotContain("own knowledge", "file:/");
            }
        }
    }

    private void knowWhatOtherTablesDescribe() {
        Csv.table("countries").forEach(row -> references.add("country", row.get("code"), row.get("name_en")));
        Csv.table("former-states").forEach(row -> references.add("former-state", row.get("code"), row.get("name")));
        Csv.table("groups").forEach(row -> references.add("group", row.get("code"), row.get("name_en")));
        Csv.table("organisations").forEach(row -> references.add("organisation", row.get("key"), row.get("name")));
        Csv.table("concepts").forEach(row -> references.add("concept", row.get("scheme") + "/" + row.get("slug")));
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
                    writer.discard();
                    records.merge(table.name(), 1, Integer::sum);
                } catch (RowRejected rejected) {
                    problems.add(rejected.problem().message());
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
