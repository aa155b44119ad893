package org.migov.server.places;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.migov.server.data.Label;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Json;
import org.migov.server.http.Routes;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.CorridorsPage.Choice;

/**
 * Countries against instruments on a day: {@code /compare?countries=KEN,ecowas&instruments=ilo-c097&asOf=2015-01-01},
 * also as {@code /compare.csv} and {@code /compare.json}.
 */
public final class ComparePage implements Routes {

    private static final Columns COLUMNS = new Columns(List.of(
            "country",
            "country_name",
            "instrument",
            "title",
            "status",
            "since",
            "until",
            "list",
            "record_as_of",
            "as_of"));

    private final Desk desk;

    ComparePage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the template gets.
     *
     * @param query parameters of this comparison, for its other forms
     * @param legend statuses that occur
     */
    public record View(
            Shell shell,
            AsOf asOf,
            String query,
            Map<String, String> kept,
            List<Choice> countries,
            List<Choice> groups,
            List<Choice> instruments,
            List<Named> columns,
            List<Line> lines,
            List<CountryView.Tally> legend) {}

    /** A thing with its page. */
    public record Named(Label name, String href) {}

    /**
     * A country with its status on each instrument.
     *
     * @param query address of the query whose answer has the same
     */
    public record Line(Named country, List<Cell> cells, String query) {}

    /** A status: in a word or the first day bound, and in full. */
    public record Cell(String tone, String text, String full) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/compare", this::page);
        routes.get("/compare.csv", this::csv);
        routes.get("/compare.json", this::json);
    }

    private Comparison comparison(Context context, ReleaseData data, AsOf asOf) {
        Ledger ledger = desk.ledgers().of(data);
        return data.things().reading(() -> Comparison.of(context, data, ledger, asOf));
    }

    private void page(Context context) {
        ReleaseData data = desk.current().get();
        AsOf asOf = AsOf.of(context, data);
        Comparison comparison = comparison(context, data, asOf);
        desk.send(
                context, data, "compare.jte", () -> data.things().reading(() -> view(context, data, asOf, comparison)));
    }

    private View view(Context context, ReleaseData data, AsOf asOf, Comparison comparison) {
        Names names = new Names(data, Reader.of(context.req()));
        Places places = new Places(data);
        Ledger ledger = desk.ledgers().of(data);
        Map<String, String> kept = comparison.parameters(names);
        String query = kept.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Shell.encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", asOf.more()));
        Shell shell = desk.pages()
                .shell(context.req(), data.release(), names.say("compare.title"), "compare")
                .with(List.of(
                        new Shell.Alternate("text/csv", "/compare.csv" + query, "CSV"),
                        new Shell.Alternate("application/json", "/compare.json" + query, "JSON")))
                .with("places.css", "places.js");
        List<Node> laws = new ArrayList<>(ledger.instruments().keySet());
        return new View(
                shell,
                asOf,
                query,
                kept,
                choices(places.countries(names), comparison.countries(), names),
                choices(places.groups(names), List.of(), names),
                choices(laws, comparison.instruments(), names),
                comparison.instruments().stream()
                        .map(law -> new Named(names.of(law), names.href(law) + asOf.query()))
                        .toList(),
                comparison.countries().stream()
                        .map(country -> line(country, comparison, ledger, names, asOf))
                        .toList(),
                legend(comparison, ledger, names, asOf));
    }

    private static List<Choice> choices(List<Node> nodes, List<Node> chosen, Names names) {
        return nodes.stream()
                .map(node ->
                        new Choice(names.of(node), names.key(node).replace("id/group/", ""), chosen.contains(node)))
                .toList();
    }

    private static Line line(Node country, Comparison comparison, Ledger ledger, Names names, AsOf asOf) {
        List<Cell> cells = comparison.instruments().stream()
                .map(law -> {
                    Position position = ledger.position(country, law, asOf.text());
                    String full = names.say(position.status().key());
                    String since = position.since();
                    return since != null
                            ? new Cell(position.status().tone(), since, full)
                            : new Cell(
                                    position.status().tone(),
                                    names.say("short." + position.status().slug()),
                                    full);
                })
                .toList();
        return new Line(
                new Named(names.of(country), names.href(country) + asOf.query()),
                cells,
                Question.address("country-status", "", Map.of("country", names.key(country), "day", asOf.text())));
    }

    private static List<CountryView.Tally> legend(Comparison comparison, Ledger ledger, Names names, AsOf asOf) {
        return comparison.counts(ledger, asOf).entrySet().stream()
                .map(entry -> new CountryView.Tally(
                        entry.getKey().tone(),
                        names.say("short." + entry.getKey().slug()) + " – "
                                + names.say(entry.getKey().key()),
                        names.number(entry.getValue())))
                .toList();
    }

    private List<List<String>> rows(Context context, ReleaseData data, AsOf asOf) {
        Comparison comparison = comparison(context, data, asOf);
        Ledger ledger = desk.ledgers().of(data);
        return data.things().reading(() -> {
            Names names = new Names(data, Reader.of(context.req()));
            List<List<String>> rows = new ArrayList<>();
            comparison
                    .countries()
                    .forEach(country -> comparison.instruments().forEach(law -> {
                        Position position = ledger.position(country, law, asOf.text());
                        rows.add(List.of(
                                names.key(country),
                                names.text(country),
                                names.key(law),
                                names.text(law),
                                position.status().inQuery(),
                                Objects.requireNonNullElse(position.since(), ""),
                                Objects.requireNonNullElse(position.until(), ""),
                                position.list().inQuery(),
                                Objects.requireNonNullElse(position.recordAsOf(), ""),
                                asOf.text()));
                    }));
            return rows;
        });
    }

    private void csv(Context context) {
        ReleaseData data = desk.current().get();
        List<List<String>> rows = rows(context, data, AsOf.of(context, data));
        if (!desk.pages().answered(context, data.release())) {
            context.contentType("text/csv; charset=utf-8; header=present");
            context.header("Content-Disposition", "inline; filename=\"migov-compare.csv\"");
            context.result(COLUMNS.csv(rows));
        }
    }

    private void json(Context context) {
        ReleaseData data = desk.current().get();
        List<List<String>> rows = rows(context, data, AsOf.of(context, data));
        if (!desk.pages().answered(context, data.release())) {
            Json.write(context, COLUMNS.named(rows));
        }
    }
}
