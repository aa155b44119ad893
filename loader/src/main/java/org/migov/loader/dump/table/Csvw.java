package org.migov.loader.dump.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.migov.ontology.Iris;

/**
 * Describes the tables as CSV on the Web: titles, datatypes, keys, and what each column is in the graph, so that a
 * reader of it can make the statements again.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
final class Csvw {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iris iris;
    private final String version;
    private final Set<String> foreignKeys;

    Csvw(Iris iris, String version, Set<String> foreignKeys) {
        this.iris = iris;
        this.version = version;
        this.foreignKeys = foreignKeys;
    }

    ObjectNode of(List<TableSpec> tables) {
        ObjectNode group = NODES.objectNode();
        group.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        group.put("@type", "TableGroup");
        group.put("dc:title", "MiGov as tables");
        group.put("schema:version", version);
        group.putObject("dc:license").put("@id", DataPackage.LICENCE);
        group.putObject("dc:isPartOf").put("@id", iris.base() + "void#migov");
        ArrayNode list = group.putArray("tables");
        tables.forEach(table -> list.add(table(table, tables)));
        return group;
    }

    private ObjectNode table(TableSpec table, List<TableSpec> all) {
        ObjectNode node = NODES.objectNode();
        node.put("@type", "Table");
        node.put("url", table.fileName());
        node.put("dc:title", table.title());
        node.put("dc:description", table.description());
        ObjectNode schema = node.putObject("tableSchema");
        schema.put("@type", "Schema");
        schema.put("aboutUrl", "{+iri}");
        ArrayNode columns = schema.putArray("columns");
        table.columns().forEach(column -> columns.add(column(column)));
        columns.add(more());
        schema.put("primaryKey", table.key().name());
        ArrayNode keys = NODES.arrayNode();
        table.foreignKeys(foreignKeys).forEach(column -> keys.add(foreignKey(column, all)));
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
        return node;
    }

    private ObjectNode column(ColumnSpec column) {
        ObjectNode node = NODES.objectNode();
        node.put("@type", "Column");
        node.put("name", column.name());
        node.put("titles", column.name());
        node.put("dc:description", column.description());
        boolean own = column.kind() == ColumnKind.KEY || column.kind() == ColumnKind.IRI;
        node.put("required", own);
        if (column.kind() == ColumnKind.DATE) {
            ObjectNode datatype = node.putObject("datatype");
            datatype.put("base", "string");
            datatype.put("format", "^" + ColumnKind.PARTIAL_DATE + "$");
        } else {
            node.put("datatype", column.kind().csvwType());
        }
        if (column.list()) {
            node.put("separator", ColumnSpec.SEPARATOR);
        }
        if (own) {
            node.put("suppressOutput", true);
        } else {
            node.put("propertyUrl", column.property());
            meaning(column, node);
        }
        return node;
    }

    /** What a cell stands for, where that can be said by a template. */
    private void meaning(ColumnSpec column, ObjectNode node) {
        switch (column.kind()) {
            case REF -> {
                if (column.filters().size() == 1) {
                    node.put("valueUrl", iris.base() + "id/" + column.filters().get(0) + "/{+" + column.name() + "}");
                }
            }
            case SOURCE -> node.put("valueUrl", iris.graph("") + "{+" + column.name() + "}");
            case LINK -> node.put("valueUrl", "{+" + column.name() + "}");
            case TEXT -> {
                if (column.filters().size() == 1) {
                    node.put("lang", column.filters().get(0));
                }
            }
            default -> {
                // the datatype says it all
            }
        }
    }

    private static ObjectNode more() {
        ObjectNode node = NODES.objectNode();
        node.put("@type", "Column");
        node.put("name", TableWriter.MORE);
        node.put("titles", TableWriter.MORE);
        node.put("dc:description", DataPackage.MORE);
        node.put("required", false);
        node.put("datatype", "string");
        node.put("separator", ColumnSpec.SEPARATOR);
        node.put("suppressOutput", true);
        return node;
    }

    private static ObjectNode foreignKey(ColumnSpec column, List<TableSpec> all) {
        TableSpec other = DataPackage.referenced(column, all);
        ObjectNode key = NODES.objectNode();
        key.put("columnReference", column.name());
        key.putObject("reference")
                .put("resource", other.fileName())
                .put("columnReference", other.key().name());
        return key;
    }
}
