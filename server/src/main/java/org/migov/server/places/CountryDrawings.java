package org.migov.server.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.draw.MapDrawing;
import org.migov.server.draw.MapDrawing.Mark;
import org.migov.server.draw.Timeline;
import org.migov.server.places.CountryPage.Answers;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/**
 * What the page of a place draws, from answers of the catalogue: marks hold the values that the answers have. To be
 * used inside one reading.
 */
final class CountryDrawings {

    private static final String MEMBER = "country";
    private static final String SUCCESSOR = "successor";

    private final Desk desk;
    private final Node node;
    private final AsOf asOf;
    private final Names names;
    private final Answers answers;

    CountryDrawings(Desk desk, Node node, AsOf asOf, Names names, Answers answers) {
        this.desk = desk;
        this.node = node;
        this.asOf = asOf;
        this.names = names;
        this.answers = answers;
    }

    /** The country among its neighbours; the successors of a state that is no more; the members of a group. */
    MapDrawing where() {
        List<Mark> shown = answers.kin().stream()
                .flatMap(kin -> kin.rows().stream())
                .flatMap(row -> kin(row).stream().flatMap(place -> mark(place, row).stream()))
                .toList();
        String here = names.code(node).orElse("");
        List<Mark> all = Stream.concat(shown.stream(), Stream.of(new Mark(here, "here", names.text(node), null)))
                .toList();
        List<String> codes = all.stream().map(Mark::code).toList();
        return desk.map().around("where", names.say("country.where", names.text(node)), names.text(node), all, codes);
    }

    private Optional<Mark> mark(Node place, Row row) {
        String status = row.text("status");
        String said = status.isEmpty() ? "" : ": " + names.value(status).text();
        return names.code(place)
                .map(code -> new Mark(code, "level-4", names.text(place) + said, names.href(place), status));
    }

    private static Optional<Node> kin(Row row) {
        return row.node(MEMBER).or(() -> row.node(SUCCESSOR));
    }

    /** The columns that {@link #where} is drawn from. */
    String kinColumns() {
        return isGroup() ? MEMBER + " status" : SUCCESSOR;
    }

    private boolean isGroup() {
        return names.key(node).startsWith("id/group/");
    }

    /** What the map of the head shows, as a table. */
    @Nullable
    Grid kin() {
        return answers.kin().map(this::kin).orElse(null);
    }

    private Grid kin(Answer answer) {
        List<List<Cell>> rows = answer.rows().stream()
                .filter(row -> kin(row).isPresent())
                .map(row -> isGroup() ? member(row) : List.of(names.link(kin(row).orElseThrow())))
                .toList();
        return new Grid(
                "kin",
                names.say(isGroup() ? "country.members" : "country.successors"),
                isGroup()
                        ? List.of(
                                names.say("compare.country"),
                                names.say("country.quality"),
                                names.say("places.since"),
                                names.say("places.until"))
                        : List.of(names.say("compare.country")),
                rows,
                answer.csv(),
                answer.page());
    }

    private List<Cell> member(Row row) {
        return List.of(
                names.link(row.node(MEMBER).orElseThrow()),
                names.value(row.text("status")),
                Cell.brief(row.text("joined")),
                Cell.brief(row.text("left")));
    }

    /** Commitments, agreements and dated practices; null if nothing is dated. */
    @Nullable
    Timeline timeline() {
        List<Timeline.Item> items =
                answers.timeline().rows().stream().map(this::item).toList();
        return items.isEmpty()
                ? null
                : Timeline.of(items, asOf.text(), asOf.latest().getYear());
    }

    private Timeline.Item item(Row row) {
        Node record = row.node("record").orElseThrow();
        boolean commitment = row.text("kind").equals("commitment");
        boolean practice = row.text("kind").equals("practice");
        Node named = commitment ? row.node("instrument").orElse(record) : record;
        String until = row.text("until");
        return new Timeline.Item(
                names.text(named),
                names.of(named).language(),
                names.href(record),
                commitment ? "bound" : practice ? "level-3" : "here",
                names.say(commitment ? "country.commitment" : practice ? "country.practice" : "country.agreement"),
                row.text("from"),
                until.isEmpty() ? null : until,
                practice || row.text("kind").endsWith("signature only"));
    }

    /** Partners in agreements of two; null if there are none on the map. */
    @Nullable
    MapDrawing partners() {
        List<Mark> marks = new ArrayList<>();
        answers.partners()
                .rows()
                .forEach(row -> row.node("partner")
                        .ifPresent(partner -> names.code(partner)
                                .filter(code -> desk.map().place(code).isPresent())
                                .ifPresent(code -> marks.add(new Mark(
                                        code,
                                        "level-" + level(row.number("agreements")),
                                        names.text(partner) + ": " + row.text("agreements"),
                                        corridor(partner),
                                        row.text("agreements"))))));
        if (marks.isEmpty()) {
            return null;
        }
        marks.add(new Mark(names.code(node).orElse(""), "here", names.text(node), null));
        return desk.map().world("partnermap", names.say("country.partners"), names.say("country.partners.map"), marks);
    }

    private static int level(long agreements) {
        return agreements >= 10 ? 5 : agreements >= 5 ? 4 : agreements >= 2 ? 3 : 2;
    }

    /** The page of the corridor from here to a partner, or of the partner where one of the two is no country. */
    String corridor(Node partner) {
        return names.code(node).isPresent() && names.code(partner).isPresent()
                ? "/corridor/" + names.code(node).orElseThrow() + "/"
                        + names.code(partner).orElseThrow() + asOf.query()
                : names.href(partner);
    }
}
