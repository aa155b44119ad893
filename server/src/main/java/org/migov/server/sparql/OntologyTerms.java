package org.migov.server.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.graph.GraphFactory;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;

/** The terms of our ontology, to tell a reader of a query which of those it uses are none. */
final class OntologyTerms {

    private static final Pattern TERM = Pattern.compile("<" + Pattern.quote(Mg.NAMESPACE) + "([A-Za-z][\\w-]*)>");
    private static final int MOST = 3;

    private final Set<String> known = new TreeSet<>();

    private OntologyTerms(Graph ontology) {
        ontology.find()
                .mapWith(Triple::getSubject)
                .filterKeep(subject -> subject.isURI() && subject.getURI().startsWith(Mg.NAMESPACE))
                .forEach(subject -> known.add(subject.getURI().substring(Mg.NAMESPACE.length())));
    }

    static OntologyTerms standard() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream turtle = OntologyFiles.open(OntologyFiles.MIGOV)) {
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OntologyTerms(graph);
    }

    /** A sentence for each term that a query uses and the ontology does not have; at most a few. */
    List<String> unknownIn(Op query) {
        Matcher term = TERM.matcher(query.toString());
        Set<String> unknown = new TreeSet<>();
        while (term.find()) {
            if (!known.contains(term.group(1))) {
                unknown.add(term.group(1));
            }
        }
        return unknown.stream().limit(MOST).map(this::sentence).toList();
    }

    private String sentence(String unknown) {
        return "The ontology has no term mg:" + unknown
                + Nearest.to(unknown, known)
                        .map(near -> "; did you mean mg:" + near + "?")
                        .orElse(".");
    }
}
