package org.migov.loader.check;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.migov.ontology.Prefixes;

/** How RDF terms are shown to people. */
final class Terms {

    private Terms() {}

    /** An IRI as prefixed name where there is a prefix for it; a literal by its lexical form. */
    static String shown(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : shown(node.toString());
    }

    static String shown(String text) {
        String iri = text.replaceAll("^<|>$", "");
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
