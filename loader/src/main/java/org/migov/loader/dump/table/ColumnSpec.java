package org.migov.loader.dump.table;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table of the graph.
 *
 * @param list whether there may be several values, separated by {@link #SEPARATOR}
 * @param property IRI of the property whose values stand in it; "" for key and address of the record itself
 * @param filters which values belong in it: a language, datatypes, beginnings of addresses or names of classes; none
 *     for all
 * @param references table in which the values are keys
 */
record ColumnSpec(
        String name,
        ColumnKind kind,
        boolean list,
        String property,
        List<String> filters,
        Optional<String> references,
        String description) {

    /** Between the values of a list. Where it stands within a text, the table has {@code ¦} in its place. */
    static final String SEPARATOR = "|";

    ColumnSpec {
        filters = List.copyOf(filters);
    }
}
