package org.migov.loader.rdf.trix;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;

/** Jena's statements as those of RDF4J. */
abstract class NodeSink extends StreamRDFBase {

    private final ValueFactory values;

    NodeSink(ValueFactory values) {
        this.values = values;
    }

    /** Where the next statement ends, both from 1. */
    abstract void place(long line, long column);

    abstract void statement(Statement statement);

    @Override
    public final void triple(Triple triple) {
        statement(values.createStatement(
                resource(triple.getSubject()), iri(triple.getPredicate()), value(triple.getObject())));
    }

    @Override
    public final void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
            triple(quad.asTriple());
            return;
        }
        statement(values.createStatement(
                resource(quad.getSubject()),
                iri(quad.getPredicate()),
                value(quad.getObject()),
                resource(quad.getGraph())));
    }

    private IRI iri(Node node) {
        return values.createIRI(node.getURI());
    }

    private Resource resource(Node node) {
        return (Resource) value(node);
    }

    private Value value(Node node) {
        if (node.isURI()) {
            return iri(node);
        }
        if (node.isBlank()) {
            return values.createBNode(node.getBlankNodeLabel());
        }
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return values.createTriple(
                    resource(triple.getSubject()), iri(triple.getPredicate()), value(triple.getObject()));
        }
        return node.getLiteralLanguage().isEmpty()
                ? values.createLiteral(node.getLiteralLexicalForm(), values.createIRI(node.getLiteralDatatypeURI()))
                : values.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
