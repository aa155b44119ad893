package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.Load;
import org.migov.loader.LoadFailed;
import org.migov.loader.LoadSettings;
import org.migov.loader.Progress;
import org.migov.loader.SourceChoice;
import org.migov.server.Served;

/** A newer export of a source is loaded twice; a client asks for what is new, what changed and what is gone. */
class UpdatesTest {

    private static final Path SAMPLE = Path.of("../loader/src/test/resources/sample");
    private static final String HEADER = "instrument,party,kind,date,name_as_written,certainty,locator,note\n";
    private static final String ACTIONS = "/action/ilo-c097/";
    private static final String BASE = "https://w3id.org/migov/id";

    @TempDir
    private static Path folder;

    private static String first = "";
    private static String second = "";
    private static String third = "";
    private static Served served;

    @BeforeAll
    static void loadThreeTimes() throws IOException, LoadFailed {
        first = load("""
                ilo-c097,ARM,ratification,2006-01-27,Arménie,stated,,
                ilo-c097,BEL,ratification,1953-07-27,Belgique,stated,,
                ilo-c097,BRA,ratification,1965-06-18,Brésil,stated,,
                """, "2026-11-01T00:00:00Z");
        // Armenia's day is corrected, Belgium's name is, Brazil is gone, Jamaica has acted since
        second = load("""
                ilo-c097,ARM,ratification,2006-02-27,Arménie,stated,,
                ilo-c097,BEL,ratification,1953-07-27,Royaume de Belgique,stated,,
                ilo-c097,JAM,ratification,2026-11-05,Jamaïque,stated,,
                """, "2026-11-10T00:00:00Z");
        // Armenia's day once more, Brazil is back
        third = load("""
                ilo-c097,ARM,ratification,2006-03-27,Arménie,stated,,
                ilo-c097,BEL,ratification,1953-07-27,Royaume de Belgique,stated,,
                ilo-c097,BRA,ratification,1965-06-18,Brésil,stated,,
                ilo-c097,JAM,ratification,2026-11-05,Jamaïque,stated,,
                """, "2026-11-20T00:00:00Z");
        served = Served.withPages(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void feeds_tellWhatEachReleaseChanged_newestFirst() {
        String all = served.get("/feeds/all.atom").body();
        assertThat(all)
                .contains("<id>tag:w3id.org,2026:migov/feeds/all</id>")
                .contains("<id>tag:w3id.org,2026:migov/changes/" + third
                        + "/action/ilo-c097/BRA/1965-06-18/ratification</id>")
                .contains("<updated>2026-11-20T00:00:00Z</updated>");
        assertThat(all.indexOf("changes/" + third + "</id>"))
                .isLessThan(all.indexOf("changes/" + second + "</id>"))
                .isPositive();
        assertThat(all.indexOf("changes/" + second + "</id>")).isLessThan(all.indexOf("changes/" + first + "</id>"));
        String jamaica = served.get("/feeds/country/JAM.atom").body();
        assertThat(jamaica)
                .contains("changes/" + second + "/action/ilo-c097/JAM/2026-11-05/ratification</id>")
                .doesNotContain("/BRA/");
    }

    @Test
    void withdrawnThing_isGone_andLeadsToWhatReplacesIt() throws IOException {
        HttpResponse<String> answer = served.get("/id" + ACTIONS + "ARM/2006-02-27/ratification");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("Link").orElse(""))
                .contains("</id" + ACTIONS + "ARM/2006-03-27/ratification>; rel=\"successor-version\"");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(410);
        assertThat(problem.path("replacedBy").get(0).asText())
                .isEqualTo(BASE + ACTIONS + "ARM/2006-03-27/ratification");
    }

    @Test
    void whatWasWithdrawnTwoReleasesAgo_leadsToTheLatest() {
        HttpResponse<String> answer = served.get("/id" + ACTIONS + "ARM/2006-01-27/ratification");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("Link").orElse(""))
                .contains("</id" + ACTIONS + "ARM/2006-02-27/ratification>; rel=\"successor-version\"")
                .contains("</id" + ACTIONS + "ARM/2006-03-27/ratification>; rel=\"latest-version\"");
    }

    @Test
    void dataOfAWithdrawnThing_saysSoInRdf() {
        HttpResponse<String> turtle = served.get("/data" + ACTIONS + "ARM/2006-02-27/ratification.ttl");
        HttpResponse<String> negotiated =
                served.get("/id" + ACTIONS + "ARM/2006-02-27/ratification", "Accept", "text/turtle");

        assertThat(turtle.statusCode()).isEqualTo(410);
        assertThat(turtle.body())
                .contains("dcterms:isReplacedBy")
                .contains("ARM/2006-03-27/ratification")
                .contains("prov:invalidatedAtTime")
                .contains("2026-11-20T00:00:00Z");
        assertThat(negotiated.statusCode()).isEqualTo(410);
        assertThat(negotiated.body()).isEqualTo(turtle.body());
    }

