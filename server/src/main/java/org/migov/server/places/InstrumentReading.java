package org.migov.server.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.draw.MapDrawing;
import org.migov.server.draw.MapDrawing.Mark;
import org.migov.server.draw.StepCurve;
import org.migov.server.page.EntityView;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;

/** Reads what the page of one instrument shows. To be used inside one reading, for one page. */
final class InstrumentReading {

    /** Kinds that have a table of their own on the page. */
    private static final List<String> SHOWN =
            List.of("TreatyAction", "Commitment", "Coverage", "UndatedRecord", "Conflict");

    private final Desk desk;
    private final ReleaseData data;
    private final Ledger ledger;
    private final Node node;
    private final AsOf asOf;
    private final Names names;
    private final Map<Node, Position> positions = new LinkedHashMap<>();

    InstrumentReading(Desk desk, ReleaseData data, Ledger ledger, Node node, AsOf asOf, Reader reader) {
        this.desk = desk;
        this.data = data;
        this.ledger = ledger;
        this.node = node;
        this.asOf = asOf;
        this.names = new Names(data, reader);
        if (ledger.instruments().containsKey(node)) {
            ledger.placesOf(node).forEach(place -> positions.put(place, ledger.position(place, node, asOf.text())));
        }
    }

    InstrumentView view(Shell shell, EntityView entity, Answer byYear, Answer coverage) {
        return new InstrumentView(
                shell,
                entity,
                names.href(node),
                asOf,
                map(),
                names.tallies(positions.values().stream().map(Position::status)),
                parties(),
                curve(byYear),
                byYear(byYear),
                acts(),
                conflicts(),
                coverage(coverage),
                entity.incoming().stream()
                        .filter(group ->
                                SHOWN.stream().noneMatch(kind -> group.href().endsWith("mg%3A" + kind)))
                        .toList());
    }

    private @Nullable MapDrawing map() {
        if (positions.isEmpty()) {
            return null;
        }
        List<Mark> marks = new ArrayList<>();
        positions.forEach((place, position) -> names.code(place)
                .filter(code -> position.status() != Status.TOO_EARLY)
                .ifPresent(code -> marks.add(new Mark(
                        code,
                        position.status().tone(),
                        names.text(place) + ": " + names.say(position.status().key()),
                        names.href(place) + asOf.query(),
                        position.status().inQuery()))));
        return desk.map().world("partymap", names.say("instrument.map"), names.say("instrument.map"), marks);
    }

    private Grid parties() {
        List<List<Cell>> rows = positions.entrySet().stream()
                .sorted(Map.Entry.<Node, Position>comparingByValue(Comparator.comparing(Position::status))
                        .thenComparing(entry -> names.text(entry.getKey())))
                .map(entry -> List.of(
                        names.link(entry.getKey(), asOf),
                        Cell.toned(
                                names.say(entry.getValue().status().key()),
                                entry.getValue().status().tone(),
                                explanation(entry.getKey())),
                        Cell.brief(entry.getValue().since()),
                        Cell.brief(entry.getValue().until())))
                .toList();
        Map<String, String> values = Map.of("instrument", names.key(node), "day", asOf.text());
        return new Grid(
                "parties",
                names.say("instrument.parties"),
                List.of(
                        names.say("instrument.party"),
                        names.say("places.status"),
                        names.say("places.since"),
                        names.say("places.until")),
                rows,
                Question.address("instrument-status", ".csv", values),
                Question.address("instrument-status", "", values));
    }

    private @Nullable String explanation(Node place) {
        return ledger.ties().containsKey(new Ledger.Key(place, node))
                ? Question.address(
                        "commitment-explained", "", Map.of("country", names.key(place), "instrument", names.key(node)))
                : null;
    }

    private @Nullable StepCurve curve(Answer byYear) {
        if (byYear.rows().isEmpty()) {
            return null;
        }
        List<StepCurve.Point> points = byYear.rows().stream()
                .map(row -> new StepCurve.Point(Integer.parseInt(row.text("year")), row.number("bound")))
                .toList();
        StepCurve.Point last = points.get(points.size() - 1);
        return StepCurve.of(
                "curve",
                names.say("instrument.curve"),
                names.say("instrument.curve.text", points.get(0).year(), last.year(), last.value()),
                points,
                Math.max(asOf.latest().getYear(), last.year()));
    }

    private Grid byYear(Answer answer) {
        return new Grid(
                "years",
                names.say("instrument.curve"),
                List.of(
                        names.say("country.year"),
                        names.say("instrument.joined"),
                        names.say("instrument.left"),
                        names.say("instrument.total")),
                answer.rows().stream()
                        .map(row -> List.of(
                                Cell.brief(row.text("year")),
                                Cell.number(row.text("began")),
                                Cell.number(row.text("ended")),
                                Cell.number(row.text("bound"))))
                        .toList(),
                answer.csv(),
                answer.page());
    }

    /** Every dated act with the sources that state it. */
    private Grid acts() {
        record Line(Node place, Ledger.Act act) {}
        List<Line> lines = new ArrayList<>();
        ledger.acts().forEach((key, acts) -> {
            if (key.instrument().equals(node)) {
                acts.forEach(act -> lines.add(new Line(key.place(), act)));
            }
        });
        lines.sort(Comparator.comparing((Line line) -> line.act().date())
                .thenComparing(line -> line.act().act().getURI()));
        List<List<Cell>> rows = lines.stream()
                .map(line -> List.of(
                        Cell.brief(line.act().date()),
                        names.link(line.place()),
                        Cell.link(kind(line.act()), names.href(line.act().act())),
                        Cell.text(sources(line.act().act()))))
                .toList();
        return new Grid(
                "acts",
                names.say("instrument.acts"),
                List.of(
                        names.say("instrument.date"),
                        names.say("instrument.party"),
                        names.say("instrument.act"),
                        names.say("country.source")),
                rows,
                Question.address("instrument-acts", ".csv", Map.of("instrument", names.key(node))),
                Question.address("instrument-acts", "", Map.of("instrument", names.key(node))));
    }

    private String kind(Ledger.Act act) {
        return data.things().values(act.act(), Terms.iri(Mg.ACTION_KIND)).stream()
                .map(names::text)
                .collect(Collectors.joining(" | "));
    }

    private String sources(Node record) {
        return data.things().values(record, Terms.DERIVED_FROM).stream()
                .map(names::text)
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private Grid conflicts() {
        return Conflicts.of(data, names, Terms.iri(Mg.HAS_INSTRUMENT), node, Map.of("instrument", names.key(node)));
    }

    private Grid coverage(Answer answer) {
        return new Grid(
                "coverage",
                names.say("country.coverage"),
                List.of(
                        names.say("country.source"),
                        names.say("instrument.acts"),
                        names.say("instrument.parties"),
                        names.say("instrument.undated")),
                answer.rows().stream()
                        .filter(row -> row.node("source").isPresent())
                        .map(row -> List.of(
                                names.link(row.node("source").orElseThrow()),
                                Cell.number(row.text("acts")),
                                Cell.number(row.text("parties")),
                                Cell.number(row.text("undatedRecords"))))
                        .toList(),
                answer.csv(),
                answer.page());
    }
}
