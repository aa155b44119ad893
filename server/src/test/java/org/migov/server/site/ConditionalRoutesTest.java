package org.migov.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** Every address of the description is asked as a careful client asks: has it changed, what does it vary by, what else is allowed. */
class ConditionalRoutesTest {

    private static final String LABELS = "/sparql?query=" + Served.encoded("SELECT ?s ?l { ?s rdfs:label ?l }");

    /** What stands in an address for a place in it; addresses with other places are left to the tests of their pages. */
    private static final Map<String, String> PLACES = places();

    /** Answers that change while the release stays: they say {@code Cache-Control: no-store}. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("/health/live", "/health/ready", "/metrics", "/-/version", "/-/settings");

    /** Files of the software, not of the data. */
    private static final Pattern FIXED = Pattern.compile("/assets/.*|/robots\\.txt");

    private static final List<String> ACCEPTS = List.of(
            "text/html",
            "application/json",
            "text/turtle",
            "application/ld+json",
            "application/rdf+xml",
            "text/csv",
            "application/link-format",
            "*/*");

    @TempDir
    static Path folder;

    static Served server;
    static Set<String> addresses;

    @BeforeAll
    static void start() throws Exception {
        SampleRelease.in(folder);
        Path release = folder.resolve("releases").resolve(SampleRelease.ID);
        String description = "<https://w3id.org/migov/void#migov> a <http://rdfs.org/ns/void#Dataset> .\n";
        Files.writeString(release.resolve("void.ttl"), description);
        Files.writeString(release.resolve("dcat.ttl"), description);
        server = Served.withPages(folder);
        addresses = described();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void dataThatAClientHas_areNotSentAgain() {
        List<String> wrong = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        for (String address : addresses) {
            for (String accept : ACCEPTS) {
                HttpResponse<String> answer = server.get(address, "Accept", accept);
                String representation = address + " "
                        + answer.headers()
                                .firstValue("ETag")
                                .or(() -> answer.headers().firstValue("Content-Type"));
                if (answer.statusCode() == 200 && asked.add(representation)) {
                    check(address, accept, answer, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).hasSizeGreaterThan(70);
    }

    @Test
    void whatVaries_saysSo() {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            vary(address, "Accept", ACCEPTS, wrong);
            vary(address, "Accept-Language", List.of("en", "fr", "es"), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void methodsThatAreNotForAnAddress_areRefusedWithThoseThatAre() {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                HttpResponse<String> answer = server.send(method, address, "x");
                boolean refused = answer.statusCode() == 405
                        && answer.headers().firstValue("Allow").orElse("").contains("GET");
                if (!refused) {
                    wrong.add(method + " " + address + " " + answer.statusCode() + " "
                            + answer.headers().firstValue("Allow"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void formatThatThereIsNot_isRefusedWithThoseThatThereAre() {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            HttpResponse<String> answer = server.get(address, "Accept", "image/x-none");
            String vary = answer.headers().firstValue("Vary").orElse("");
            boolean said = answer.statusCode() != 406
                    || (answer.body().contains("There is, by Accept:") && vary.contains("Accept"));
            if (!said || answer.statusCode() >= 500) {
                wrong.add(address + " " + answer.statusCode() + " " + vary);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(String address, String accept, HttpResponse<String> answer, List<String> wrong) {
        String what = address + " as " + accept;
        HttpHeaders headers = answer.headers();
        String path = address.replaceFirst("\\?.*", "");
        String cached = headers.firstValue("Cache-Control").orElse("");
        if (OF_THE_MOMENT.contains(path)) {
            expect(cached.contains("no-store"), what + ": no-store, found " + cached, wrong);
            return;
        }
        if (path.equals("/sparql") && accept.equals("text/html")) {
            expect(cached.equals("private, no-cache"), what + ": the editor is made anew, found " + cached, wrong);
            return;
        }
        sameAsHead(address, accept, answer, wrong);
        if (FIXED.matcher(path).matches()) {
            return;
        }
        String etag = headers.firstValue("ETag").orElse("");
        String modified = headers.firstValue("Last-Modified").orElse("");
        expect(!etag.isEmpty() && !modified.isEmpty(), what + ": ETag, Last-Modified", wrong);
        expect(
                headers.firstValue("Vary").orElse("").contains("Accept-Encoding"),
                what + ": Vary by Accept-Encoding",
                wrong);
        expect(
                !headers.firstValue("Vary").orElse("").contains("Origin"),
                what + ": scripts of any site get the same",
                wrong);
        if (!etag.isEmpty()) {
            notSent(address, accept, "If-None-Match", etag, answer, wrong);
            notSent(address, accept, "If-None-Match", "\"other\", W/" + etag.replaceFirst("^W/", ""), answer, wrong);
        }
        if (!modified.isEmpty()) {
            notSent(address, accept, "If-Modified-Since", modified, answer, wrong);
            int longAgo = server.get(address, "Accept", accept, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                    .statusCode();
            expect(longAgo == 200, what + ": changed since 2000, answered " + longAgo, wrong);
        }
    }

    private static void notSent(
            String address,
            String accept,
            String header,
            String value,
            HttpResponse<String> first,
            List<String> wrong) {
        HttpResponse<String> again = server.get(address, "Accept", accept, header, value);
        String what = address + " as " + accept + " " + header + ": ";
        expect(again.statusCode() == 304, what + again.statusCode(), wrong);
        expect(again.body().isEmpty(), what + "has a body", wrong);
        for (String kept : List.of("ETag", "Vary", "Cache-Control")) {
            expect(again.headers().allValues(kept).equals(first.headers().allValues(kept)), what + kept, wrong);
        }
    }

    private static void sameAsHead(String address, String accept, HttpResponse<String> get, List<String> wrong) {
        HttpResponse<String> head = server.send("HEAD", address, null, "Accept", accept);
        String what = "HEAD " + address + " as " + accept + ": ";
        expect(head.statusCode() == get.statusCode(), what + head.statusCode(), wrong);
        expect(head.body().isEmpty(), what + "has a body", wrong);
        for (String same : List.of("Content-Type", "ETag", "Last-Modified", "Vary", "Link")) {
            expect(
                    head.headers().allValues(same).equals(get.headers().allValues(same)),
                    what + same + " " + head.headers().allValues(same) + " "
                            + get.headers().allValues(same),
                    wrong);
        }
    }

    /** Answers that differ by a header of the request name it; so does what leads elsewhere by it. */
    private static void vary(String address, String header, List<String> values, List<String> wrong) {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        for (String value : values) {
            String accept = header.equals("Accept") ? value : "text/html, */*;q=0.1";
            answers.put(
                    value,
                    header.equals("Accept")
                            ? server.get(address, "Accept", accept)
                            : server.get(address, "Accept", accept, header, value));
        }
        Set<String> different = new LinkedHashSet<>();
        answers.values()
                .forEach(answer -> different.add(answer.statusCode()
                        + answer.headers().firstValue("Content-Type").orElse("")
                        + answer.headers().firstValue("Location").orElse("")
                        + answer.headers().firstValue("ETag").orElse("")));
        if (different.size() > 1) {
            answers.forEach((value, answer) -> expect(
                    names(answer.headers()).contains(header.toLowerCase(Locale.ROOT)),
                    address + " with " + header + ": " + value + " " + answer.statusCode() + " varies by "
                            + names(answer.headers()),
                    wrong));
        }
    }

    private static List<String> names(HttpHeaders headers) {
        return headers.allValues("Vary").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void expect(boolean holds, String otherwise, List<String> wrong) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    /** The addresses of {@code /openapi.json} that can be read, with something that is there in their places. */
    private static Set<String> described() throws Exception {
        JsonNode api = new ObjectMapper().readTree(server.get("/openapi.json").body());
        Set<String> found = new TreeSet<>(List.of(LABELS, "/graphs?default", "/search?q=kenya"));
        api.get("paths").properties().forEach(entry -> {
            if (entry.getValue().has("get")) {
                String address = entry.getKey();
                for (Map.Entry<String, String> place : PLACES.entrySet()) {
                    address = address.replace(place.getKey(), place.getValue());
                }
                if (!address.contains("{")) {
                    found.add(address);
                }
            }
        });
        return found;
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("/graph/{path}", "/graph/derived");
        places.put("{path}", "country/KEN");
        places.put("{release}", SampleRelease.ID);
        places.put("/queries/{name}", "/queries/bound-by-instrument.csv");
        places.put("/dumps/{file}", "/dumps/migov.nq.gz");
        places.put("/sitemap/{part}", "/sitemap/1.xml");
        return places;
    }
}
