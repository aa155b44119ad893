package org.migov.loader.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.TableCount;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void allForms_sayTheSame_andEscapeWhatTheyQuote() throws Exception {
        Finding finding = new Finding(
                "https://w3id.org/migov/id/country/KEN",
                "rdfs:label",
                "<script>alert(1)</script>",
                "A record has a label.",
                "http://www.w3.org/ns/shacl#MinCountConstraintComponent",
                "https://w3id.org/migov/shapes#label",
                true,
                new Origin("places/countries.csv", 3));
        Path list = folder.resolve(ReportFolder.REJECTED);
        Report report;
        try (ProblemLog log = new ProblemLog(list)) {
            log.add(finding.problem());
            log.add(Problem.rejected("unknown-country", new Origin("a,b.csv", 9), "party", "a \"country\"", "XXX\n"));
            report = new Report(
                    List.of(new TableCount("places", "places/countries.csv", "countries", 10, 1)),
                    log.counts(),
                    log.kept(),
                    List.of(finding),
                    List.of());
        }
        ReportFolder.write(report, folder);

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(json.at("/rows").asLong()).isEqualTo(10);
        assertThat(json.at("/tables/0/records").asLong()).isEqualTo(9);
        assertThat(json.at("/codes/1/code").asText()).isEqualTo("unknown-country");
        assertThat(json.at("/codes/1/remedy").asText()).isNotEmpty();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>")
                .contains("<html lang=\"en\">")
                .doesNotContain("http://", "https://w3id.org/migov/shapes");
        assertThat(Files.readAllLines(list))
                .startsWith(
                        "severity,code,file,line,column,expected,found",
                        "rejected,shape,places/countries.csv,3,rdfs:label,\"the rule \"\"A record has a label\"\" to hold\",<script>alert(1)</script>",
                        "rejected,unknown-country,\"a,b.csv\",9,party,\"a \"\"country\"\"\",\"XXX");
        Model model = RDFDataMgr.loadModel(folder.resolve("validation.ttl").toString());
        assertThat(model.listSubjectsWithProperty(RDF.type, SHACLM.ValidationResult)
                        .toList())
                .singleElement()
                .satisfies(result -> assertThat(result.getPropertyResourceValue(SHACLM.focusNode)
                                .getURI())
                        .isEqualTo("https://w3id.org/migov/id/country/KEN"));
    }

    @Test
    void cellsThatASpreadsheetWouldRun_stayText() throws Exception {
        Path list = folder.resolve("formulas.csv");
        try (ProblemLog log = new ProblemLog(list)) {
            for (String cell : List.of("=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "1-1")) {
                log.add(Problem.rejected("wrong-date", new Origin("a.csv", 2), "date", "a date", cell));
            }
        }

        assertThat(Files.readAllLines(list).stream().skip(1).map(line -> line.replaceFirst(".*,a date,", "")))
                .containsExactly("'=cmd|' /C calc'!A0", "'@SUM(A1)", "'+1", "'-1", "1-1");
    }

    @Test
    void log_keepsTheFirstOfEachCode_andCountsAll() throws Exception {
        try (ProblemLog log = new ProblemLog(folder.resolve("all.csv"))) {
            for (int i = 0; i < 2_000; i++) {
                log.add(Problem.rejected("wrong-date", new Origin("a.csv", i), "date", "a date", "x"));
            }
            log.add(Problem.warning("no-rows", Origin.of("b.csv"), null, "rows", "none"));

            assertThat(log.kept()).hasSize(501);
            assertThat(log.counts()).containsEntry("wrong-date", 2_000L).containsEntry("no-rows", 1L);
            assertThat(log.rejected()).isEqualTo(2_000);
            assertThat(log.warnings()).isEqualTo(1);
        }
        assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(2_002);
    }
}
