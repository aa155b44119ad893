package org.migov.server.catalogue;

import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.RdfFormat;
import org.migov.server.http.Format;

/** In which forms the answer of a query can be had. */
final class AnswerFormats {

    /** Rows or a truth value. */
    static final Format JSON = Format.of("json", "application/sparql-results+json", "application/json");

    private static final List<Format> ROWS = List.of(
            Format.CSV,
            JSON,
            Format.of("tsv", "text/tab-separated-values"),
            Format.of("xml", "application/sparql-results+xml"));
    private static final List<Format> STATEMENTS =
            List.of(RdfFormat.TURTLE.format(), RdfFormat.JSON_LD.format(), RdfFormat.N_TRIPLES.format());

    private AnswerFormats() {}

    static List<Format> of(CatalogueQuery query) {
        return makesRows(query) ? ROWS : STATEMENTS;
    }

    static boolean makesRows(CatalogueQuery query) {
        var parsed = QueryFactory.create(query.text());
        return parsed.isSelectType() || parsed.isAskType();
    }
}
