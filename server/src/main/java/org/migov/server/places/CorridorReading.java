package org.migov.server.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.draw.MapDrawing;
import org.migov.server.draw.MapDrawing.Mark;
import org.migov.server.page.Shell;
import org.migov.server.places.Corridor.Binds;
import org.migov.server.places.CorridorPage.Answers;
import org.migov.server.places.CorridorView.Place;
import org.migov.server.places.CountryView.Tally;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Row;

/** Reads what the page of a corridor shows. To be used inside one reading, for one page. */
final class CorridorReading {

    private final Desk desk;
    private final Names names;
    private final Corridor corridor;
    private final AsOf asOf;

    CorridorReading(Desk desk, Names names, Corridor corridor, AsOf asOf) {
        this.desk = desk;
        this.names = names;
        this.corridor = corridor;
        this.asOf = asOf;
    }

    /** What the coded agreements of a corridor have of a provision. */
    private record Provision(List<Node> present, List<Node> absent, List<Node> open) {

        private String found() {
            if (!present.isEmpty()) {
                return "present";
            }
            return absent.isEmpty() ? "not coded" : "absent";
        }
    }

    CorridorView view(Shell shell, String path, Answers answers) {
        Map<Node, Provision> provisions = provisions(answers);
        return new CorridorView(
                shell,
                path,
                "/corridor/" + names.key(corridor.other()) + "/" + names.key(corridor.one()) + asOf.query(),
                asOf,
                place(corridor.one()),
                place(corridor.other()),
                map(),
                Stream.of(Binds.values())
                        .map(binds ->
                                new Tally(binds.tone(), names.say(binds.key()), names.number(corridor.count(binds))))
                        .toList(),
                agreements(answers),
                instruments(path),
                socialSecurity(answers, provisions),
                provisions(provisions, answers),
                provisionTallies(provisions),
                records(answers, "practices", "country.practices", Set.of("good practice")),
                records(answers, "unions", "corridor.unions", Set.of("union action", "trade-union agreement")));
    }

    private Place place(Node node) {
        return new Place(names.of(node), names.key(node), names.href(node) + asOf.query());
    }

    private MapDrawing map() {
        List<Mark> marks = Stream.of(corridor.one(), corridor.other())
                .map(node -> new Mark(names.key(node), "here", names.text(node), null))
                .toList();
        String title = names.say("corridor.map", names.text(corridor.one()), names.text(corridor.other()));
        return desk.map()
                .around(
                        "ends",
                        title,
                        title,
                        marks,
                        marks.stream().map(Mark::code).toList());
    }

    private Grid agreements(Answers answers) {
        return new Grid(
                "agreements",
                names.say("country.agreements"),
                List.of(
                        names.say("country.agreement"),
                        names.say("places.kind"),
                        names.say("corridor.onday"),
                        names.say("places.signed"),
                        names.say("places.inforce"),
                        names.say("places.ended"),
                        names.say("corridor.sectors")),
                answers.agreements().rows().stream()
                        .map(row -> List.of(
                                names.link(row.node("agreement").orElseThrow()),
                                names.value(row.text("kind")),
                                Cell.text(names.say("corridor.day." + onTheDay(row))),
                                Cell.brief(row.text("signed")),
                                Cell.brief(row.text("inForce")),
                                Cell.brief(row.text("ended")),
                                names.value(row.text("sectors"))))
                        .toList(),
                answers.agreements().csv(),
                answers.agreements().page());
    }

    /** Nothing is said to be in force unless its day is recorded. */
    private String onTheDay(Row row) {
        String day = asOf.text();
        String inForce = row.text("inForce");
        String signed = row.text("signed");
        String ended = row.text("ended");
        if (!ended.isEmpty() && ended.compareTo(day) < 0 && !day.startsWith(ended)) {
            return "ended";
        }
        if (!inForce.isEmpty()) {
            return inForce.compareTo(day) <= 0 ? "inforce" : "notyet";
        }
        if (signed.isEmpty()) {
            return "undated";
        }
        return signed.compareTo(day) <= 0 ? "signed" : "notyet";
    }

    private Grid instruments(String path) {
        List<List<Cell>> rows = corridor.ties().stream()
                .sorted(Comparator.comparing(Corridor.Tie::binds).thenComparing(tie -> names.text(tie.instrument())))
                .map(tie -> List.of(
                        names.link(tie.instrument(), asOf),
                        Cell.toned(names.say(tie.binds().key()), tie.binds().tone(), null),
                        Cell.text(standing(tie.one())),
                        Cell.text(standing(tie.other()))))
                .toList();
        return new Grid(
                "instruments",
                names.say("country.instruments"),
                List.of(
                        names.say("places.instrument"),
                        names.say("corridor.binds"),
                        names.text(corridor.one()),
                        names.text(corridor.other())),
                rows,
                path + ".csv" + asOf.query(),
                Question.address(
                        "corridor-instruments",
                        "",
                        Map.of("one", names.key(corridor.one()), "other", names.key(corridor.other()))));
    }

