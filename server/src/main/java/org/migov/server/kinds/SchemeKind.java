package org.migov.server.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.migov.server.data.Terms;
import org.migov.server.kinds.Block.Branch;
import org.migov.server.places.Grid.Cell;
import org.migov.server.places.Question.Answer;
import org.migov.server.places.Question.Row;

/** A scheme of concepts, as a tree with the number of records that carry each. */
final class SchemeKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        Answer answer = sheet.ask("scheme-concepts", Map.of("scheme", sheet.key(sheet.node())));
        draft.listed("skos:inScheme");
        if (answer.rows().isEmpty()) {
            return;
        }
        Map<String, Row> concepts = new LinkedHashMap<>();
        answer.rows().forEach(row -> concepts.putIfAbsent(row.text("concept"), row));
        draft.lede(sheet.say("thing.scheme.count", sheet.names().number(concepts.size())));
        draft.block(new Block.Tree(
                "scheme-concepts",
                sheet.say("thing.scheme-concepts"),
                sheet.say("thing.scheme-concepts.note"),
                tree(sheet, concepts),
                answer.csv(),
                answer.page()));
    }

    /** Concepts below others of the scheme stand below them; those below a concept of another scheme, under its name. */
    private static List<Branch> tree(Sheet sheet, Map<String, Row> concepts) {
        Map<String, List<Row>> below = new LinkedHashMap<>();
        concepts.values()
                .forEach(row -> below.computeIfAbsent(row.text("above"), first -> new ArrayList<>())
                        .add(row));
        List<Branch> branches = new ArrayList<>();
        below.keySet().forEach(above -> {
            if (above.isEmpty()) {
                below.getOrDefault(above, List.of())
                        .forEach(row -> branches.add(branch(sheet, row, below, new HashSet<>())));
            } else if (!concepts.containsKey(above)) {
                branches.add(stranger(sheet, above, below));
            }
        });
        return branches;
    }

    private static Branch stranger(Sheet sheet, String above, Map<String, List<Row>> below) {
        Cell name = sheet.names().link(Terms.iri(above));
        return new Branch(name, "", "", "", children(sheet, above, below, new HashSet<>()));
    }

    private static Branch branch(Sheet sheet, Row row, Map<String, List<Row>> below, Set<String> path) {
        Node concept = row.node("concept").orElseThrow();
        Cell definition = sheet.text(concept, Properties.DEFINITION).orElseGet(() -> Cell.text(""));
        return new Branch(
                sheet.names().link(concept),
                sheet.names().number(row.number("records")),
                definition.text(),
                definition.language(),
                children(sheet, row.text("concept"), below, path));
    }

    /** What is below a concept; a concept that is below itself is not gone into again. */
    private static List<Branch> children(Sheet sheet, String concept, Map<String, List<Row>> below, Set<String> path) {
        if (!path.add(concept)) {
            return List.of();
        }
        List<Branch> found = below.getOrDefault(concept, List.of()).stream()
                .map(row -> branch(sheet, row, below, path))
                .toList();
        path.remove(concept);
        return found;
    }
}
