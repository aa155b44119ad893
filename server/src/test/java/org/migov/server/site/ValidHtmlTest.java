package org.migov.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.Served;

/** Every page and every style sheet, as it is sent, is what the Nu HTML checker calls valid: no error, no warning. */
class ValidHtmlTest {

    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");
    private static final String[] BROWSER = {"Accept", "text/html"};

    /** Answers that are not 200, or say that there is nothing; with the status each has. */
    private static final Map<String, Integer> DEAD_ENDS = Map.ofEntries(
            entry("/page/country/XXX", 404),
            entry("/nowhere/at/all", 404),
            entry("/queries/none", 404),
            entry("/browse/agreements?country=XX", 400),
            entry("/compare?countries=%3Cb%3E", 400),
            entry("/graphs?default", 406),
            entry("/page/practice/gone", 410),
            entry("/sparql?query=SELECT%20*%20%7B", 200), // the editor, which says what is wrong
            entry("/search?q=", 200),
            entry("/search?q=%3Cscript%3Ezzz", 200));

    @TempDir
    static Path folder;

    static Served server;
    static HtmlChecker checker;

    @BeforeAll
    static void start() {
        server = Served.withPages(HardSample.in(folder));
        checker = new HtmlChecker();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void checker_findsWhatIsWrong() {
        assertThat(checker.findings("<!doctype html><title>A</title><p><table><tr><td></table><img src=x>"))
                .anySatisfy(finding -> assertThat(finding).contains("alt"));
        assertThat(checker.findingsInStyle("p { colour: red }"))
                .anySatisfy(finding -> assertThat(finding).contains("colour"));
    }

    @Test
    void everyKindOfPage_isValid() {
        assertThat(findings(PageKinds.ALL)).isEmpty();
    }

    @Test
    void everyKindOfPage_isValid_inOtherLanguages() {
        List<String> translated = new ArrayList<>();
        PageKinds.ALL.stream()
                .filter(path -> !path.contains("lang="))
                .forEach(path ->
                        translated.add(PageKinds.with(path, "lang=" + (translated.size() % 2 == 0 ? "fr" : "es"))));
        assertThat(findings(translated)).isEmpty();
    }

    @Test
    void deadEnds_areValid() {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        DEAD_ENDS.forEach((path, status) -> {
            HttpResponse<String> answer = server.get(path, BROWSER);
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            check(path, answer, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void answersToForms_areValid() {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        Map.of(
                        "title=%3Cb%3EOurs%3C%2Fb%3E&party=Kenya&p-social-security=absent",
                        200, "text=" + "x".repeat(600_000), 413)
                .forEach((form, status) -> {
                    HttpResponse<String> answer = server.post(
                            "/checklist",
                            form,
                            "Accept",
                            "text/html",
                            "Content-Type",
                            "application/x-www-form-urlencoded");
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
                    check("/checklist " + status, answer, wrong);
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageWithoutParameters_isAmongTheKinds() throws IOException {
        Set<String> known = PageKinds.ALL.stream()
                .map(path -> path.replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());
        List<String> forgotten = new ArrayList<>();
        new ObjectMapper()
                .readTree(server.get("/openapi.json").body())
                .get("paths")
                .fieldNames()
                .forEachRemaining(path -> {
                    if (!path.contains("{")
                            && isPage(server.get(path, BROWSER))
                            && !known.contains(path.replace(".html", ""))) {
                        forgotten.add(path);
                    }
                });
        assertThat(forgotten).isEmpty();
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    @Test
    void styleSheets_areValid() {
        PageKinds.ALL.stream()
                .flatMap(path -> SHEET.matcher(server.get(path, BROWSER).body()).results())
                .map(match -> match.group(1))
                .map(sheet -> sheet.replace("codemirror+", "")) // not ours
                .distinct()
                .forEach(sheet -> assertThat(
                                checker.findingsInStyle(server.get(sheet).body()))
                        .as(sheet)
                        .isEmpty());
    }

    private static Map<String, List<String>> findings(List<String> paths) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        paths.forEach(path -> {
            HttpResponse<String> answer = server.get(path, BROWSER);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            check(path, answer, wrong);
        });
        return wrong;
    }

    private static void check(String path, HttpResponse<String> answer, Map<String, List<String>> wrong) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(path)
                .startsWith("text/html");
        List<String> findings = checker.findings(answer.body());
        if (!findings.isEmpty()) {
            wrong.put(path, findings);
        }
    }
}
