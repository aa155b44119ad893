package org.migov.server.places;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.migov.ontology.Prefixes;
import org.migov.server.data.Fact;

/** Records as Turtle. */
final class Turtle {

    private Turtle() {}

    static String of(Map<Node, List<Fact>> records) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
        records.forEach((record, facts) ->
                facts.forEach(fact -> graph.add(Triple.create(record, fact.property(), fact.value()))));
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, graph, Lang.TURTLE);
        return text.toString();
    }
}
