package org.migov.server.places;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.migov.server.data.Fact;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Json;
import org.migov.server.http.Routes;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** What governs the way from one country to another: {@code /corridor/PHL/DEU?asOf=2015-01-01}, also as CSV, JSON, Turtle. */
final class CorridorPage implements Routes {

    private static final Columns COLUMNS = new Columns(List.of(
            "instrument",
            "title",
            "corridor",
            "status_of_one",
            "since_of_one",
            "status_of_other",
            "since_of_other",
            "list",
            "record_as_of",
            "as_of"));

    private final Desk desk;

    CorridorPage(Desk desk) {
        this.desk = desk;
    }

    /** What the catalogue answers on a corridor; checklists by agreement. */
    record Answers(Answer agreements, Answer records, Map<Node, Answer> checklists) {}

    /** The two ends. */
    private record Ends(Node one, Node other) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/corridor/{one}/{other}", this::corridor);
    }

    private void corridor(Context context) {
        String last = context.pathParam("other");
        int dot = last.lastIndexOf('.');
        String ending = dot < 0 ? "" : last.substring(dot + 1);
        ReleaseData data = desk.current().get();
        Ends ends = ends(data, context.pathParam("one"), dot < 0 ? last : last.substring(0, dot));
        AsOf asOf = AsOf.of(context, data);
        switch (ending) {
            case "" -> desk.send(context, data, "corridor.jte", () -> view(context, data, ends, asOf));
            case "csv" ->
                text(context, data, "text/csv; charset=utf-8; header=present", () -> csv(data, ends, asOf, context));
            case "json" -> text(context, data, "application/json", () -> json(data, ends, asOf, context));
            case "ttl" -> text(context, data, "text/turtle; charset=utf-8", () -> turtle(data, ends));
            default -> throw HttpProblem.notFound("A corridor is to be had as a page, .csv, .json or .ttl.");
        }
    }

    private static Ends ends(ReleaseData data, String from, String to) {
        return data.things().reading(() -> {
            Places places = new Places(data);
            Node one = places.countryOr404(from);
            Node other = places.countryOr404(to);
            if (one.equals(other)) {
                throw HttpProblem.badRequest("A corridor leads from one country to another; both are " + from + ".");
            }
            return new Ends(one, other);
        });
    }

    private CorridorView view(Context context, ReleaseData data, Ends ends, AsOf asOf) {
        Reader reader = Reader.of(context.req());
        Ledger ledger = desk.ledgers().of(data);
        Answers answers = answers(data, ends, new Names(data, reader));
        return data.things().reading(() -> {
            Names names = new Names(data, reader);
            String title = names.text(ends.one()) + " → " + names.text(ends.other());
            String path = "/corridor/" + names.key(ends.one()) + "/" + names.key(ends.other());
            Shell shell = desk.pages()
                    .shell(context.req(), data.release(), title, "")
                    .with(List.of(
                            new Shell.Alternate("text/csv", path + ".csv" + asOf.query(), "CSV"),
                            new Shell.Alternate("application/json", path + ".json" + asOf.query(), "JSON"),
                            new Shell.Alternate("text/turtle", path + ".ttl", "Turtle")))
                    .with("places.css", "places.js");
            Corridor corridor = Corridor.of(ledger, ends.one(), ends.other(), asOf.text());
            return new CorridorReading(desk, names, corridor, asOf).view(shell, path, answers);
        });
    }

    private Answers answers(ReleaseData data, Ends ends, Names names) {
        Map<String, String> both = Map.of("one", names.key(ends.one()), "other", names.key(ends.other()));
        Answer agreements = desk.questions().ask(data, "corridor-agreements", both);
        Map<Node, Answer> checklists = new LinkedHashMap<>();
        agreements.rows().stream()
                .flatMap(row -> row.node("agreement").stream())
                .forEach(agreement -> checklists.put(
                        agreement,
                        desk.questions().ask(data, "agreement-checklist", Map.of("agreement", agreement.getURI()))));
        return new Answers(agreements, desk.questions().ask(data, "corridor", both), checklists);
    }

    private void text(Context context, ReleaseData data, String type, java.util.function.Supplier<String> content) {
        if (!desk.pages().answered(context, data.release())) {
            context.contentType(type);
            context.result(content.get());
        }
    }

    private List<List<String>> rows(ReleaseData data, Ends ends, AsOf asOf, Context context) {
        Ledger ledger = desk.ledgers().of(data);
        return data.things().reading(() -> {
            Names names = new Names(data, Reader.of(context.req()));
            List<List<String>> rows = new ArrayList<>();
            for (Corridor.Tie tie :
                    Corridor.of(ledger, ends.one(), ends.other(), asOf.text()).ties()) {
                rows.add(List.of(
                        names.key(tie.instrument()),
                        names.text(tie.instrument()),
                        tie.binds().slug(),
                        tie.one().status().inQuery(),
                        Objects.requireNonNullElse(tie.one().since(), ""),
                        tie.other().status().inQuery(),
                        Objects.requireNonNullElse(tie.other().since(), ""),
                        tie.one().list().inQuery(),
                        Objects.requireNonNullElse(tie.one().recordAsOf(), ""),
                        asOf.text()));
            }
            return rows;
        });
    }

    private String csv(ReleaseData data, Ends ends, AsOf asOf, Context context) {
        return COLUMNS.csv(rows(data, ends, asOf, context));
    }

    private String json(ReleaseData data, Ends ends, AsOf asOf, Context context) {
        Names names = new Names(data, Reader.of(context.req()));
        Answers answers = answers(data, ends, names);
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("one", ends.one().getURI());
        plain.put("other", ends.other().getURI());
        plain.put("asOf", asOf.text());
        plain.put("release", data.release().id());
        plain.put("instruments", COLUMNS.named(rows(data, ends, asOf, context)));
        plain.put(
                "agreements",
                answers.agreements().rows().stream().map(Row::values).toList());
        plain.put("records", answers.records().rows().stream().map(Row::values).toList());
        return Json.indented(plain);
    }

    /** The records that name both ends, whole, as the graph has them. */
    private String turtle(ReleaseData data, Ends ends) {
        Answers answers = answers(data, ends, new Names(data, Reader.in("en")));
        List<Node> records = answers.records().rows().stream()
                .flatMap(row -> row.node("record").stream())
                .distinct()
                .toList();
        return data.things().reading(() -> {
            Map<Node, List<Fact>> bySubject = new LinkedHashMap<>();
            records.forEach(
                    record -> data.things().thing(record).ifPresent(thing -> bySubject.put(record, thing.facts())));
            return Turtle.of(bySubject);
        });
    }
}
