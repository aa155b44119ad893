package org.migov.loader.dump.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Describes the tables as a Frictionless data package.
 *
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">Tabular Data Package</a>
 */
final class DataPackage {

    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    static final String MORE = "values that found no room in the columns before, each as column=value";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String version;
    private final Set<String> foreignKeys;

    DataPackage(String version, Set<String> foreignKeys) {
        this.version = version;
        this.foreignKeys = foreignKeys;
    }

    /** @param files as written, those of the tables among them */
    ObjectNode of(List<TableSpec> tables, List<TableFile> files) {
        ObjectNode node = NODES.objectNode();
        node.put("profile", "tabular-data-package");
        node.put("name", "migov");
        node.put("title", "MiGov as tables");
        node.put("version", version);
        node.putArray("licenses")
                .addObject()
                .put("name", "CC-BY-4.0")
                .put("path", LICENCE)
                .put("title", "Creative Commons Attribution 4.0");
        ArrayNode resources = node.putArray("resources");
        for (TableSpec table : tables) {
            files.stream()
                    .filter(file -> file.name().equals(table.fileName()))
                    .forEach(file -> resources.add(resource(table, file, tables)));
        }
        return node;
    }

    private ObjectNode resource(TableSpec table, TableFile file, List<TableSpec> all) {
        ObjectNode node = NODES.objectNode();
        node.put("profile", "tabular-data-resource");
        node.put("name", table.name());
        node.put("path", table.fileName());
        node.put("title", table.title());
        node.put("description", table.description());
        node.put("format", "csv");
        node.put("mediatype", file.mediaType());
        node.put("encoding", "utf-8");
        node.put("bytes", file.bytes());
        node.put("hash", "sha256:" + file.sha256());
        ObjectNode schema = node.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> fields.add(field(column)));
        fields.addObject().put("name", TableWriter.MORE).put("type", "string").put("description", MORE);
        schema.putArray("missingValues").add("");
        schema.put("primaryKey", table.key().name());
        ArrayNode keys = NODES.arrayNode();
        table.foreignKeys(foreignKeys).forEach(column -> keys.add(foreignKey(column, all)));
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
        return node;
    }

    private static ObjectNode field(ColumnSpec column) {
        ObjectNode field = NODES.objectNode();
        field.put("name", column.name());
        field.put("type", column.list() ? "string" : column.kind().frictionlessType());
        field.put(
                "description",
                column.description()
                        + (column.list() ? " (any number, separated by " + ColumnSpec.SEPARATOR + ")" : ""));
        if (!column.property().isEmpty()) {
            field.put("rdfType", column.property());
        }
        if (column.kind() == ColumnKind.KEY) {
            field.putObject("constraints").put("required", true).put("unique", true);
        } else if (column.kind() == ColumnKind.DATE && !column.list()) {
            field.putObject("constraints").put("pattern", ColumnKind.PARTIAL_DATE);
        }
        return field;
    }

    private static ObjectNode foreignKey(ColumnSpec column, List<TableSpec> all) {
        TableSpec other = referenced(column, all);
        ObjectNode key = NODES.objectNode();
        key.put("fields", column.name());
        key.putObject("reference")
                .put("resource", other.name())
                .put("fields", other.key().name());
        return key;
    }

    static TableSpec referenced(ColumnSpec column, List<TableSpec> all) {
        return all.stream()
                .filter(table ->
                        column.references().filter(table.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        column.name() + ": expected a table of the list, found " + column.references()));
    }
}
