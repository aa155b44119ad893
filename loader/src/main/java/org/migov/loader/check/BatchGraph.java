package org.migov.loader.check;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.migov.loader.rdf.TypeRegistry;

/** The statements of a batch as a graph in memory, to which the classes of what they point to can be added. */
final class BatchGraph {

    private final Graph graph;
    private final Set<String> mentioned = new HashSet<>();

    /** @param empty takes the statements */
    BatchGraph(SubjectBatch batch, Graph empty) {
        this.graph = empty;
        StreamRDF sink = new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                triple(quad.asTriple());
            }

            @Override
            public void triple(Triple triple) {
                graph.add(triple);
                if (triple.getObject().isURI() && !triple.predicateMatches(RDF.type.asNode())) {
                    mentioned.add(triple.getObject().getURI());
                }
            }
        };
        RDFParser.source(new ByteArrayInputStream(batch.quads()))
                .lang(Lang.NQUADS)
                .parse(sink);
    }

    /** What is in the graph at the moment. */
    Graph graph() {
        return graph;
    }

    /** Adds the classes of what the batch points to. */
    void addTypes(TypeRegistry types) {
        for (String iri : mentioned) {
            Node thing = NodeFactory.createURI(iri);
            for (String type : types.of(iri)) {
                graph.add(Triple.create(thing, RDF.type.asNode(), NodeFactory.createURI(type)));
            }
        }
    }
}
