package org.migov.server.kinds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.migov.server.data.Vocabulary;
import org.migov.server.page.Kinds;
import org.migov.server.page.Shell;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** A concept: its scheme, the concepts around it, and what is filed under it; a theme gathers its records. */
final class ConceptKind implements Kind {

    private static final String THEME = "id/concept/theme/";

    /** Lists that take a concept as a choice: property and kind of record, with the address to which its key is added. */
    private static final Map<String, String> LISTS = Map.of(
            "mg:practiceType mg:Practice", "/browse/practices?kind=",
            "mg:actionKind mg:TreatyAction", "/browse/actions?kind=",
            "dcterms:type mg:Organisation", "/browse/organisations?kind=",
            "dcterms:type mg:Document", "/browse/documents?kind=",
            "mg:theme mg:Practice", "/browse/practices?theme=",
            "mg:theme mg:Agreement", "/browse/agreements?theme=",
            "mg:theme mg:Document", "/browse/documents?theme=",
            "mg:theme skos:Concept", "/browse/concepts?theme=");

    @Override
    public void write(Sheet sheet, Draft draft) {
        draft.tie(sheet.say("thing.column.scheme"), sheet.links(Properties.IN_SCHEME));
        draft.tie(sheet.say("places.kind"), sheet.links(Properties.TYPE));
        draft.tie(sheet.say("thing.column.partof"), sheet.links(Properties.PART_OF));
        draft.told(Properties.IN_SCHEME, Properties.TYPE, Properties.PART_OF, Properties.BROADER);
        Map<String, String> concept = Map.of("concept", sheet.key(sheet.node()));
        if (sheet.key(sheet.node()).startsWith(THEME)) {
            String theme = sheet.key(sheet.node()).substring(THEME.length());
            Shelving.add(sheet, draft, "theme-records", Map.of("theme", theme), "record", "date");
            draft.listed("mg:theme", "skos:relatedMatch");
        }
        uses(sheet, draft, concept);
        Shelving.add(sheet, draft, "concept-neighbours", concept, "other", "");
        draft.listed("skos:broader", "skos:narrower", "skos:related");
    }

    private static void uses(Sheet sheet, Draft draft, Map<String, String> concept) {
        Answer answer = sheet.ask("concept-uses", concept);
        List<List<Cell>> rows =
                answer.rows().stream().map(row -> use(sheet, row)).toList();
        draft.block(sheet.table(
                "concept-uses", List.of("kind", "property", "records"), rows, answer, "thing.concept-uses.none"));
    }

    private static List<Cell> use(Sheet sheet, Row row) {
        String kind = row.text("kind");
        Node property = row.node("property").orElseThrow();
        String name = Kinds.plural(sheet.reader().words(), kind).orElse(row.text("kindLabel"));
        return List.of(
                Cell.link(name, list(sheet, kind, property)),
                Cell.text(sheet.values().term(property).text()),
                Cell.number(sheet.names().number(row.number("records"))));
    }

    /** The list with this concept chosen, else the list of what links to it. */
    private static String list(Sheet sheet, String kind, Node property) {
        String by = Vocabulary.compact(property.getURI());
        String of = Vocabulary.compact(kind);
        String chosen = LISTS.get(by + " " + of);
        return Optional.ofNullable(chosen)
                .map(address -> address + Shell.encoded(slug(sheet.node())))
                .orElseGet(() -> sheet.names().href(sheet.node()) + "?incoming=" + Shell.encoded(by)
                        + kindOf(sheet, property, of));
    }

    /** Links that are too many to be told apart by kind are one list. */
    private static String kindOf(Sheet sheet, Node property, String kind) {
        return sheet.data()
                .incoming()
                .group(sheet.node(), property, Vocabulary.expand(kind).orElseThrow())
                .map(group -> "&kind=" + Shell.encoded(kind))
                .orElse("");
    }

    private static String slug(Node concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }
}
