package org.migov.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    private static final Format TURTLE =
            Format.of("ttl", "text/turtle", "application/x-turtle").alsoNamed("turtle");
    private static final Format XML =
            Format.of("rdf", "application/rdf+xml", "application/xml").alsoNamed("xml");
    private static final Format CSV = Format.of("csv", "text/csv");
    private static final List<Format> ALL = List.of(TURTLE, XML, CSV);

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "TEXT/Turtle, text/turtle",
        "'text/csv, text/turtle;q=0.9', text/csv",
        "'text/csv;q=0.1, text/turtle;q=0.9', text/turtle",
        "'text/*;q=0.5, application/rdf+xml;q=0.4', text/turtle",
        "'text/*;q=0.3, text/csv;q=0.8, */*;q=0.2', text/csv",
        "'*/*, text/turtle;q=0', application/rdf+xml",
        "'text/turtle;q=0, text/*', text/csv",
        "'application/rdf+xml, text/turtle', application/rdf+xml",
        "'text/turtle;charset=utf-8;q=0.5, text/csv;q=0.4', text/turtle",
        "application/x-turtle, application/x-turtle",
        "application/xml, application/xml",
        "*, text/turtle",
        "application/*, application/rdf+xml",
        "'image/png, */*;q=0.1', text/turtle",
        "'text/turtle ; q = nonsense', text/turtle"
    })
    void accept_choosesWhatTheClientWantsMost(String accept, String mediaType) {
        assertThat(Negotiation.choose(List.of(), accept, ALL).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "/", "text/", "*/turtle", ",,,"})
    void acceptThatCannotBeUnderstood_isAsNone(String accept) {
        assertThat(Negotiation.choose(List.of(), accept, ALL).format()).isEqualTo(TURTLE);
    }

    @Test
    void noAccept_givesTheFirst() {
        assertThat(Negotiation.choose(List.of(), null, ALL).format()).isEqualTo(TURTLE);
    }

    @Test
    void nothingThatFits_is406_withWhatThereIs() {
        assertThatThrownBy(() -> Negotiation.choose(List.of(), "image/png", ALL))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(406);
                    assertThat(problem.detail()).contains("text/turtle", "application/rdf+xml", "ttl");
                    assertThat(problem.members().get("available").toString()).contains("text/csv");
                });
        assertThatThrownBy(() -> Negotiation.choose(List.of("png"), "text/turtle", ALL))
                .isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @CsvSource({"turtle, text/turtle", "xml, application/rdf+xml", "application/xml, application/xml", "csv, text/csv"})
    void format_winsOverAccept(String wish, String mediaType) {
        assertThat(Negotiation.choose(List.of(wish), "text/turtle;q=0.1", ALL).mediaType())
                .isEqualTo(mediaType);
    }

    @Test
    void format_isTheFirstThatFits() {
        assertThat(Negotiation.choose(List.of("json", "csv", "turtle"), null, ALL)
                        .format())
                .isEqualTo(CSV);
    }

    @Test
    void browser_isToldFromProgram() {
        assertThat(Negotiation.prefersHtml("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .isTrue();
        assertThat(Negotiation.prefersHtml("*/*")).isFalse();
        assertThat(Negotiation.prefersHtml("text/turtle, text/html;q=0.5")).isFalse();
        assertThat(Negotiation.prefersHtml((String) null)).isFalse();
    }

    @Test
    void headerMadeToBeSlow_isNot() {
        String accept = IntStream.range(0, 10_000)
                .mapToObj(i -> "a" + i + "/b;q=0." + i)
                .collect(Collectors.joining(","));
        Negotiation.prefersHtml(accept);
        long start = System.nanoTime();
        assertThatThrownBy(() -> Negotiation.choose(List.of(), accept, ALL)).isInstanceOf(HttpProblem.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void contentType_saysTheEncodingOfText() {
        assertThat(TURTLE.contentType()).isEqualTo("text/turtle; charset=utf-8");
        assertThat(XML.contentType()).isEqualTo("application/rdf+xml");
    }
}
