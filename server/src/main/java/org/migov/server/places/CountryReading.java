package org.migov.server.places;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.page.EntityView;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.CountryPage.Answers;
import org.migov.server.places.CountryView.Tally;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Position.ListOfParties;

/** Reads what the page of one place shows. To be used inside one reading, for one page. */
final class CountryReading {

    private final Desk desk;
    private final ReleaseData data;
    private final Ledger ledger;
    private final Node node;
    private final AsOf asOf;
    private final Names names;

    CountryReading(Desk desk, ReleaseData data, Ledger ledger, Node node, AsOf asOf, Reader reader) {
        this.desk = desk;
        this.data = data;
        this.ledger = ledger;
        this.node = node;
        this.asOf = asOf;
        this.names = new Names(data, reader);
    }

    CountryView view(Shell shell, EntityView entity, Answers answers) {
        CountryFacts facts = new CountryFacts(data, node, names);
        CountryDrawings drawings = new CountryDrawings(desk, node, asOf, names, answers);
        return new CountryView(
                shell,
                entity,
                names.href(node),
                asOf,
                drawings.where(),
                tallies(),
                instruments(),
                drawings.timeline(),
                answers.timeline().csv(),
                answers.timeline().page(),
                drawings.kin(),
                drawings.kinColumns(),
                drawings.partners(),
                partners(answers, drawings),
                agreements(answers),
                practices(answers),
                facts.figures(),
                lists(),
                conflicts(),
                facts.sources(answers.sources()));
    }

    private List<Tally> tallies() {
        return names.tallies(ledger.all().stream()
                .map(law -> ledger.position(node, law.node(), asOf.text()).status()));
    }

    private Grid instruments() {
        record Line(Position position, List<Cell> cells) {}
        List<List<Cell>> rows = ledger.all().stream()
                .map(law -> {
                    Position position = ledger.position(node, law.node(), asOf.text());
                    return new Line(position, line(law.node(), position));
                })
                .sorted(Comparator.comparing((Line line) -> line.position().status())
                        .thenComparing(line -> line.cells().get(0).text()))
                .map(Line::cells)
                .toList();
        Map<String, String> values = Map.of("country", names.key(node), "day", asOf.text());
        return new Grid(
                "instruments",
                names.say("country.instruments"),
                List.of(
                        names.say("places.instrument"),
                        names.say("places.status"),
                        names.say("places.since"),
                        names.say("places.until"),
                        names.say("places.list")),
                rows,
                Question.address("country-status", ".csv", values),
                Question.address("country-status", "", values));
    }

    private List<Cell> line(Node law, Position position) {
        String recordAsOf = position.recordAsOf();
        String list = names.say(position.list().key());
        return List.of(
                names.link(law, asOf),
                Cell.toned(names.say(position.status().key()), position.status().tone(), explanation(law, position)),
                Cell.brief(position.since()),
                Cell.brief(position.until()),
                Cell.link(recordAsOf == null ? list : list + ", " + recordAsOf, "/coverage#" + names.key(law)));
    }

    /** The acts and rules behind a bond. */
    private @Nullable String explanation(Node law, Position position) {
        boolean tied = position.status() == Status.BOUND
                || position.status() == Status.WAS_BOUND
                || position.status() == Status.SOME_DAY;
        return tied
                ? Question.address(
                        "commitment-explained", "", Map.of("country", names.key(node), "instrument", names.key(law)))
                : null;
    }

    private Grid partners(Answers answers, CountryDrawings drawings) {
        List<List<Cell>> rows = answers.partners().rows().stream()
                .map(row -> {
                    Node partner = row.node("partner").orElseThrow();
                    return List.of(
                            Cell.link(names.of(partner), drawings.corridor(partner)),
                            Cell.number(row.text("agreements")),
                            Cell.number(row.text("socialSecurity")),
                            Cell.brief(row.text("firstSigned").startsWith("not") ? "" : row.text("firstSigned")),
                            Cell.brief(row.text("latestSigned").startsWith("not") ? "" : row.text("latestSigned")));
                })
                .toList();
        return new Grid(
                "partners",
                names.say("country.partners"),
                List.of(
                        names.say("country.partner"),
                        names.say("country.agreements"),
                        names.say("country.onsocial"),
                        names.say("country.first"),
                        names.say("country.latest")),
                rows,
                answers.partners().csv(),
                answers.partners().page());
    }

    private Grid agreements(Answers answers) {
        List<List<Cell>> rows = answers.agreements().rows().stream()
                .map(row -> List.of(
                        names.link(row.node("agreement").orElseThrow()),
                        names.value(row.text("state")),
                        Cell.brief(row.text("signed")),
                        Cell.brief(row.text("inForce")),
                        Cell.brief(row.text("ended")),
                        names.value(row.text("coded"))))
                .toList();
        return new Grid(
                "agreements",
                names.say("country.agreements"),
                List.of(
                        names.say("country.agreement"),
                        names.say("places.state"),
                        names.say("places.signed"),
                        names.say("places.inforce"),
                        names.say("places.ended"),
                        names.say("places.coded")),
                rows,
                answers.agreements().csv(),
                answers.agreements().page());
    }

    private Grid practices(Answers answers) {
        List<List<Cell>> rows = answers.practices().rows().stream()
                .map(row -> List.of(
                        names.link(row.node("practice").orElseThrow()),
                        names.value(row.text("kinds")),
                        names.value(row.text("themes"))))
                .toList();
        return new Grid(
                "practices",
                names.say("country.practices"),
                List.of(names.say("country.practice"), names.say("places.kind"), names.say("places.themes")),
                rows,
                answers.practices().csv(),
                answers.practices().page());
    }

    private List<Tally> lists() {
        Map<ListOfParties, Integer> counts = new EnumMap<>(ListOfParties.class);
        ledger.all()
                .forEach(law -> counts.merge(
                        ledger.position(node, law.node(), asOf.text()).list(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Tally(null, names.say(entry.getKey().key()), names.number(entry.getValue())))
                .toList();
    }

    private Grid conflicts() {
        return Conflicts.of(data, names, Terms.iri(Mg.HAS_PARTY), node, Map.of("party", names.key(node)));
    }
}
