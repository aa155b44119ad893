package org.migov.server.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/**
 * How the texts of an index were taken apart, as its {@code analysis.json} says it: for each language a chain of Lucene's
 * components by name, under {@code *} the one of all texts.
 *
 * @param analyzer by field: {@code text}, and {@code text_xx} for each of the languages
 * @param languages with an analysis of their own
 * @param properties IRIs of those whose values are in the index
 */
record Analysis(Analyzer analyzer, Set<String> languages, Set<String> properties) {

    private static final String ANY = "*";

    /** @throws IOException if the file is missing or names what this Lucene does not have */
    static Analysis read(Path folder) throws IOException {
        JsonNode file =
                new ObjectMapper().readTree(folder.resolve("analysis.json").toFile());
        JsonNode chains = file.path("analyzers");
        if (!chains.has(ANY)) {
            throw new IOException("analysis.json: expected an analyzer \"*\", found none");
        }
        Map<String, Analyzer> byField = new HashMap<>();
        for (Map.Entry<String, JsonNode> chain : chains.properties()) {
            byField.put("text_" + chain.getKey(), analyzer(chain.getValue()));
        }
        Set<String> languages = chains.properties().stream()
                .map(Map.Entry::getKey)
                .filter(language -> !language.equals(ANY))
                .collect(Collectors.toUnmodifiableSet());
        return new Analysis(
                new PerFieldAnalyzerWrapper(analyzer(chains.get(ANY)), byField), languages, properties(file));
    }

    private static Set<String> properties(JsonNode file) {
        Set<String> properties = new TreeSet<>();
        file.path("properties").forEach(property -> properties.add(property.asText()));
        return Collections.unmodifiableSet(properties);
    }

    /** The field to search for a language, or for none. */
    String field(String language) {
        return languages.contains(language) ? "text_" + language : "text";
    }

    private static Analyzer analyzer(JsonNode chain) throws IOException {
        try {
            CustomAnalyzer.Builder builder =
                    CustomAnalyzer.builder().withTokenizer(chain.path(0).asText());
            for (int place = 1; place < chain.size(); place++) {
                String[] parts = chain.get(place).asText().split("[:=]", -1);
                builder = parts.length == 3
                        ? builder.addTokenFilter(parts[0], parts[1], parts[2])
                        : builder.addTokenFilter(parts[0]);
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new IOException("analysis.json: " + e.getMessage(), e);
        }
    }
}
