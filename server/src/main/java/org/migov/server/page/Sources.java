package org.migov.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.page.EntityView.Mark;
import org.migov.server.page.EntityView.SourceNote;
import org.migov.server.page.EntityView.Value;
import org.migov.server.release.Manifest;

/** The sources of one page, numbered in the order in which its statements call on them. Not thread-safe. */
final class Sources {

    private final ReleaseData data;
    private final Labels labels;
    private final Values values;
    private final Words words;
    private final Map<Node, Mark> marks = new LinkedHashMap<>();

    Sources(ReleaseData data, Labels labels, Values values, Words words) {
        this.data = data;
        this.labels = labels;
        this.values = values;
        this.words = words;
    }

    /** The marks of a statement that these graphs hold. */
    List<Mark> marks(List<Node> graphs) {
        return graphs.stream().map(this::mark).toList();
    }

    /** All sources that were called on. */
    List<SourceNote> notes() {
        List<SourceNote> notes = new ArrayList<>();
        marks.forEach((graph, mark) -> notes.add(note(graph, mark.number())));
        return notes;
    }

    private Mark mark(Node graph) {
        Mark known = marks.get(graph);
        if (known == null) {
            int number = marks.size() + 1;
            String name = labels.of(graph).text();
            known = new Mark(number, words.say("entity.source.title", number, name));
            marks.put(graph, known);
        }
        return known;
    }

    private SourceNote note(Node graph, int number) {
        return new SourceNote(
                number,
                labels.of(graph),
                values.href(graph),
                statements(graph),
                first(graph, Terms.VINTAGE).map(Value::text).orElse(null),
                first(graph, Terms.AS_OF).map(Value::text).orElse(null),
                Stream.of(Terms.LICENCE, Terms.RIGHTS)
                        .flatMap(property -> first(graph, property).stream())
                        .findFirst()
                        .orElse(null));
    }

    private Optional<Value> first(Node graph, Node property) {
        return data.things().values(graph, property).stream().map(values::of).findFirst();
    }

    private String statements(Node graph) {
        return data.release().manifest().graphs().stream()
                .filter(source -> source.iri().equals(graph.getURI()))
                .findFirst()
                .map(Manifest.SourceGraph::triples)
                .map(count -> words.say("entity.source.statements", words.number(count)))
                .orElse("");
    }
}
