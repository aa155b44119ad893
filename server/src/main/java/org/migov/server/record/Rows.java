package org.migov.server.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;

/** The answer of a question of the catalogue with its defaults, as values by variable. */
final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Format FORMAT = Format.of("json", "application/sparql-results+json", "application/json");

    private Rows() {}

    /** What is unbound is absent; empty where the answer takes too long, since a page is of use without it. */
    static List<Map<String, String>> of(QueryRunner queries, ReleaseData data, CatalogueQuery query) {
        String text = query.text(data.release().iris().base());
        try (Reply reply = queries.answer(data.release(), text, FORMAT)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode binding : JSON.readTree(reply.bytes()).path("results").path("bindings")) {
                Map<String, String> row = new LinkedHashMap<>();
                binding.properties()
                        .forEach(entry -> row.put(
                                entry.getKey(), entry.getValue().path("value").asText()));
                rows.add(row);
            }
            return rows;
        } catch (HttpProblem late) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
