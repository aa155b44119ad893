package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.check.QueryChecks;
import org.migov.loader.source.TableCount;
import org.migov.loader.store.Tdb2Store;

/** A table of somebody's own with denunciations and bad rows, loaded on top of the sample. */
class DenunciationsTest {

    private static final String ACTIONS = """
            instrument,party,kind,date
            ilo-c097,SGP,ratification,1965-11-30
            ilo-c097,SGP,denunciation,1970-01-10
            ilo-c097,SGP,ratification,1980-05-05
            ilo-c097,ATG,ratification,1984-01-01
            ilo-c143,ATG,ratification,1985-02-02
            ilo-c097,Atlantis,ratification,1984-01-01
            ilo-c097,BRN,ratification,1984-02-31
            ilo-c999,BRN,ratification,1984-01-01
            """;

    private static final String RULES = """
            slug,broader,instruments,delay,article,label_en,label_fr,label_es,definition
            own-twelve-months,ilo-twelve-months,ilo-c097;ilo-c143,P12M,15,Twelve months,Douze mois,Doce meses,Made up for a test.
            own-denunciation,end-clause,ilo-c097;ilo-c143,P12M,16,One year,Un an,Un año,Made up for a test.
            """;

    @TempDir
    Path folder;

    @Test
    void denunciationEnds_newRatificationBegins_revisingConventionEnds_noRowIsLost() throws Exception {
        Path own = Files.createDirectories(folder.resolve("made-up"));
        Files.writeString(own.resolve("treaty-actions.csv"), ACTIONS);
        Files.writeString(own.resolve("commitment-rules.csv"), RULES);
        Files.writeString(
                own.resolve("instrument-links.csv"), "instrument,relation,target\nilo-c143,revises,ilo-c097\n");

        LoadResult result = Load.run(
                Sample.into(folder.resolve("data")).withSources(List.of(new SourceChoice.Given(own, Optional.empty()))),
                Progress.NONE);

        assertThat(commitments(result, "SGP"))
                .containsExactly("ilo-c097 1966-11-30 1971-01-09", "ilo-c097 1981-05-05 ");
        assertThat(commitments(result, "ATG"))
                .containsExactly("ilo-c097 1985-01-01 1986-02-01", "ilo-c143 1986-02-02 ");
        assertThat(result.report().tables())
                .allSatisfy(
                        table -> assertThat(table.records() + table.rejected()).isEqualTo(table.rows()))
                .filteredOn(table -> table.source().equals("made-up") && table.rows() == 8)
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.rows()).isEqualTo(8);
                    assertThat(table.rejected()).isEqualTo(3);
                });
        assertThat(Files.readString(result.folder().resolve("report/rejected.csv")))
                .contains("Atlantis", "1984-02-31", "ilo-c999");
    }

    @Test
    void ruleOfOnesOwn_goesBeforeOurs_andTheOthersStay() throws Exception {
        Path actions = folder.resolve("treaty-actions.csv");
        Files.writeString(actions, ACTIONS);
        Path rules = folder.resolve("commitment-rules.csv");
        Files.writeString(rules, """
                slug,broader,instruments,delay,article,label_en,label_fr,label_es,definition
                z-own,,ilo-c097,P6M,15,Six months,Six mois,Seis meses,Made up for a test.
                """);

        LoadResult result = Load.run(
                Sample.into(folder.resolve("data"))
                        .withSources(List.of(
                                new SourceChoice.Given(actions, Optional.empty()),
                                new SourceChoice.Given(rules, Optional.empty()))),
                Progress.NONE);

        assertThat(commitments(result, "SGP")).startsWith("ilo-c097 1966-05-30 1970-01-09");
        assertThat(result.report().tables())
                .as("the rules of the sample stand beside them")
                .extracting(TableCount::source)
                .contains("commitment-rules", "own-commitment-rules");
        assertThat(result.report().checks()).noneMatch(QueryChecks.Answer::stops);
    }

    private static List<String> commitments(LoadResult result, String party) throws Exception {
        String text = """
                BASE <https://w3id.org/migov/>
                PREFIX mg: <https://w3id.org/migov/ontology#>
                SELECT (CONCAT(REPLACE(STR(?instrument), "^.*/", ""), " ", STR(?from), " ", COALESCE(STR(?until), "")) AS ?line)
                WHERE {
                  ?commitment mg:party <id/country/PARTY> ; a mg:Commitment ; mg:instrument ?instrument ; mg:from ?from .
                  FILTER(?instrument IN (<id/instrument/ilo-c097>, <id/instrument/ilo-c143>))
                  OPTIONAL { ?commitment mg:until ?until }
                }
                ORDER BY ?line
                """.replace("PARTY", party);
        try (Tdb2Store store = Tdb2Store.open(result.folder().resolve("tdb2"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.read(() -> {
                try (QueryExecution execution = QueryExecution.create(text, DatasetFactory.wrap(store.dataset()))) {
                    ResultSetFormatter.outputAsTSV(out, execution.execSelect());
                }
            });
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(1, line.length() - 1))
                    .toList();
        }
    }
}
