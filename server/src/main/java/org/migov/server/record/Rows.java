package org.migov.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;
import org.migov.server.sparql.ResultRows;

/** The answer of a question of the catalogue with its defaults, as values by variable. */
final class Rows {

    private static final Format FORMAT = Format.of("json", "application/sparql-results+json", "application/json");

    private Rows() {}

    /** What is unbound is absent; empty where the answer takes too long, since a page is of use without it. */
    static List<Map<String, String>> of(QueryRunner queries, ReleaseData data, CatalogueQuery query) {
        String text = query.text(data.release().iris().base());
        try (Reply reply = queries.answer(data.release(), text, FORMAT)) {
            return ResultRows.of(reply.bytes());
        } catch (HttpProblem late) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
