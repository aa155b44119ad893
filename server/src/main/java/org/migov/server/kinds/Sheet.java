package org.migov.server.kinds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Thing;
import org.migov.server.draw.MapDrawing;
import org.migov.server.http.HttpProblem;
import org.migov.server.page.Reader;
import org.migov.server.page.Values;
import org.migov.server.places.Desk;
import org.migov.server.places.Grid;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Names;
import org.migov.server.places.Question;
import org.migov.server.places.Question.Answer;

/** What the page of one thing is made from. To be used inside one reading. */
record Sheet(Desk desk, ReleaseData data, Thing thing, Reader reader, Names names, Values values) {

    static Sheet of(Desk desk, ReleaseData data, Node node, Reader reader) {
        return new Sheet(
                desk,
                data,
                data.things().thing(node).orElseThrow(),
                reader,
                new Names(data, reader),
                new Values(data.labels(reader.languages()), data.addresses(), reader.words()));
    }

    Node node() {
        return thing.node();
    }

    String say(String key, Object... places) {
        return reader.words().say(key, places);
    }

    /** What a query takes for a thing: {@code id/practice/welcome-desk}, {@code KEN}, {@code graph/derived}. */
    String key(Node node) {
        return data.addresses()
                .path(node.getURI())
                .filter(path -> path.startsWith("graph/"))
                .orElseGet(() -> names.key(node));
    }

    /** Values of the thing for a property, in the order of their names. */
    List<Node> all(String property) {
        return all(thing.node(), property);
    }

    /** Values of any thing for a property, in the order of their names. */
    List<Node> all(Node subject, String property) {
        return data.things().values(subject, Terms.iri(property)).stream()
                .sorted(Comparator.comparing((Node value) -> value.isURI() ? names.text(value) : value.toString()))
                .toList();
    }

    Optional<Node> first(String property) {
        return all(property).stream().findFirst();
    }

    /** Links to what a property names. */
    List<Cell> links(String property) {
        return all(property).stream().filter(Node::isURI).map(names::link).toList();
    }

    /** A literal as people write it: a day in words, a text with its language. */
    String written(Node literal) {
        return values.of(literal).text();
    }

    /** A text in the language that the reader understands best. */
    Optional<Cell> text(Node subject, String property) {
        return data.labels(reader.languages())
                .best(data.things().values(subject, Terms.iri(property)).stream())
                .map(label -> new Cell(label.text(), label.language(), label.fallback(), null, null, null));
    }

    /** Things that name this one by a property, in the order of their names. */
    List<Node> naming(String property, Node value) {
        return data.things().subjects(Terms.iri(property), value, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(names::text))
                .toList();
    }

    boolean is(Node node, String type) {
        return data.things().values(node, Terms.TYPE).contains(Terms.iri(type));
    }

    /**
     * The answer of a query of the catalogue.
     *
     * @throws HttpProblem if it takes too long: a page without it would say that nothing is recorded
     */
    Answer ask(String query, Map<String, String> values) {
        return desk.questions().ask(data, query, values);
    }

    /** Where an answer can be had, without its rows. */
    Answer unasked(String query, Map<String, String> values) {
        return new Answer(List.of(), Question.address(query, ".csv", values), Question.address(query, "", values));
    }

    /** A table of an answer. */
    Block.Table table(String id, List<String> columns, List<List<Cell>> rows, Answer answer, String noneKey) {
        return new Block.Table(
                new Grid(
                        id,
                        say("thing." + id),
                        columns.stream()
                                .map(column -> say("thing.column." + column))
                                .toList(),
                        rows,
                        answer.csv(),
                        answer.page()),
                reader.words().find("thing." + id + ".note").orElse(""),
                say(noneKey));
    }

    /** The places of the record, on the map and as the table that it is drawn from. */
    void places(Draft draft) {
        Answer answer = ask("record-places", Map.of("record", key(node())));
        List<List<Cell>> rows = answer.rows().stream()
                .map(row -> List.of(names.link(row.node("place").orElseThrow()), names.value(row.text("how"))))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        draft.map(where(answer.rows().stream()
                .flatMap(row -> row.node("place").stream())
                .toList()));
        draft.block(table("record-places", List.of("country", "how"), rows, answer, "places.none"));
        draft.told(Properties.COUNTRY, Properties.INFERRED_COUNTRY, Properties.AREA);
    }

    private @Nullable MapDrawing where(List<Node> places) {
        List<MapDrawing.Mark> marks = places.stream()
                .flatMap(place -> names.code(place).stream()
                        .filter(code -> desk.map().place(code).isPresent())
                        .map(code -> new MapDrawing.Mark(code, "level-4", names.text(place), names.href(place))))
                .distinct()
                .toList();
        return marks.isEmpty()
                ? null
                : desk.map()
                        .around(
                                "where",
                                say("thing.map"),
                                say("thing.map"),
                                marks,
                                marks.stream().map(MapDrawing.Mark::code).toList());
    }
}
