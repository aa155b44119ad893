package org.migov.queries;

import java.util.List;
import java.util.Map;

/**
 * A question whose answers are problems of the data.
 *
 * @param name file name without ending; the stable code of the problem in reports
 * @param severity how much it weighs
 * @param problem what is wrong when a row comes back
 * @param solution what to do then
 * @param text SPARQL SELECT over the default graph; every row is one problem, {@code ?focus} the thing that has it and
 *     {@code ?detail} what was found there (may be unbound)
 */
public record Check(String name, Severity severity, String problem, String solution, String text) {

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
