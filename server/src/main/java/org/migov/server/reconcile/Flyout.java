package org.migov.server.reconcile;

import org.apache.jena.graph.Node;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.HttpProblem;

/** Small previews in HTML, to stand beside a suggestion. */
final class Flyout {

    private Flyout() {}

    static String html(String name, String description) {
        return "<p><strong>" + escaped(name) + "</strong></p><p>" + escaped(description) + "</p>";
    }

    /** A type or property of the vocabulary, with what it means. */
    static String ofTerm(Entities entities, Node term, String id) {
        String comment = entities.labels()
                .best(entities
                        .data()
                        .vocabulary()
                        .ontology()
                        .find(term, Terms.COMMENT, Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .toList()
                        .stream())
                .map(label -> label.text())
                .orElse(id);
        return html(entities.labels().ofTerm(term).text(), comment);
    }

    static Node property(String id) {
        return Vocabulary.expand(id)
                .orElseThrow(() -> HttpProblem.notFound("id: expected a property such as mg:adoptedOn."));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
