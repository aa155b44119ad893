package org.migov.loader.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.migov.loader.nquads.StatementLine;
import org.migov.ontology.Prefixes;

/**
 * JSON-LD 1.1, one node object a subject, written as the statements come: {@code {"@context": …, "@graph": [ … ]}}.
 *
 * <p>Properties, classes and datatypes are shortened by the prefixes of the context; other IRIs stand in full. An IRI
 * whose scheme happens to be the name of a prefix ({@code geo:47.6,-122.3}) is protected by a context of its own, in
 * which that prefix means nothing.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdSink implements StatementSink {

    private final JsonGenerator json;
    private String subject = "";
    private String predicate = "";
    private String barred = "";
    private boolean types;

    JsonLdSink(OutputStream out) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    @Override
    public void accept(StatementLine line, Statement statement) throws IOException {
        if (!line.subject().equals(subject)) {
            endSubject();
            startSubject(statement.getSubject().stringValue());
            subject = line.subject();
        }
        if (!line.predicate().equals(predicate)) {
            endPredicate();
            types = statement.getPredicate().equals(RDF.TYPE)
                    && statement.getObject().isIRI();
            json.writeArrayFieldStart(types ? "@type" : shorten(statement.getPredicate()));
            predicate = line.predicate();
        }
        if (types) {
            json.writeString(shorten((IRI) statement.getObject()));
        } else {
            value(statement.getObject());
        }
    }

    @Override
    public void close() throws IOException {
        endSubject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void startSubject(String iri) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        barred = clash(iri);
        bar(barred);
        json.writeStringField("@id", iri);
    }

    private void endSubject() throws IOException {
        endPredicate();
        if (!subject.isEmpty()) {
            json.writeEndObject();
        }
    }

    private void endPredicate() throws IOException {
        if (!predicate.isEmpty()) {
            json.writeEndArray();
            predicate = "";
        }
    }

    private void value(Value value) throws IOException {
        if (value instanceof Literal literal) {
            literal(literal);
            return;
        }
        json.writeStartObject();
        bar(clash(value.stringValue()));
        json.writeStringField("@id", value.stringValue());
        json.writeEndObject();
    }

    private void literal(Literal literal) throws IOException {
        boolean tagged = literal.getLanguage().isPresent();
        if (!tagged && literal.getDatatype().equals(XSD.STRING)) {
            json.writeString(literal.getLabel());
            return;
        }
        json.writeStartObject();
        json.writeStringField("@value", literal.getLabel());
        json.writeStringField(
                tagged ? "@language" : "@type", literal.getLanguage().orElseGet(() -> shorten(literal.getDatatype())));
        json.writeEndObject();
    }

    /** The name of the prefix that the IRI's scheme would be taken for, or "". What follows "//" never is. */
    private static String clash(String iri) {
        int colon = iri.indexOf(':');
        String scheme = iri.substring(0, Math.max(colon, 0));
        return Prefixes.all().containsKey(scheme) && !iri.startsWith("//", colon + 1) ? scheme : "";
    }

    private void bar(String prefix) throws IOException {
        if (!prefix.isEmpty()) {
            json.writeObjectFieldStart("@context");
            json.writeNullField(prefix);
            json.writeEndObject();
        }
    }

    private String shorten(IRI iri) {
        String full = iri.stringValue();
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            String namespace = prefix.getValue();
            if (full.startsWith(namespace)
                    && !prefix.getKey().equals(barred)
                    && !full.startsWith("//", namespace.length())) {
                return prefix.getKey() + ":" + full.substring(namespace.length());
            }
        }
        return full;
    }
}
