package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.PinnedAnswer;

/** What a newcomer does: the packaged program, started with nothing there, on the real data. */
class ServedIT {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    /** Acts that no table of the compiled facts has; each is marked as to be verified. */
    private static final long GENERAL_KNOWLEDGE = 20;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static Process server;
    private static String url = "";

    @BeforeAll
    static void serve() throws IOException {
        server = migov("serve", "--data", data.toString(), "--port", "0").start();
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as("what serve prints first").startsWith("MiGov is at http://localhost:");
        url = line.substring("MiGov is at ".length());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).as("stops on SIGTERM").isTrue();
    }

    /** The other queries of the catalogue are asked without a server, in {@code PinnedAnswersIT}. */
    @Test
    void queriesThatSearchTexts_haveTheirPinnedAnswers() throws Exception {
        List<CatalogueQuery> searches = Catalogue.standard().stream()
                .filter(query -> query.text().contains("text:query"))
                .toList();
        assertThat(searches).hasSizeGreaterThan(1);
        for (CatalogueQuery query : searches) {
            PinnedAnswer found = PinnedAnswer.of(
                    get("/queries/" + query.name() + ".tsv", "*/*").body());
            assertThat(found.rows()).isPositive();
            assertThat(Catalogue.pinnedAnswer(query)).as(query.name()).contains(found);
        }
    }

    @Test
    void countsPerClass_equalWhatTheSourceTablesHold() throws Exception {
        assertThat(count("Country")).isEqualTo(rows("countries"));
        assertThat(count("FormerState")).isEqualTo(rows("former-states"));
        assertThat(count("Group")).isEqualTo(rows("groups"));
        assertThat(count("Membership")).isEqualTo(rows("memberships"));
        assertThat(count("Instrument")).isEqualTo(rows("instruments"));
        assertThat(count("UndatedRecord")).isEqualTo(rows("undated-records"));
        assertThat(stated("Conflict")).isEqualTo(rows("conflicts"));
        assertThat(stated("Coverage")).isEqualTo(rows("coverage"));
        assertThat(count("Agreement")).isEqualTo(rows("agreements"));
        assertThat(count("Participation")).isEqualTo(rows("participations"));
        assertThat(count("Provision")).isEqualTo(rows("provisions"));
        assertThat(count("Coding")).isEqualTo(rows("codings"));
        assertThat(count("Practice")).isEqualTo(rows("practices"));
        assertThat(count("PracticeRecord")).isEqualTo(rows("practice-records"));
        assertThat(count("UnionAction")).isEqualTo(rows("union-actions"));
        assertThat(count("Demand")).isEqualTo(rows("demands"));
        assertThat(count("Organisation")).isEqualTo(rows("organisations"));
        assertThat(count("Document")).isEqualTo(rows("documents"));
        assertThat(count("Mention")).isEqualTo(rows("mentions"));
        assertThat(count("Statistic")).isEqualTo(rows("statistics"));
    }

    /** Records of a class that a source states; the others the loader found. */
    private static long stated(String name) throws Exception {
        String answer = select("SELECT (COUNT(*) AS ?n) { ?thing a mg:" + name
                + " MINUS { GRAPH <https://w3id.org/migov/graph/derived> { ?thing a mg:" + name + " } } }");
        return Long.parseLong(answer.lines().toList().get(1));
    }

    @Test
    void treatyActions_areAsManyAsTheSourcesStateTogether() throws Exception {
        long distinct = tables("treaty-actions").stream()
                .flatMap(ServedIT::lines)
                .map(line -> line.split(",", 5))
                .map(cells -> String.join(",", cells[0], cells[1], cells[2], cells[3]))
                .distinct()
                .count();

        assertThat(count("TreatyAction")).isEqualTo(distinct).isEqualTo(6293 + GENERAL_KNOWLEDGE);
    }

    @Test
    void readmeQueries_answer() throws Exception {
        String readme = Files.readString(REPOSITORY.resolve("README.md"));
        List<String> addresses = Pattern.compile("http://localhost:3030(/queries/[^\\s\"]+)")
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(addresses).isNotEmpty();
        for (String address : addresses) {
            assertThat(get(address, "*/*").body().lines()).as(address).hasSizeGreaterThan(10);
        }
        Matcher sparql = Pattern.compile("--data-urlencode 'query=\\s*(.*?)'", Pattern.DOTALL)
                .matcher(readme);
        assertThat(sparql.find()).isTrue();
        assertThat(select(sparql.group(1)).lines()).hasSize(11);
    }

    /** A State that ended, those that came of it, a territory, one of which little is known. */
    @Test
    void pagesOfPlaces_sayWhatTheCatalogueAnswers() throws Exception {
        for (String place : List.of("KEN", "YUCS", "CSXX", "DDDE", "DEU", "SRB", "HKG", "NRU")) {
            for (String day : List.of("1975-06-30", "2020-01-01")) {
                Set<String> answered = cells("/queries/country-status.csv?country=" + place + "&day=" + day, 0, 2, 5);
                Set<String> compared = new TreeSet<>();
                List<String> instruments = answered.stream()
                        .map(row -> row.substring(0, row.indexOf(' ')))
                        .distinct()
                        .toList();
                for (int from = 0; from < instruments.size(); from += 40) {
                    String some = String.join(",", instruments.subList(from, Math.min(from + 40, instruments.size())));
                    compared.addAll(cells(
                            "/compare.csv?countries=" + place + "&asOf=" + day + "&instruments=" + some, 2, 4, 7));
                }
                assertThat(compared).as(place + " " + day).isEqualTo(answered);
            }
        }
    }

    /** Some columns of an answer in CSV; of an IRI the last part. */
    private static Set<String> cells(String address, int... columns) throws Exception {
        return get(address, "*/*")
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(row -> Arrays.stream(columns)
                        .mapToObj(column -> row[column].substring(row[column].lastIndexOf('/') + 1))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void groupThatIsAParty_hasAPageOfItsOwn() throws Exception {
        assertThat(get("/page/group/eu?asOf=2015-01-01", "text/html").body())
                .contains("/world.svg#FRA")
                .contains("2010-12-23");
    }

    @Test
    void thing_redirectsToPageOrData() throws Exception {
        HttpResponse<String> page = get("/id/country/KEN", "text/html");
        HttpResponse<String> turtle = get("/id/country/KEN", "text/turtle");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/page/country/KEN"));
        assertThat(turtle.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/data/country/KEN.ttl"));
        assertThat(get("/page/country/KEN", "text/html").body())
                .contains("Kenya")
                .contains("Nairobi");
    }

    @Test
    void queryWithoutServer_givesTheSameAnswer() throws Exception {
        Process query = migov("query", "bound-by-instrument", "--format", "csv", "--data", data.toString())
                .start();
        String printed = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(query.waitFor()).isZero();
        assertThat(printed)
                .isEqualTo(get("/queries/bound-by-instrument.csv", "*/*").body());
    }

    @Test
    void secondServerOnThePort_saysSoAndExitsWithThree() throws Exception {
        Process second = migov(
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(URI.create(url).getPort()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isEqualTo(Exit.FAILED);
        assertThat(printed).contains("migov: ").contains("listen").doesNotContain("\tat ");
    }

    private static ProcessBuilder migov(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "migov-server.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("TERM", "dumb"));
        return builder;
    }

    private static long count(String type) throws Exception {
        return Long.parseLong(select("SELECT (COUNT(*) AS ?n) { ?thing a mg:" + type + " }")
                .lines()
                .toList()
                .get(1));
    }

    private static String select(String query) throws Exception {
        HttpResponse<String> answer =
                get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url).resolve(path))
                .header("Accept", accept)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static long rows(String table) {
        return tables(table).stream().flatMap(ServedIT::lines).count();
    }

    private static List<Path> tables(String table) {
        try (var files =
                Files.find(REPOSITORY.resolve("loader/data"), 2, (path, attributes) -> path.endsWith(table + ".csv"))) {
            return files.collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table; none of the tables has a line break within a cell. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
