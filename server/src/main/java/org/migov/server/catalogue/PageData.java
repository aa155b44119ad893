package org.migov.server.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.ontology.Prefixes;
import org.migov.queries.Chart;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Json;
import org.migov.server.page.Shell;
import org.migov.server.release.OpenRelease;

/** What the scripts of a page have to know, as JSON in an attribute: words, language, addresses. */
final class PageData {

    private static final List<String> WORDS =
            List.of("editor.", "query.", "results.", "entity.release", "error.line", "yes", "no", "scroll.hint");

    private PageData() {}

    /** For any page that shows an answer. */
    static Map<String, Object> of(Shell shell, OpenRelease release) {
        Map<String, Object> page = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(beginning -> words.putAll(shell.reader().words().beginningWith(beginning)));
        page.put("words", words);
        page.put("language", shell.language());
        page.put("chosen", shell.chosen() == null ? "" : shell.chosen());
        page.put("base", release.iris().base());
        page.put("prefixes", Prefixes.all());
        page.put("map", shell.assets().path("world.svg"));
        return page;
    }

    /**
     * For the page of a catalogue query.
     *
     * @param variables of its answer, whose headings the page says
     */
    static String of(Shell shell, ReleaseData data, String json, Chart chart, List<String> variables) {
        Map<String, Object> page = of(shell, data.release());
        page.put("json", json);
        page.put("chart", plain(chart));
        AnswerWords words = AnswerWords.in(shell.language());
        page.put("headings", words.headings(variables));
        page.put("values", words.values());
        return written(page);
    }

    static Map<String, Object> plain(Chart chart) {
        return Map.of("kind", chart.kind().label(), "variables", chart.variables());
    }

    static String written(Map<String, Object> page) {
        return Json.compact(page);
    }
}
