package org.migov.server.places;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.ReleaseData;
import org.migov.server.page.CoveragePage.Place;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.CountryView.Tally;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/**
 * What each source can say of one country, instrument by instrument: {@code /coverage?country=KEN}. A cell says what
 * is recorded, or how complete the list is in which the country is missing; neither "partial" nor "none" is a no.
 */
final class CoverageOfCountry implements Handler {

    private static final Map<String, String> TONES = Map.of(
            "recorded", "bound",
            "recorded without a day", "signed",
            "absent from a complete list", "not",
            "absent from a partial list", "unknown",
            "no list", "unknown");

    private final Desk desk;

    CoverageOfCountry(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(Context context) {
        ReleaseData data = desk.current().get();
        String code = String.valueOf(context.queryParam("country")).strip();
        Node country = data.things().reading(() -> new Places(data).countryOr404(code));
        desk.send(context, data, "coveragecountry.jte", () -> view(context, data, country));
    }

    private CoverageCountryView view(Context context, ReleaseData data, Node country) {
        Reader reader = Reader.of(context.req());
        AsOf asOf = AsOf.of(context, data);
        Ledger ledger = desk.ledgers().of(data);
        return data.things().reading(() -> {
            Names names = new Names(data, reader);
            Answer answer = desk.questions().ask(data, "coverage-of-country", Map.of("country", names.key(country)));
            Shell shell = desk.pages()
                    .shell(
                            context.req(),
                            data.release(),
                            names.say("coverage.of.title", names.text(country)),
                            "coverage")
                    .with("places.css");
            List<Node> sources = sources(answer, names);
            return new CoverageCountryView(
                    shell,
                    names.of(country),
                    names.href(country),
                    asOf.text(),
                    new Places(data)
                            .countries(names).stream()
                                    .map(node -> new Place(names.key(node), names.of(node), node.equals(country)))
                                    .toList(),
                    tallies(answer, names),
                    sources.stream()
                            .map(source -> new CoverageCountryView.Heading(names.of(source), names.href(source)))
                            .toList(),
                    rows(answer, sources, names, new Standing(ledger, country, asOf.text())),
                    answer.csv(),
                    answer.page());
        });
    }

    /** Where the country stands today, of all sources together. */
    private record Standing(Ledger ledger, Node country, String day) {

        @Nullable
        Status of(Node instrument) {
            return ledger.instruments().containsKey(instrument)
                    ? ledger.position(country, instrument, day).status()
                    : null;
        }
    }

    private static List<Node> sources(Answer answer, Names names) {
        return answer.rows().stream()
                .map(row -> row.node("source").orElseThrow())
                .distinct()
                .sorted(Comparator.comparing(names::text))
                .toList();
    }

    /** How many pairs of instrument and source there are of each answer. */
    private static List<Tally> tallies(Answer answer, Names names) {
        Map<String, Integer> counts = new TreeMap<>(Comparator.comparing(CoverageOfCountry::rank));
        answer.rows().forEach(row -> counts.merge(row.text("answer"), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Tally(
                        TONES.get(entry.getKey()), names.value(entry.getKey()).text(), names.number(entry.getValue())))
                .toList();
    }

    private static int rank(String answer) {
        return List.of(
                        "recorded",
                        "recorded without a day",
                        "absent from a complete list",
                        "absent from a partial list",
                        "no list")
                .indexOf(answer);
    }

    private static List<CoverageCountryView.Line> rows(
            Answer answer, List<Node> sources, Names names, Standing standing) {
        Map<Node, Map<Node, Row>> byInstrument = new LinkedHashMap<>();
        answer.rows()
                .forEach(row -> byInstrument
                        .computeIfAbsent(row.node("treaty").orElseThrow(), first -> new LinkedHashMap<>())
                        .put(row.node("source").orElseThrow(), row));
        return byInstrument.entrySet().stream()
                .map(entry -> new CoverageCountryView.Line(
                        names.of(entry.getKey()),
                        names.href(entry.getKey()),
                        status(standing.of(entry.getKey()), names),
                        sources.stream()
                                .map(source -> cell(entry.getValue().get(source), names))
                                .toList()))
                .sorted(Comparator.comparing(line -> line.instrument().text()))
                .toList();
    }

    private static CoverageCountryView.Cell status(@Nullable Status status, Names names) {
        return status == null
                ? CoverageCountryView.Cell.EMPTY
                : new CoverageCountryView.Cell(status.tone(), names.say(status.key()), "", "");
    }

    private static CoverageCountryView.Cell cell(@Nullable Row row, Names names) {
        if (row == null) {
            return CoverageCountryView.Cell.EMPTY;
        }
        long records = row.number("acts") > 0 ? row.number("acts") : row.number("undatedRecords");
        String tone = TONES.get(row.text("answer"));
        return new CoverageCountryView.Cell(
                tone == null ? "unknown" : tone,
                names.value(row.text("answer")).text(),
                records == 0 ? "" : names.number(records),
                row.text("asOf"));
    }
}