    @Test
    void pageOfAWithdrawnThing_tellsAPerson() {
        HttpResponse<String> page =
                served.get("/page" + ACTIONS + "ARM/2006-02-27/ratification", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("href=\"/page" + ACTIONS + "ARM/2006-03-27/ratification\"")
                .contains("withdrawn on 2026-11-20");
    }

    @Test
    void thingThatCameBack_isThereAgain() {
        assertThat(served.get("/data" + ACTIONS + "BRA/1965-06-18/ratification.nt")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thingThatNeverWas_isNotFound() {
        assertThat(served.get("/id" + ACTIONS + "ARM/1999-01-01/ratification").statusCode())
                .isEqualTo(404);
    }

    @Test
    void record_namesFileLineAndTheDayItsSourceWasRead() {
        assertThat(served.get("/data" + ACTIONS + "BEL/1953-07-27/ratification.nt")
                        .body())
                .contains("\"ilo-normlex/treaty-actions.csv:3\"")
                .contains(
                        "<https://w3id.org/migov/graph/ilo-normlex> <https://w3id.org/migov/ontology#asOf> \"2026-11-20\"");
    }

    @Test
    void changes_tellTheWorldFromTheRecord() throws IOException {
        JsonNode changes = json("/changes.json?release=" + second);

        assertThat(changes.path("before").asText()).isEqualTo(first);
        assertThat(cause(changes, "JAM/2026-11-05/ratification")).isEqualTo("added world new-act");
        assertThat(cause(changes, "ARM/2006-02-27/ratification")).isEqualTo("added record reidentified");
        assertThat(cause(changes, "ARM/2006-01-27/ratification")).isEqualTo("withdrawn record reidentified");
        assertThat(cause(changes, "BRA/1965-06-18/ratification")).isEqualTo("withdrawn record no-longer-stated");
        assertThat(cause(changes, "BEL/1953-07-27/ratification")).isEqualTo("changed record corrected");
        JsonNode name = change(changes, "BEL/1953-07-27/ratification")
                .path("properties")
                .get(0);
        assertThat(name.path("before").get(0).path("value").asText()).isEqualTo("Belgique");
        assertThat(name.path("after").get(0).path("value").asText()).isEqualTo("Royaume de Belgique");
    }

    @Test
    void actBeforeTheStateThatWasRead_completesTheRecord() throws IOException {
        // Brazil came back in the third release; the second state of the source was read on 2026-11-10
        assertThat(cause(json("/changes.json"), "BRA/1965-06-18/ratification")).isEqualTo("added record completed");
    }

    @Test
    void historyIsWrittenInProv() {
        String history = served.get("/changes.nt").body();

        assertThat(history)
                .contains("<https://w3id.org/migov/release/" + third
                        + "> <http://www.w3.org/ns/prov#wasRevisionOf> <https://w3id.org/migov/release/" + second
                        + ">")
                .contains("<" + BASE + ACTIONS
                        + "ARM/2006-03-27/ratification> <http://www.w3.org/ns/prov#wasRevisionOf> <" + BASE + ACTIONS
                        + "ARM/2006-02-27/ratification>")
                .contains("#wasInvalidatedBy> <https://w3id.org/migov/release/" + third + "#load>");
    }

    @Test
    void changesPage_listsFiltersAndLeadsToOtherReleases() {
        String page =
                served.get("/changes?kind=withdrawn", "Accept", "text/html").body();

        assertThat(page)
                .contains("ARM/2006-02-27/ratification")
                .contains("href=\"/page" + ACTIONS + "ARM/2006-03-27/ratification\"")
                .doesNotContain("/page" + ACTIONS + "BRA/1965-06-18/ratification\"")
                .contains("/changes?release=" + second);
        assertThat(served.get("/dumps", "Accept", "text/html").body()).contains("href=\"/changes\"");
        assertThat(served.get("/changes?kind=lost", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/changes?release=2001-01-01-00000000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void firstRelease_isComparedWithNone() {
        assertThat(served.get("/changes?release=" + first, "Accept", "text/html")
                        .body())
                .contains("not compared with another");
    }

    @Test
    void diff_ofAnyTwoReleases_inEveryForm() throws IOException {
        String[] diff = {
            "releases", "diff", first, third, "--data", folder.resolve("data").toString()
        };

        assertThat(Run.of(diff).out())
                .contains("~ " + BASE + ACTIONS + "BEL/1953-07-27/ratification  [record: corrected]")
                .contains("\"Belgique\" -> \"Royaume de Belgique\"")
                .contains("- " + BASE + ACTIONS + "ARM/2006-01-27/ratification  [record: reidentified] -> " + BASE
                        + ACTIONS + "ARM/2006-03-27/ratification");
        assertThat(new ObjectMapper()
                        .readTree(Run.of(with(diff, "--json")).out())
                        .path("changes"))
                .isNotEmpty();
        assertThat(Run.of(with(diff, "--csv")).out().lines())
                .first()
                .isEqualTo("change,iri,type,label,cause,reason,property,before,after,replaced_by");
        assertThat(Run.of(with(diff, "--html")).out())
                .startsWith("<!doctype html>")
                .contains("Royaume de Belgique");
        assertThat(Run.of(with(diff, "--html", "--csv")).exit()).isEqualTo(Exit.USAGE);
    }

    private static String load(String rows, String at) throws IOException, LoadFailed {
        Path export = Files.createDirectories(folder.resolve("ilo-normlex"));
        Files.writeString(export.resolve("treaty-actions.csv"), HEADER + rows);
        Files.writeString(
                export.resolve("sources.csv"), "id,title,retrieved\nilo-normlex,NORMLEX," + at.substring(0, 10) + "\n");
        LoadSettings settings = LoadSettings.of(folder.resolve("data"))
                .withDataRoot(SAMPLE)
                .withSources(List.of(new SourceChoice.Given(export, Optional.empty())))
                .withClock(Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
        return Load.run(settings, Progress.NONE).release();
    }

    private static JsonNode json(String address) throws IOException {
        return new ObjectMapper().readTree(served.get(address).body());
    }

    private static JsonNode change(JsonNode changes, String key) {
        for (JsonNode change : changes.path("changes")) {
            if (change.path("iri").asText().equals(BASE + ACTIONS + key)) {
                return change;
            }
        }
        throw new AssertionError("no change of " + key + " in " + changes);
    }

    private static String cause(JsonNode changes, String key) {
        JsonNode change = change(changes, key);
        return String.join(
                " ",
                change.path("kind").asText(),
                change.path("cause").asText(),
                change.path("reason").asText());
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }
}
