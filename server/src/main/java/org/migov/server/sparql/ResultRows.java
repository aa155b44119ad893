package org.migov.server.sparql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of an answer in the SPARQL results format of JSON, for pages. */
public final class ResultRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultRows() {}

    /** Values by variable, in the order of the answer; what is unbound is absent. */
    public static List<Map<String, String>> of(byte[] json) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            for (JsonNode binding : JSON.readTree(json).path("results").path("bindings")) {
                Map<String, String> row = new LinkedHashMap<>();
                binding.properties()
                        .forEach(entry -> row.put(
                                entry.getKey(), entry.getValue().path("value").asText()));
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in JSON cannot be read", e);
        }
        return rows;
    }
}
