package org.migov.loader.rdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.migov.ontology.Iris;
import org.migov.ontology.Prefixes;
import org.migov.queries.CatalogueQuery;

/**
 * The catalogue of queries and the prefixes, in the graph {@code queries}, in the terms of SHACL, as editors for SPARQL
 * endpoints look for them (<a href="https://github.com/sib-swiss/sparql-examples">sparql-examples</a>).
 */
public final class QueryGraph {

    /** Id of the graph. */
    public static final String ID = "queries";

    private static final ValueFactory VALUES = Values.getValueFactory();
    private static final IRI EXECUTABLE = VALUES.createIRI(SHACL.NAMESPACE, "SPARQLExecutable");
    private static final IRI ASK = VALUES.createIRI(SHACL.NAMESPACE, "ask");
    private static final IRI DESCRIBE = VALUES.createIRI(SHACL.NAMESPACE, "describe");
    private static final IRI DECLARATION = VALUES.createIRI(SHACL.NAMESPACE, "PrefixDeclaration");
    private static final IRI KEYWORDS = VALUES.createIRI("https://schema.org/keywords");

    private static final Map<String, IRI> FORMS =
            Map.of("SELECT", SHACL.SELECT, "ASK", ASK, "CONSTRUCT", SHACL.CONSTRUCT, "DESCRIBE", DESCRIBE);

    private final Iris iris;
    private final GraphWriter writer;

    private QueryGraph(Iris iris, GraphWriter writer) {
        this.iris = iris;
        this.writer = writer;
    }

    /** Writes queries and all known prefixes into a writer of the graph {@link #ID}. */
    public static void describe(List<CatalogueQuery> queries, Iris iris, GraphWriter writer) throws IOException {
        QueryGraph graph = new QueryGraph(iris, writer);
        for (CatalogueQuery query : queries) {
            graph.describe(query);
        }
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            graph.declare(prefix.getKey(), prefix.getValue());
        }
    }

    private void describe(CatalogueQuery query) throws IOException {
        IRI subject = VALUES.createIRI(iris.graph(ID) + "#" + query.name());
        String text = query.text(iris.base());
        say(subject, RDF.TYPE, EXECUTABLE);
        say(subject, RDFS.LABEL, VALUES.createLiteral(query.title(), "en"));
        say(subject, RDFS.COMMENT, VALUES.createLiteral(query.title(), "en"));
        say(subject, DCTERMS.DESCRIPTION, VALUES.createLiteral(query.summary(), "en"));
        say(subject, DCTERMS.SUBJECT, VALUES.createLiteral(query.topic()));
        say(subject, SHACL.PREFIXES, VALUES.createIRI(iris.graph(ID)));
        say(subject, form(text), VALUES.createLiteral(text));
        for (String keyword : query.keywords()) {
            say(subject, KEYWORDS, VALUES.createLiteral(keyword, "en"));
        }
    }

    private void declare(String prefix, String namespace) throws IOException {
        IRI subject = VALUES.createIRI(iris.graph(ID) + "#prefix-" + prefix);
        say(VALUES.createIRI(iris.graph(ID)), SHACL.DECLARE, subject);
        say(subject, RDF.TYPE, DECLARATION);
        say(subject, RDFS.LABEL, VALUES.createLiteral(prefix + ":"));
        say(subject, SHACL.PREFIX_PROP, VALUES.createLiteral(prefix));
        say(subject, SHACL.NAMESPACE_PROP, VALUES.createLiteral(namespace, XSD.ANYURI));
    }

    /** What the query is said with: by its first word after the declarations. */
    private static IRI form(String text) {
        return text.lines()
                .map(line -> line.strip().split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT))
                .flatMap(word -> Optional.ofNullable(FORMS.get(word)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a query of the catalogue has no form: " + text));
    }

    private void say(IRI subject, IRI predicate, Value object) throws IOException {
        writer.keep(VALUES.createStatement(subject, predicate, object, VALUES.createIRI(iris.graph(ID))));
    }
}
