package org.migov.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/**
 * Every figure that a page draws has its table, its CSV and its query, and the four say the same.
 *
 * <p>A figure is an element with {@code data-figure}. {@code data-rows} names the element that holds its table and its
 * two links, {@code data-columns} the columns of the answer that its marks are drawn from; each mark has the values in
 * {@code data-x} and {@code data-y}. Figures of the query pages are drawn in the browser; {@code AskingIT} compares them.
 */
class FiguresTest {

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        SampleRelease.write(folder, SampleRelease.ID, SampleRelease.sample() + more());
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        server = Served.withPages(folder);
    }

    private static String more() {
        try (var stream = FiguresTest.class.getResourceAsStream("/figures.trig")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> paths() {
        return Stream.of(
                "/",
                "/?lang=fr",
                "/page/country/KEN",
                "/page/country/KEN?asOf=1990-01-01&lang=es",
                "/page/country/DEU",
                "/page/country/PHL?asOf=2014-01-01",
                "/page/country/SUHH",
                "/page/group/ecowas",
                "/page/group/ecowas?asOf=1985-01-01",
                "/page/instrument/ilo-c189",
                "/page/instrument/ilo-c189?asOf=2013-12-31&lang=fr",
                "/page/instrument/un-icrmw",
                "/corridor/PHL/DEU",
                "/corridor",
                "/corridors/ecowas",
                "/compare?countries=KEN&countries=PHL",
                "/coverage",
                "/coverage?country=KEN",
                "/page/concept/theme/fair-recruitment",
                "/page/agreement/deu-phl-2013",
                "/browse/agreements",
                "/about",
                "/dumps",
                "/changes",
                "/checklist?agreement=deu-phl-2013");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void figure_table_file_andQuery_sayTheSame(String path) {
        Document page = page(path);
        page.select("[data-y]")
                .forEach(mark ->
                        assertThat(mark.closest("[data-figure]")).as(path).isNotNull());
        page.select("svg.curve, svg.bar, .bar svg, .plate svg.map")
                .forEach(drawing -> assertThat(drawing.closest("[data-figure]"))
                        .as(path + " " + drawing.className())
                        .isNotNull());
        page.select("[data-figure]").forEach(figure -> compare(path, page, figure));
    }

    @Test
    void thereAreFigures_ofEveryKind() {
        assertThat(kinds("/")).contains("map", "bars");
        assertThat(kinds("/page/country/PHL")).contains("map", "bars");
        assertThat(kinds("/page/group/ecowas")).contains("map");
        assertThat(kinds("/page/country/SUHH")).contains("map");
        assertThat(kinds("/page/instrument/ilo-c189")).containsExactly("map", "curve");
    }

    @Test
    void coverageOfACountry_saysOfEachSource_whatTheQuerySays() {
        Document page = page("/coverage?country=ETH");
        List<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(server.get("/queries/coverage-of-country.csv?country=ETH")
                                .body())
                        .stream()
                        .toList();
        assertThat(page.select("#rows-coverage td:nth-child(n+3) svg")).hasSameSizeAs(rows);
        assertThat(rows.stream().map(row -> row.getField("answer")))
                .containsExactlyInAnyOrder(
                        "recorded without a day",
                        "absent from a complete list",
                        "absent from a partial list",
                        "no list");
        assertThat(page.select("#rows-coverage td").eachText())
                .contains(
                        "recorded without a day (1)",
                        "not in a complete list as of 2025-06-30",
                        "not in a partial list: open",
                        "no list: open");
        assertThat(answer(link("/coverage", page, "a[href^=/queries/coverage-of-country?]")))
                .isEqualTo(server.get("/queries/coverage-of-country.csv?country=ETH")
                        .body());
        assertThat(page("/page/country/ETH").select("a[href=/coverage?country=ETH]"))
                .hasSize(1);
        assertThat(server.get("/coverage?country=XXX", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    /** As of when, and from where: on the page or one click away. */
    @ParameterizedTest
    @MethodSource("paths")
    void everyNumber_saysAsOfWhen_andFromWhere(String path) {
        Document page = page(path);
        assertThat(page.select("footer").text()).contains(SampleRelease.ID);
        assertThat(page.select("footer time, footer").text()).contains("2026");
        assertThat(page.select("footer a[href^=/about], footer a[href*=#sources]"))
                .as("sources")
                .isNotEmpty();
        page.select("main .rows:has(td)")
                .forEach(rows -> assertThat(rows.select("a[type=text/csv], a[href^=/queries/], a[href^=/sparql]"))
                        .as(path + " " + rows.id())
                        .isNotEmpty());
        if (path.startsWith("/page/")) {
            assertThat(page.select("#sources ~ ol a[href^=/page/graph/]"))
                    .as(path)
                    .isNotEmpty();
        }
    }

    private static List<String> kinds(String path) {
        return page(path).select("[data-figure]").eachAttr("data-figure");
    }

    private static void compare(String path, Document page, Element figure) {
        Element rows = page.getElementById(figure.attr("data-rows"));
        assertThat(rows).as(path + ": table of " + figure.attr("data-rows")).isNotNull();
        String csv = link(path, rows, "a[type=text/csv]");
        String query = link(path, rows, "p a[href^=/queries/]:not([type])");
        String file = server.get(csv).body();
        assertThat(answer(query)).as(path + ": " + query).isEqualTo(file);

        List<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
        String[] columns = figure.attr("data-columns").split(" ");
        List<Element> marks = figure.select(columns.length == 1 ? "[data-x]" : "[data-x][data-y]");
        assertThat(marks).as(path + ": marks of " + csv).isNotEmpty();
        for (Element mark : marks) {
            assertThat(records)
                    .as(path + ": " + mark)
                    .anyMatch(row -> holds(row, columns[0], mark.attr("data-x"))
                            && (columns.length == 1 || holds(row, columns[1], mark.attr("data-y"))));
            List<String> said = mark.closest("tr") == null
                    ? List.of(mark.text().split(": ", 2))
                    : List.of(mark.attr("data-y").isEmpty() ? mark.attr("data-x") : mark.attr("data-y"));
            assertThat(mark.closest("tr") == null ? rows.select("tbody tr") : List.of(mark.closest("tr")))
                    .as(path + ": row of " + said)
                    .anyMatch(row -> said.stream().allMatch(part -> tells(row, part)));
        }
    }

    /** Whether a cell says something, however the reader's language sets numbers apart. */
    private static boolean tells(Element row, String part) {
        return row.children().stream()
                .map(Element::text)
                .anyMatch(cell -> part.matches("[0-9.]+")
                        ? Arrays.stream(cell.replace(',', '.').split(" ")).anyMatch(word -> same(word, part))
                        : cell.startsWith(part) || cell.endsWith(part));
    }

    private static boolean same(String one, String other) {
        return one.equals(other)
                || (one.matches("[0-9]+(\\.[0-9]+)?") && Double.parseDouble(one) == Double.parseDouble(other));
    }

    private static boolean holds(NamedCsvRecord row, String column, String value) {
        String field = row.getField(column);
        return field.equals(value) || (field.endsWith("/" + value) && !value.isEmpty());
    }

    private static String link(String path, Element rows, String selector) {
        Element link = rows.selectFirst(selector);
        assertThat(link).as(path + ": " + rows.id() + " " + selector).isNotNull();
        return link.attr("href");
    }

    /** What the endpoint answers to the query that the page of a question shows. */
    private static String answer(String query) {
        String text = page(query).select("#text ~ pre code").text();
        assertThat(text).contains("SELECT");
        return server.get("/sparql?query=" + Served.encoded(text), "Accept", "text/csv")
                .body();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
