package org.migov.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.Chart;
import org.migov.server.Served;
import org.migov.server.catalogue.PackedQueryTest;

/** Questions asked in a browser: figures, tables and files that say the same, and what the editor does. */
@ExtendWith({ChromiumFound.class, OpenSite.class})
class AskingIT {

    private static final int DRAWN = 60;

    static Served server;
    static Browsing browsing;

    @BeforeAll
    static void start(OpenSite.Site site) {
        server = site.server();
        browsing = site.browsing();
    }

    /** Every query with a chart that has an answer on the sample: each mark is a row of the file and of the table. */
    @Test
    void figure_table_andFile_sayTheSame() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        int compared = 0;
        for (CatalogueQuery query : Catalogue.standard()) {
            if (query.chart().kind() == Chart.Kind.NONE) {
                continue;
            }
            List<NamedCsvRecord> file = rows("/queries/" + query.name() + ".csv");
            if (file.isEmpty()) {
                continue;
            }
            browsing.open(page, "/queries/" + query.name());
            page.locator("#figure[data-ready]").waitFor();
            List<Map<?, ?>> marks = marks(page);
            if (marks.isEmpty()) {
                continue;
            }
            page.click("[data-view=table]");
            List<String> table = page.locator("#figure tbody tr").allInnerTexts();
            assertThat(table).as(query.name()).hasSize(Math.min(100, file.size()));
            assertThat(marks)
                    .as(query.name())
                    .allSatisfy(mark -> assertThat(file)
                            .anySatisfy(row ->
                                    assertThat(fits(query.chart(), mark, row)).isTrue()))
                    .allSatisfy(mark ->
                            assertThat(table).anySatisfy(row -> assertThat(row).contains(text(query.chart(), mark))));
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(5);
        assertThat(browsing.complaints()).isEmpty();
        page.context().close();
    }

    private static boolean fits(Chart chart, Map<?, ?> mark, NamedCsvRecord row) {
        String x = field(row, chart.variables().get(0));
        String y = field(row, chart.variables().get(1));
        if (chart.kind() == Chart.Kind.MAP) {
            return x.endsWith("/" + mark.get("x")) && same(y, String.valueOf(mark.get("y")));
        }
        return x.equals(mark.get("x")) && same(y, String.valueOf(mark.get("y")));
    }

    private static boolean same(String one, String other) {
        return one.equals(other)
                || (one.matches("-?[0-9]+(\\.[0-9]+)?") && Double.parseDouble(one) == Double.parseDouble(other));
    }

    private static String text(Chart chart, Map<?, ?> mark) {
        return String.valueOf(mark.get(chart.kind() == Chart.Kind.MAP ? "y" : "x"));
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("");
    }

    private static List<Map<?, ?>> marks(Page page) {
        Object found = page.evaluate("() => [...document.querySelectorAll('#figure svg [data-x]')]"
                + ".map(mark => ({ x: mark.dataset.x, y: mark.dataset.y }))");
        List<Map<?, ?>> marks = new ArrayList<>();
        ((List<?>) found).stream().limit(DRAWN).forEach(mark -> marks.add((Map<?, ?>) mark));
        return marks;
    }

    private static List<NamedCsvRecord> rows(String path) {
        return CsvReader.builder().ofNamedCsvRecord(server.get(path).body()).stream()
                .toList();
    }

