package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.text.Collator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Mg;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Csv;
import org.migov.server.http.Routes;
import org.migov.server.page.CoverageReading.Holding;

/** What is known of whom: instruments against sources, as a page and as {@code /coverage.csv}. */
public final class CoveragePage implements Routes {

    private static final List<String> COLUMNS =
            List.of("instrument", "title", "source", "extent", "as_of", "parties_found", "parties_known", "coverage");

    private final CurrentData current;
    private final PageWriter pages;
    private final Handler ofCountry;

    /** @param ofCountry answers where the address names a country */
    public CoveragePage(CurrentData current, PageWriter pages, Handler ofCountry) {
        this.current = current;
        this.pages = pages;
        this.ofCountry = ofCountry;
    }

    /** What the template gets. */
    public record View(Shell shell, List<Source> sources, List<Row> rows, List<Place> places) {}

    /** A country to choose. */
    public record Place(String code, Label label, boolean chosen) {}

    /** A column of the table. */
    public record Source(Label title, String href) {}

    /** An instrument: all sources together, and each of them. */
    public record Row(
            Label title,
            String href,
            Cell overall,
            String known,
            @Nullable String asOf,
            List<Cell> cells) {}

    /**
     * How much of an instrument's parties is there.
     *
     * @param extent {@code complete}, {@code partial}, {@code none}, or {@code unstated} where nobody says
     * @param found parties found, or empty
     */
    public record Cell(String extent, String found, String href) {

        private static final Cell UNSTATED = new Cell("unstated", "", "");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/coverage", this::page);
        routes.get("/coverage.csv", this::csv);
    }

    private void page(Context context) throws Exception {
        if (context.queryParam("country") != null
                && !String.valueOf(context.queryParam("country")).isBlank()) {
            ofCountry.handle(context);
            return;
        }
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        Shell shell = pages.shell(context.req(), data.release(), reader.words().say("coverage.title"), "coverage")
                .with(List.of(new Shell.Alternate("text/csv", "/coverage.csv", "CSV")));
        pages.send(
                context, data.release(), "coverage.jte", () -> data.things().reading(() -> view(data, reader, shell)));
    }

    private static View view(ReleaseData data, Reader reader, Shell shell) {
        CoverageReading reading = CoverageReading.of(data);
        Labels labels = data.labels(reader.languages());
        Values values = new Values(labels, data.addresses(), reader.words());
        return new View(
                shell,
                reading.sources().stream()
                        .map(source -> new Source(labels.of(source), values.href(source)))
                        .toList(),
                reading.instruments().stream()
                        .map(instrument -> new Row(
                                labels.of(instrument),
                                values.href(instrument),
                                cell(reading.overall(instrument), values, reader.words()),
                                reading.overall(instrument)
                                        .flatMap(Holding::known)
                                        .map(reader.words()::number)
                                        .orElse(""),
                                reading.overall(instrument)
                                        .flatMap(Holding::asOf)
                                        .orElse(null),
                                reading.sources().stream()
                                        .map(source ->
                                                cell(reading.holding(instrument, source), values, reader.words()))
                                        .toList()))
                        .toList(),
                places(data, labels, reader));
    }

    private static List<Place> places(ReleaseData data, Labels labels, Reader reader) {
        Collator order = Collator.getInstance(reader.words().locale());
        return Stream.of(Mg.COUNTRY, Mg.FORMER_STATE)
                .flatMap(kind -> data.things().subjects(Terms.TYPE, Terms.iri(kind), Integer.MAX_VALUE).stream())
                .map(node -> new Place(last(node.getURI()), labels.of(node), false))
                .sorted((one, other) ->
                        order.compare(one.label().text(), other.label().text()))
                .toList();
    }

    private static Cell cell(Optional<Holding> holding, Values values, Words words) {
        return holding.map(found -> new Cell(
                        found.extent(), found.found().map(words::number).orElse(""), values.href(found.statement())))
                .orElse(Cell.UNSTATED);
    }

    private void csv(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        context.contentType("text/csv; charset=utf-8; header=present");
        context.header("Content-Disposition", "inline; filename=\"migov-coverage.csv\"");
        context.result(data.things().reading(() -> table(data, Reader.of(context.req()))));
    }

    private static String table(ReleaseData data, Reader reader) {
        Labels labels = data.labels(reader.languages());
        CoverageReading reading = CoverageReading.of(data);
        Stream<List<String>> rows = reading.all().stream()
                .map(holding -> List.of(
                        last(holding.instrument().getURI()),
                        labels.of(holding.instrument()).text(),
                        holding.source().map(source -> last(source.getURI())).orElse(""),
                        holding.extent(),
                        holding.asOf().orElse(""),
                        holding.found().map(String::valueOf).orElse(""),
                        holding.known().map(String::valueOf).orElse(""),
                        holding.statement().getURI()));
        return Csv.of(Stream.concat(Stream.of(COLUMNS), rows).toList());
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
