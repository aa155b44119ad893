package org.migov.loader.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Our kinds of table as a table group of CSV on the Web (https://www.w3.org/TR/tabular-metadata/), so that other tools
 * can read and check files of them. Made from {@link Tables}: a new column is there by itself.
 */
public final class CsvwMetadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private static final Set<String> DATES = Set.of(
            "adopted_on",
            "as_of",
            "code_withdrawn_on",
            "date",
            "effect_date",
            "ended_on",
            "founded_on",
            "from",
            "in_force_on",
            "ratified_on",
            "signed_on",
            "un_member_since",
            "until",
            "updated_on",
            "year",
            "year_until");

    private static final Set<String> DECIMALS = Set.of("latitude", "longitude", "duration_years", "value");
    private static final Set<String> INTEGERS = Set.of("position", "unit_multiplier", "decimals");

    /** Columns that a header must have and a row may leave empty: those of the kinds of commitment rule. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("broader", "instruments", "delay", "article");

    /** Columns that together tell a row from all others, for the tables that others refer to. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "countries", List.of("code"),
            "former-states", List.of("code"),
            "groups", List.of("code"),
            "schemes", List.of("scheme"),
            "concepts", List.of("scheme", "slug"),
            "instruments", List.of("key"),
            "organisations", List.of("key"),
            "documents", List.of("key"),
            "agreements", List.of("key"),
            "practices", List.of("key"));

    /** Column to the table that it refers to by its key. */
    private static final Map<String, String> REFERENCES = Map.of(
            "instrument", "instruments",
            "agreement", "agreements",
            "practice", "practices",
            "document", "documents",
            "group", "groups",
            "scheme", "schemes");

    private CsvwMetadata() {}

    /** The metadata of all tables as one JSON document. */
    public static String ofAllTables() {
        ObjectNode group = JSON.createObjectNode();
        ArrayNode context = group.putArray("@context");
        context.add("http://www.w3.org/ns/csvw");
        context.addObject().put("@language", "en");
        group.put("@type", "TableGroup");
        group.put("dc:title", "Tables of MiGov");
        group.putObject("dc:license").put("@id", "https://creativecommons.org/licenses/by/4.0/");
        ArrayNode tables = group.putArray("tables");
        Tables.ALL.forEach(table -> describe(table, tables.addObject()));
        return group.toPrettyString() + "\n";
    }

    private static void describe(Table<?> table, ObjectNode node) {
        node.put("@type", "Table").put("url", table.name() + ".csv").put("dc:title", table.name());
        ObjectNode schema = node.putObject("tableSchema").put("@type", "Schema");
        ArrayNode columns = schema.putArray("columns");
        table.columns().forEach(column -> describe(column, columns.addObject()));
        List<String> key = KEYS.getOrDefault(table.name(), List.of());
        if (!key.isEmpty()) {
            key.forEach(schema.putArray("primaryKey")::add);
        }
        ArrayNode foreignKeys = JSON.createArrayNode();
        table.columns().forEach(column -> reference(table, column, foreignKeys));
        if (!foreignKeys.isEmpty()) {
            schema.set("foreignKeys", foreignKeys);
        }
    }

    private static void describe(Column column, ObjectNode node) {
        node.put("@type", "Column").put("name", column.name());
        node.put("titles", column.name());
        node.put("dc:description", column.description());
        node.put("required", column.required() && !MAY_BE_EMPTY.contains(column.name()));
        datatype(column.name(), column.description(), node);
        if (isList(column)) {
            node.put("separator", ";");
        }
    }

    private static void datatype(String name, String description, ObjectNode node) {
        if (DATES.contains(name)) {
            node.putObject("datatype").put("base", "string").put("format", DATE);
        } else if (description.startsWith("true if")) {
            node.putObject("datatype").put("base", "boolean").put("format", "true|false");
        } else if (DECIMALS.contains(name)) {
            node.put("datatype", "decimal");
        } else if (INTEGERS.contains(name)) {
            node.put("datatype", "integer");
        } else {
            node.put("datatype", "string");
        }
    }

    private static void reference(Table<?> table, Column column, ArrayNode foreignKeys) {
        String target = REFERENCES.get(column.name());
        if (target == null || target.equals(table.name()) || isList(column)) {
            return;
        }
        ObjectNode key = foreignKeys.addObject().put("columnReference", column.name());
        key.putObject("reference")
                .put("resource", target + ".csv")
                .put(
                        "columnReference",
                        KEYS.getOrDefault(target, List.of("key")).get(0));
    }

    private static boolean isList(Column column) {
        return column.description().contains("separated by ;");
    }
}