    @Test
    void editor_sorts_charts_andGivesALinkThatKeepsTheView() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(page, "SELECT ?class (COUNT(?x) AS ?n) WHERE { ?x a ?class } GROUP BY ?class ORDER BY ?class");
        page.keyboard().press("Control+Enter");
        page.locator("#answer tbody tr").first().waitFor();
        page.click("#answer button.sort >> text=n");
        page.click("#answer button.sort >> text=n");
        PlaywrightAssertions.assertThat(page.locator("#answer th[aria-sort=descending]"))
                .hasCount(1);
        page.click("[data-view=chart]");
        assertThat(page.locator("#answer svg rect").count()).isGreaterThan(5);
        assertThat(browsing.violations(page)).isEmpty();
        page.waitForURL("**/sparql?q=*view=chart*");
        Page other = browsing.page(768, ColorScheme.DARK, true);
        other.navigate(page.url());
        other.locator("#answer svg rect").first().waitFor();
        assertThat(Browsing.written(other)).contains("COUNT(?x)");
        assertThat(browsing.complaints()).isEmpty();
        other.context().close();
        page.context().close();
    }

    @Test
    void sharedLink_worksWithoutScripts() {
        Page page = browsing.page(768, ColorScheme.LIGHT, false);
        browsing.open(page, "/sparql?view=chart&q=" + PackedQueryTest.packed("SELECT ?c WHERE { ?c a mg:Country }"));
        int countries = rows("/sparql?format=csv&query=" + Served.encoded("SELECT ?c WHERE { ?c a mg:Country }"))
                .size();
        PlaywrightAssertions.assertThat(page.locator("#answer tbody tr")).hasCount(countries);
        page.context().close();
    }

    @Test
    void editor_showsNames_ofThingsInTheAnswer() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql?lang=es");
        Browsing.write(page, "SELECT ?c WHERE { ?c a mg:Country }");
        page.keyboard().press("Control+Enter");
        Locator named = page.locator("#answer a:has-text('Alemania')");
        named.waitFor();
        assertThat(named.getAttribute("href")).isEqualTo("/page/country/DEU?lang=es");
        page.context().close();
    }

    @Test
    void editor_proposesTheUsualPropertiesOfTheClass_first() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        page.route("**/sparql-terms.json", route -> route.resume());
        Browsing.write(page, "SELECT * { ?x a mg:Country ; mg:cap");
        page.keyboard().press("Control+Space");
        page.locator(".CodeMirror-hints li").first().waitFor();
        assertThat(page.locator(".CodeMirror-hints li").first().textContent()).startsWith("mg:capital");
        page.context().close();
    }

    @Test
    void editor_tidies_sieves_andOffersCode() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        Browsing.write(
                page, "SELECT ?c WHERE { ?c a mg:Country FILTER(STR(?c) != \"a { b\" && ?c != <x#y>) # a { brace\n}");
        page.click("#tidy");
        assertThat(Browsing.written(page))
                .isEqualTo(
                        "SELECT ?c WHERE {\n  ?c a mg:Country FILTER(STR(?c) != \"a { b\" && ?c != <x#y>) # a { brace\n}\n");
        page.fill("#sieve", "recruitment fees");
        assertThat(page.locator(".examples li:visible").count()).isBetween(1, 10);
        page.click("#code summary");
        PlaywrightAssertions.assertThat(page.locator("#snippets pre")).hasCount(5);
        assertThat(page.locator("[data-code=curl]").textContent())
                .contains(server.uri("/sparql").toString());
        page.context().close();
    }

    @Test
    void escape_leavesTheEditor() {
        Page page = browsing.page(1440, ColorScheme.LIGHT, true);
        browsing.open(page, "/sparql");
        page.locator(".CodeMirror").click();
        page.keyboard().press("Escape");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("run");
        page.context().close();
    }

    @Test
    void checklist_isFilledAndRead_withoutScripts_andFitsAPhone() {
        Page plain = browsing.page(360, ColorScheme.LIGHT, false);
        browsing.open(plain, "/checklist");
        plain.selectOption("#p-social-security", "absent");
        plain.fill("#party", "Kenya");
        plain.locator("#party").press("Enter");
        plain.locator(".tallies").waitFor();
        PlaywrightAssertions.assertThat(plain.locator(".tallies .absent b")).hasText("1");
        plain.context().close();
        Page page = browsing.page(360, ColorScheme.DARK, true);
        for (String path :
                List.of("/checklist", "/checklist?agreement=deu-phl-2013", "/queries/ratifications-by-year")) {
            browsing.open(page, path);
            assertThat(browsing.violations(page)).as(path).isEmpty();
            assertThat(Browsing.overflow(page)).as(path).isZero();
        }
        page.context().close();
    }
}