    private String standing(Position position) {
        String status = names.say(position.status().key());
        return position.since() == null ? status : status + ", " + position.since();
    }

    private static Map<Node, Provision> provisions(Answers answers) {
        Map<Node, Provision> found = new LinkedHashMap<>();
        answers.checklists()
                .forEach((agreement, checklist) -> checklist.rows().forEach(row -> {
                    Provision provision = found.computeIfAbsent(
                            row.node("provision").orElseThrow(),
                            first -> new Provision(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                    List<Node> where = switch (row.text("found")) {
                        case "present" -> provision.present();
                        case "absent" -> provision.absent();
                        default -> provision.open();
                    };
                    if (!where.contains(agreement)) {
                        where.add(agreement);
                    }
                }));
        return found;
    }

    private Grid provisions(Map<Node, Provision> provisions, Answers answers) {
        List<String> order = List.of("absent", "not coded", "present");
        List<List<Cell>> rows = provisions.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Node, Provision> entry) ->
                                order.indexOf(entry.getValue().found()))
                        .thenComparing(entry -> names.text(entry.getKey())))
                .map(entry -> List.of(
                        names.link(entry.getKey()),
                        names.value(entry.getValue().found()),
                        Cell.number(names.number(entry.getValue().present().size())),
                        Cell.number(names.number(entry.getValue().absent().size())),
                        Cell.number(names.number(entry.getValue().open().size()))))
                .toList();
        return new Grid(
                "provisions",
                names.say("corridor.provisions"),
                List.of(
                        names.say("corridor.provision"),
                        names.say("corridor.found"),
                        names.say("value.present"),
                        names.say("value.absent"),
                        names.say("value.not-coded")),
                rows,
                null,
                answers.checklists().values().stream()
                        .findFirst()
                        .map(Question.Answer::page)
                        .orElse(null));
    }

    private List<Tally> provisionTallies(Map<Node, Provision> provisions) {
        return Stream.of("present", "absent", "not coded")
                .map(found -> new Tally(
                        null,
                        names.say("corridor.provisions." + found.replace(' ', '-')),
                        names.number(provisions.values().stream()
                                .filter(provision -> provision.found().equals(found))
                                .count())))
                .toList();
    }

    /** Agreements on social security, and others whose coded text covers it. */
    private Grid socialSecurity(Answers answers, Map<Node, Provision> provisions) {
        List<Node> covering = provisions.entrySet().stream()
                .filter(entry -> entry.getKey().getURI().endsWith("/social-security"))
                .flatMap(entry -> entry.getValue().present().stream())
                .toList();
        List<List<Cell>> rows = answers.agreements().rows().stream()
                .filter(row -> row.text("kind").equals("social security agreement")
                        || covering.contains(row.node("agreement").orElseThrow()))
                .map(row -> List.of(
                        names.link(row.node("agreement").orElseThrow()),
                        names.value(row.text("kind")),
                        Cell.text(names.say("corridor.day." + onTheDay(row)))))
                .toList();
        return new Grid(
                "socialsecurity",
                names.say("corridor.social"),
                List.of(names.say("country.agreement"), names.say("places.kind"), names.say("corridor.onday")),
                rows,
                null,
                Question.address("agreements-with-social-security", "", Map.of("country", names.key(corridor.one()))));
    }

    private Grid records(Answers answers, String id, String heading, Set<String> kinds) {
        List<List<Cell>> rows = answers.records().rows().stream()
                .filter(row -> kinds.contains(row.text("kind")))
                .map(row -> List.of(
                        names.link(row.node("record").orElseThrow()),
                        names.value(row.text("kind")),
                        Cell.brief(row.text("date")),
                        names.value(row.text("certaintyLabel")),
                        Cell.text(row.text("sourceLabel"))))
                .toList();
        return new Grid(
                id,
                names.say(heading),
                List.of(
                        names.say("corridor.record"),
                        names.say("places.kind"),
                        names.say("instrument.date"),
                        names.say("entity.certainty"),
                        names.say("country.source")),
                rows,
                answers.records().csv(),
                answers.records().page());
    }
}
