package org.migov.queries;

import java.util.List;
import java.util.Map;

/**
 * A question whose answers are problems of the data.
 *
 * @param name file name without ending; the stable code of the problem in reports
 * @param severity how much it weighs
 * @param scope how much of the graph an answer follows from
 * @param problem what is wrong when a row comes back
 * @param solution what to do then
 * @param text SPARQL SELECT over the default graph; every row is one problem, {@code ?focus} the thing that has it and
 *     {@code ?detail} what was found there (may be unbound)
 */
public record Check(String name, Severity severity, Scope scope, String problem, String solution, String text) {

    /** What an answer of a check follows from. */
    public enum Scope {
        /** The statements about one thing: it can be asked of each thing by itself. */
        RECORD,
        /** The statements about one thing, and the classes of what they point to. */
        LINKS,
        /** Anything. */
        GRAPH
    }

    /**
     * The check for a load under another base.
     *
     * @param base absolute http(s) IRI that ends in {@code /}
     */
    public String text(String base) {
        return asQuery().text(base);
    }

    private CatalogueQuery asQuery() {
        return new CatalogueQuery(
                name,
                "checks",
                problem,
                problem,
                problem,
                solution,
                List.of(),
                List.of(),
                Chart.none(),
                text,
                Map.of());
    }
}
