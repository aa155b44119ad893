package org.migov.server.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** Agreements held against a small checklist, over HTTP. */
class ChecklistTest {

    private static final String PROVISION = "https://w3id.org/migov/id/concept/provision-type/";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + checklist());
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.withPages(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String checklist() {
        try (var in = ChecklistTest.class.getResourceAsStream("/checklist.trig")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void agreementOfTheGraph_isReported_withUnknownApartFromAbsent() throws Exception {
        JsonNode report = json(server.get("/checklist.json?agreement=deu-phl-2013"));
        assertThat(status(report, "social-security")).isEqualTo("present");
        assertThat(status(report, "passport")).isEqualTo("absent");
        assertThat(status(report, "recruit-cost-mig")).isEqualTo("unknown");
        assertThat(report.at("/counts/unknown").asInt()).isEqualTo(2);
        assertThat(report.at("/provisions/0/provision").asText()).endsWith("passport");
        assertThat(report.at("/days/signed").asText()).isEqualTo("2013-03-19");
    }

    @Test
    void report_hasTheNumbersOfItsQuery() throws Exception {
        String csv = server.get("/queries/provisions-compared.csv").body();
        JsonNode report = json(server.get("/checklist.json?agreement=deu-phl-2013"));
        assertThat(report.get("provisions")).allSatisfy(row -> {
            JsonNode all = row.get("all");
            if (all.isNull()) {
                assertThat(csv).doesNotContain(row.get("provision").asText() + ",");
            } else {
                assertThat(csv)
                        .containsPattern(Pattern.quote(row.get("provision").asText()) + ",[^,]*,"
                                + all.get("present").asInt() + ","
                                + all.get("coded").asInt() + ",");
            }
        });
    }

    @Test
    void page_saysWhatIsMissingFirst_andLinksToRecordsAndQueries() {
        String page = server.get("/checklist?agreement=deu-phl-2013&lang=fr", "Accept", "text/html")
                .body();
        assertThat(page.indexOf("of-absent")).isPositive().isLessThan(page.indexOf("of-present"));
        assertThat(page)
                .contains("href=\"/page/concept/provision-type/passport?lang=fr\"")
                .contains("/queries/provisions-compared?lang=fr")
                .contains("Migration status<")
                .contains("<span class=\"tongue\">en</span>");
    }

    @Test
    void unknownAgreement_is404_andABadKey400() {
        assertThat(server.get("/checklist.json?agreement=none").statusCode()).isEqualTo(404);
        assertThat(server.get("/checklist.json?agreement=%3E%20x").statusCode()).isEqualTo(400);
        assertThat(server.get("/checklist.csv").statusCode()).isEqualTo(400);
    }

    static Stream<Map.Entry<String, String>> samples() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "checklist.md"));
        return Stream.of(
                        Map.entry("csv", "text/csv"),
                        Map.entry("turtle", "text/turtle"),
                        Map.entry("json", "application/ld+json"))
                .map(syntax -> Map.entry(block(page, syntax.getKey()), syntax.getValue()));
    }

    private static String block(String page, String syntax) {
        String from = page.substring(page.indexOf("```" + syntax + "\n") + syntax.length() + 4);
        return from.substring(0, from.indexOf("```"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesOfTheDocumentation_areRead(Map.Entry<String, String> sample) throws Exception {
        JsonNode report =
                json(server.post("/checklist?format=json", sample.getKey(), "Content-Type", sample.getValue()));
        assertThat(report.get("complaints").findValuesAsText("message")).isEmpty();
        assertThat(status(report, "recruit-cost-mig")).isEqualTo("present");
        assertThat(status(report, "passport")).isEqualTo("absent");
        assertThat(status(report, "wage-prot")).isEqualTo("unknown");
    }

    @Test
    void csv_thatIsPartlyWrong_saysWhere_andTheRestCounts() throws Exception {
        JsonNode report = json(server.post(
                "/checklist?format=json",
                "provision,status\npassport,present\nnonsense,present\nwage-prot,perhaps\nended,soon\n14,absent\n",
                "Content-Type",
                "text/csv"));
        assertThat(report.get("complaints")).hasSize(4);
        assertThat(report.at("/complaints/0/line").asInt()).isEqualTo(3);
        assertThat(report.at("/complaints/1/line").asInt()).isEqualTo(4);
        assertThat(report.at("/complaints/1/column").asInt()).isEqualTo(11);
        assertThat(report.at("/complaints/1/message").asText()).contains("expected present", "found \"perhaps\"");
        assertThat(status(report, "passport")).as("present and absent").isEqualTo("unknown");
    }

    @Test
    void turtle_thatBreaksOff_isReadUntilThere() throws Exception {
        JsonNode report = json(server.post(
                "/checklist?format=json",
                "@prefix mg: <https://w3id.org/migov/ontology#> .\n<#a> mg:provisionType <" + PROVISION
                        + "passport> ; mg:present true .\n<#b> oops .\n",
                "Content-Type",
                "text/turtle"));
        assertThat(status(report, "passport")).isEqualTo("present");
        assertThat(report.at("/complaints/0/line").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\": \"https://example.org/context\", \"@id\": \"x\"}",
                "{\"@context\": {},\n \"broken\": tru }",
                "{\"@context\": \"file:///etc/passwd\"}"
            })
    void jsonLd_thatCannotBeUsed_isRefused_andNothingIsFetched(String body) throws Exception {
        HttpResponse<String> answer = server.post("/checklist", body, "Content-Type", "application/ld+json");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("detail").asText()).contains("Nothing of the description could be used");
        if (body.contains("broken")) {
            assertThat(problem.get("line").asInt()).isEqualTo(2);
        }
    }

    @Test
    void csvOfAReport_canBeBroughtAgain_andGuardsFormulas() throws Exception {
        String csv = server.post(
                        "/checklist?format=csv",
                        "provision,status\ntitle,=1+1\nparty,Philippines\npassport,absent\n",
                        "Content-Type",
                        "text/csv")
                .body();
        assertThat(csv).contains("title,'=1+1,").contains("party,PHL,");
        JsonNode again = json(server.post("/checklist?format=json", csv, "Content-Type", "text/csv"));
        assertThat(again.get("title").asText()).isEqualTo("=1+1");
        assertThat(status(again, "passport")).isEqualTo("absent");
        assertThat(again.get("complaints")).isEmpty();
    }

    @Test
    void turtleOfAReport_saysNothingOfWhatIsUnknown() {
        String turtle = server.get("/checklist.ttl?agreement=deu-phl-2013").body();
        assertThat(turtle).contains("provision-type/passport>").doesNotContain("recruit-cost-mig");
    }

    @Test
    void form_isHeldAgainstTheChecklist_andStoredNowhere() {
        HttpResponse<String> answer = server.post(
                "/checklist",
                "title=%3Cscript%3Ealert(1)%3C%2Fscript%3E&party=Kenya&p-passport=absent&p-wage-prot=present",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .doesNotContain("<script>alert")
                .contains("href=\"/page/country/KEN\"")
                .contains("passport,absent");
    }

    @Test
    void file_isUploaded() throws Exception {
        String body = """
                --xx\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                Content-Type: text/csv\r
                \r
                provision,status
                passport,absent
                \r
                --xx\r
                Content-Disposition: form-data; name="format"\r
                \r
                json\r
                --xx--\r
                """;
        JsonNode report = json(server.post("/checklist", body, "Content-Type", "multipart/form-data; boundary=xx"));
        assertThat(status(report, "passport")).isEqualTo("absent");
    }

    @Test
    void whatIsTooLarge_orOfAnotherType_isRefused() {
        assertThat(server.post("/checklist", "x".repeat(600_000), "Content-Type", "text/csv")
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.post("/checklist", "x", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String status(JsonNode report, String slug) {
        for (JsonNode row : report.get("provisions")) {
            if (row.get("provision").asText().equals(PROVISION + slug)) {
                return row.get("status").asText();
            }
        }
        return "not in the report";
    }
}
