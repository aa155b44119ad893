package org.migov.loader.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Makes RDF4J statements in the named graph of one source. They wait until {@link #pending} is taken, so that a row
 * that fails half-way leaves nothing behind.
 */
final class GraphFacts implements Facts {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.");
    private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

    /**
     * Where the record of a thing stands.
     *
     * @param iri of the thing
     */
    record Placed(String iri, Origin origin) {}

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final Iris iris;
    private final String id;
    private final String source;
    private final IRI graph;
    private final Map<String, IRI> properties = new HashMap<>();
    private final List<Statement> pending = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    GraphFacts(Iris iris, String sourceId) {
        this.iris = iris;
        this.id = sourceId;
        this.source = iris.graph(sourceId);
        this.graph = values.createIRI(source);
    }

    List<Statement> pending() {
        return pending;
    }

    List<Placed> placed() {
        return placed;
    }

    /**
     * States file and line of each record whose row names no better place in the source: every record can be found
     * again. The file goes without its folder, so that the same file states the same wherever it lies.
     */
    void locate() {
        for (Placed record : placed) {
            if (record.origin().line() > 0 && !isLocated(record.iri())) {
                String file = record.origin().file();
                String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
                about(record.iri())
                        .plain(
                                Mg.LOCATOR,
                                id + "/" + name + ":" + record.origin().line());
            }
        }
    }

    private boolean isLocated(String iri) {
        for (Statement statement : pending) {
            String property = statement.getPredicate().stringValue();
            boolean place = property.equals(Mg.LOCATOR) || property.equals(DCTERMS.SOURCE.stringValue());
            if (place && statement.getSubject().stringValue().equals(iri)) {
                return true;
            }
        }
        return false;
    }

    void clear() {
        pending.clear();
        placed.clear();
    }

    @Override
    public Iris iris() {
        return iris;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Subject record(String iri, String type, String label, String certainty, Origin origin) {
        place(iri, origin);
        return about(iri)
                .type(type)
                .text(RDFS.LABEL.stringValue(), label, "en")
                .link(Mg.CERTAINTY, iris.concept("certainty", certainty));
    }

    @Override
    public void place(String iri, Origin origin) {
        placed.add(new Placed(iri, origin));
        about(iri).link(PROV.WAS_DERIVED_FROM.stringValue(), source);
    }

    @Override
    public Subject about(String iri) {
        return new Described(iri(RDF.SUBJECT.stringValue(), iri));
    }

    /** There are few properties and many statements. */
    private IRI property(String property) {
        return properties.computeIfAbsent(property, text -> iri(text, text));
    }

    private IRI iri(String property, String text) {
        if (!isClean(text) || !SCHEME.matcher(text).lookingAt()) {
            throw new StatementRefused(ProblemCode.WRONG_IRI.code(), property, "an absolute IRI", text);
        }
        return values.createIRI(text);
    }

    /** A loop rather than a stream: this runs for every term of every statement. */
    private static boolean isClean(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || c == 0x7F || NOT_IN_IRIS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String property, String text) {
        if (text.isBlank() || hasControl(text)) {
            throw new StatementRefused(
                    ProblemCode.WRONG_TEXT.code(), property, "text without control characters", text);
        }
        return text;
    }

    /** What RDF/XML cannot hold. */
    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF) {
                return true;
            }
        }
        return false;
    }

    /** The thing being described. */
    private final class Described implements Subject {

        private final IRI subject;

        Described(IRI subject) {
            this.subject = subject;
        }

        private Subject state(String property, Value value) {
            pending.add(values.createStatement(subject, property(property), value, graph));
            return this;
        }

        @Override
        public Subject type(String classIri) {
            return link(RDF.TYPE.stringValue(), classIri);
        }

        @Override
        public Subject link(String property, String target) {
            return state(property, iri(property, target));
        }

        @Override
        public Subject text(String property, String value, String language) {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new StatementRefused(
                        ProblemCode.WRONG_LANGUAGE.code(), property, "a BCP 47 language tag", language);
            }
            return state(property, values.createLiteral(clean(property, value), language));
        }

        @Override
        public Subject plain(String property, String value) {
            return state(property, values.createLiteral(clean(property, value)));
        }

        @Override
        public Subject typed(String property, String value, String datatype) {
            return state(property, values.createLiteral(clean(property, value), iri(property, datatype)));
        }

        @Override
        public Subject date(String property, PartialDate value) {
            return typed(
                    property, value.text(), XSD.NAMESPACE + value.precision().datatype());
        }

        @Override
        public Subject bool(String property, boolean value) {
            return typed(property, Boolean.toString(value), XSD.BOOLEAN.stringValue());
        }

        @Override
        public Subject integer(String property, long value) {
            return typed(property, Long.toString(value), XSD.INTEGER.stringValue());
        }

        @Override
        public Subject decimal(String property, BigDecimal value) {
            return typed(property, value.toPlainString(), XSD.DECIMAL.stringValue());
        }
    }
}
