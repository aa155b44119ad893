package org.migov.server.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.model.View.Link;
import org.migov.server.model.View.Row;

/**
 * How our terms stand to those of others.
 *
 * <p>The reason of a tie is a {@code skos:note} on our term that begins with the other term as prefix and name:
 * {@code "eli:LegalResource: an instrument is the text as a work"}.
 *
 * @param files by the name of the alignment
 */
record Alignments(Map<String, ModelFile> files) {

    /** Relations and the keys of their words, the closest first. */
    private static final Map<Node, String> RELATIONS = relations();

    private static Map<Node, String> relations() {
        Map<Node, String> relations = new LinkedHashMap<>();
        relations.put(OWL.equivalentClass.asNode(), "same");
        relations.put(OWL.equivalentProperty.asNode(), "same");
        relations.put(SKOS.exactMatch.asNode(), "exact");
        relations.put(RDFS.subClassOf.asNode(), "subclass");
        relations.put(RDFS.subPropertyOf.asNode(), "subproperty");
        relations.put(SKOS.closeMatch.asNode(), "close");
        relations.put(SKOS.broadMatch.asNode(), "broad");
        relations.put(SKOS.narrowMatch.asNode(), "narrow");
        relations.put(SKOS.relatedMatch.asNode(), "related");
        return relations;
    }

    /** The node that stands for an alignment as a whole. */
    static Node self(Graph alignment) {
        return Reading.subjects(alignment, Terms.TYPE, OWL.Ontology.asNode())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an alignment: expected an owl:Ontology, found none"));
    }

    /** What it is called. */
    static Label title(Reading reading) {
        return reading.text(self(reading.graph()), Terms.LABEL);
    }

    /** The ties of one term, from all alignments. */
    List<Row> of(Node term, Reading reading) {
        return files.keySet().stream()
                .flatMap(name -> rows(name, term, reading))
                .toList();
    }

    /** The ties of one alignment, by our term. */
    List<Row> of(String name, Reading reading) {
        return file(name)
                .graph()
                .find(Node.ANY, Node.ANY, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Vocabulary::isOurs)
                .toList()
                .stream()
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .flatMap(term -> rows(name, term, reading))
                .toList();
    }

    ModelFile file(String name) {
        ModelFile file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("alignment: expected one of " + files.keySet() + ", found " + name);
        }
        return file;
    }

    private Stream<Row> rows(String name, Node term, Reading reading) {
        Graph graph = file(name).graph();
        Link alignment = new Link(name, reading.reader().link("/alignments/" + name), null);
        return RELATIONS.entrySet().stream()
                .flatMap(relation -> Reading.objects(graph, term, relation.getKey())
                        .filter(Node::isURI)
                        .filter(other -> !Vocabulary.isOurs(other))
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(other -> new Row(
                                reading.link(term),
                                reading.say("alignment." + relation.getValue()),
                                other(other, graph),
                                reason(graph, term, other, reading),
                                alignment)));
    }

    /** Also a prefix that only the alignment's own file declares. */
    private static Link other(Node other, Graph graph) {
        return new Link(curie(other, graph), other.getURI(), null);
    }

    private static String curie(Node other, Graph graph) {
        String own = Vocabulary.compact(other.getURI());
        String declared = graph.getPrefixMapping().shortForm(other.getURI());
        return own.equals(other.getURI()) ? declared : own;
    }

    private static @Nullable Label reason(Graph graph, Node term, Node other, Reading reading) {
        String start = curie(other, graph) + ": ";
        List<Node> notes = Reading.objects(graph, term, SKOS.note.asNode())
                .filter(note -> note.getLiteralLexicalForm().startsWith(start))
                .toList();
        if (notes.isEmpty()) {
            return null;
        }
        Label best = reading.best(notes.stream());
        return new Label(best.text().substring(start.length()), best.language(), best.origin());
    }
}
