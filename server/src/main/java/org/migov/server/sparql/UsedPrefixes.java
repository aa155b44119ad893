package org.migov.server.sparql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The prefixes that a graph has a use for, so that a small one does not begin with a page of others. */
final class UsedPrefixes {

    private final Map<String, String> unused;
    private final Map<String, String> used = new LinkedHashMap<>();

    private UsedPrefixes(Map<String, String> prefixes) {
        this.unused = new LinkedHashMap<>(prefixes);
    }

    static Map<String, String> of(Graph graph, Map<String, String> prefixes) {
        UsedPrefixes search = new UsedPrefixes(prefixes);
        for (var statements = graph.find(); statements.hasNext() && !search.unused.isEmpty(); ) {
            Triple statement = statements.next();
            search.look(statement.getSubject());
            search.look(statement.getPredicate());
            search.look(statement.getObject());
        }
        return search.used;
    }

    private void look(Node node) {
        String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        unused.entrySet().removeIf(prefix -> {
            boolean found = iri.startsWith(prefix.getValue());
            if (found) {
                used.put(prefix.getKey(), prefix.getValue());
            }
            return found;
        });
    }
}
