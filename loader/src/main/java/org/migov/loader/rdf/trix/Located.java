package org.migov.loader.rdf.trix;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.sparql.core.Quad;

/** Tells where each statement ends, which Jena's sinks are not told. */
final class Located extends ParserProfileWrapper {

    private final NodeSink sink;

    Located(ParserProfile profile, NodeSink sink) {
        super(profile);
        this.sink = sink;
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        sink.place(line, column);
        return super.createTriple(subject, predicate, object, line, column);
    }

    @Override
    public Quad createQuad(Node graph, Node subject, Node predicate, Node object, long line, long column) {
        sink.place(line, column);
        return super.createQuad(graph, subject, predicate, object, line, column);
    }
}
