package org.migov.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** Sends the requests of cases and holds the answers against what the suite expects. */
final class Client {

    private static final Set<String> TABULAR = Set.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values");
    private static final Set<String> BOOLEAN =
            Set.of("application/sparql-results+json", "application/sparql-results+xml");
    private static final Set<String> RDF = Set.of("text/turtle", "application/n-triples", "application/rdf+xml");

    private final HttpClient http = HttpClient.newHttpClient();

    HttpResponse<String> send(HttpCase.Exchange exchange, URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .method(
                        exchange.method(),
                        exchange.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(
                                        exchange.body().get().getBytes(Charset.forName(exchange.charset()))));
        exchange.headers().forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(exchange + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void check(HttpCase.Exchange exchange, HttpResponse<String> answer) {
        assertThat(exchange.statuses())
                .as("%d %s", answer.statusCode(), answer.body())
                .anyMatch(status -> fits(status, answer.statusCode()));
        exchange.format().ifPresent(format -> checkFormat(format, mediaType(answer)));
        exchange.contentType().ifPresent(type -> assertThat(mediaType(answer)).isEqualTo(type.split(";")[0]));
        exchange.expectedBoolean()
                .ifPresent(expected -> assertThat(verdict(answer)).isEqualTo(expected));
        exchange.expectedBody()
                .ifPresent(expected -> assertThat(turtle(answer.body()).isIsomorphicWith(turtle(expected)))
                        .as(answer.body())
                        .isTrue());
    }

    static Model turtle(String text) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), null, Lang.TURTLE);
        return model;
    }

    private static void checkFormat(String format, String mediaType) {
        Set<String> expected = switch (format) {
            case "tabular" -> TABULAR;
            case "boolean" -> BOOLEAN;
            case "RDF" -> RDF;
            default -> throw new AssertionError("the suite knows no format " + format);
        };
        assertThat(expected).contains(mediaType);
    }

    private static boolean verdict(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body()).get("boolean").booleanValue();
        } catch (IOException e) {
            throw new AssertionError("expected JSON, found " + answer.body(), e);
        }
    }

    private static String mediaType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }

    private static boolean fits(String expected, int status) {
        return switch (expected) {
            case "OK" -> status == 200;
            case "Created" -> status == 201;
            case "NoContent" -> status == 204;
            case "NotFound" -> status == 404;
            default -> {
                assertThat(expected).matches("StatusCode[1-5]xx");
                yield status / 100 == expected.charAt("StatusCode".length()) - '0';
            }
        };
    }
}
