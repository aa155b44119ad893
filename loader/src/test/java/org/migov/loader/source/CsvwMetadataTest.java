package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The metadata is what CSV on the Web asks for, and our own tables are what it says. */
class CsvwMetadataTest {

    private static final Path PUBLISHED = Path.of("../docs/csvw/tables.csv-metadata.json");

    private final JsonNode group = parsed();

    @Test
    void publishedFile_isUpToDate() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, CsvwMetadata.ofAllTables());
        }
        assertThat(PUBLISHED).hasContent(CsvwMetadata.ofAllTables());
    }

    @Test
    void everyTable_hasWhatTheRecommendationRequires() {
        assertThat(group.get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(group.get("tables")).hasSize(Tables.ALL.size());
        for (JsonNode table : group.get("tables")) {
            assertThat(table.path("url").asText()).endsWith(".csv");
            Set<String> names = new HashSet<>();
            for (JsonNode column : table.path("tableSchema").path("columns")) {
                assertThat(column.path("name").asText()).matches("[a-z][a-z0-9_]*");
                assertThat(column.path("required").isBoolean()).isTrue();
                assertThat(column.path("dc:description").asText()).isNotEmpty();
                assertThat(column.path("datatype").isMissingNode()).isFalse();
                assertThat(names.add(column.path("name").asText())).isTrue();
            }
            table.path("tableSchema")
                    .path("primaryKey")
                    .forEach(key -> assertThat(names).contains(key.asText()));
            table.path("tableSchema").path("foreignKeys").forEach(key -> target(names, key));
        }
    }

    private void target(Set<String> names, JsonNode key) {
        assertThat(names).contains(key.path("columnReference").asText());
        JsonNode reference = key.path("reference");
        JsonNode table = table(reference.path("resource").asText());
        assertThat(table.path("tableSchema").path("columns").findValuesAsText("name"))
                .contains(reference.path("columnReference").asText());
    }

    @Test
    void everyCellOfOurTables_hasTheDatatypeThatTheMetadataStates() {
        Set<String> wrong = new TreeSet<>();
        for (JsonNode table : group.get("tables")) {
            List<Map<String, String>> rows = Csv.table(table.path("dc:title").asText());
            for (JsonNode column : table.path("tableSchema").path("columns")) {
                String name = column.path("name").asText();
                rows.stream()
                        .map(row -> row.getOrDefault(name, "").strip())
                        .filter(cell -> !cell.isEmpty() && !fits(cell, column))
                        .forEach(cell -> wrong.add(table.path("url").asText() + " " + name + ": " + cell));
                if (column.path("required").asBoolean()) {
                    assertThat(rows)
                            .as(name)
                            .allMatch(row -> !row.getOrDefault(name, "").isBlank());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String cell, JsonNode column) {
        JsonNode datatype = column.path("datatype");
        return switch (datatype.isTextual()
                ? datatype.asText()
                : datatype.path("base").asText()) {
            case "integer" -> cell.matches("-?\\d+");
            case "decimal" -> isDecimal(cell);
            case "boolean" -> cell.matches("true|false");
            default ->
                !datatype.has("format") || cell.matches(datatype.path("format").asText());
        };
    }

    private static boolean isDecimal(String cell) {
        try {
            return new BigDecimal(cell).toPlainString().length() < 100;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private JsonNode table(String url) {
        for (JsonNode table : group.get("tables")) {
            if (table.path("url").asText().equals(url)) {
                return table;
            }
        }
        throw new AssertionError("no table " + url);
    }

    private static JsonNode parsed() {
        try {
            return new ObjectMapper().readTree(CsvwMetadata.ofAllTables());
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
