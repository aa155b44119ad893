package org.migov.server.sparql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.Manifest;
import org.migov.server.text.TextQueries;

/**
 * A query that may run: SPARQL 1.1, nothing fetched from elsewhere, no functions but the standard ones.
 *
 * @param repeatable whether the same release gives the same answer again; not so with NOW(), RAND(), UUID() and the like
 * @param notices what the one who wrote it may want to know: terms of our ontology that do not exist
 */
record CheckedQuery(Query query, boolean repeatable, List<String> notices) {

    private static final OntologyTerms TERMS = OntologyTerms.standard();

    /**
     * Reads and checks a text.
     *
     * @param base what relative IRIs are resolved against
     * @throws HttpProblem 400 with the place and the reason
     */
    static CheckedQuery of(String text, String base) {
        Query query = parsed(text, base);
        QueryFindings findings = new QueryFindings();
        List<String> notices = List.of();
        try {
            if (query.getQueryPattern() != null) {
                Op op = Algebra.compile(query);
                findings.lookInto(op);
                notices = TERMS.unknownIn(op);
            }
        } catch (QueryException e) {
            throw SyntaxProblem.of(e, text);
        } catch (StackOverflowError e) {
            throw SyntaxProblem.of(new QueryException(e), text);
        }
        findings.refuse();
        return new CheckedQuery(query, findings.repeatable(), notices);
    }

    /** The same on another dataset, as the protocol's parameters name it; they win over FROM. */
    CheckedQuery on(List<String> defaultGraphs, List<String> namedGraphs) {
        Query other = query.cloneQuery();
        other.getGraphURIs().clear();
        other.getNamedGraphURIs().clear();
        defaultGraphs.forEach(other::addGraphURI);
        namedGraphs.forEach(other::addNamedGraphURI);
        return new CheckedQuery(other, repeatable, notices);
    }

    /** 400 if FROM, FROM NAMED or the parameters name a graph that the release does not have. */
    void refuseUnknownGraphs(Manifest manifest) {
        Set<String> known =
                manifest.graphs().stream().map(Manifest.SourceGraph::iri).collect(Collectors.toSet());
        Optional<String> unknown = Stream.of(query.getGraphURIs(), query.getNamedGraphURIs())
                .flatMap(List::stream)
                .filter(graph -> !known.contains(graph))
                .findFirst();
        if (unknown.isPresent()) {
            throw HttpProblem.badRequest("There is no graph <" + unknown.get()
                            + "> here, and none is fetched from elsewhere. The graphs are listed at /sparql for"
                            + " programs, as a service description.")
                    .titled("The query names an unknown graph");
        }
    }

    boolean makesGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    private static Query parsed(String text, String base) {
        Query query = new Query();
        query.setPrefixMapping(new PrefixMappingImpl().setNsPrefixes(TextQueries.prefixes()));
        try {
            QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_11);
            query.ensureResultVars();
            return query;
        } catch (QueryException e) {
            throw SyntaxProblem.of(e, text);
        }
    }
}
