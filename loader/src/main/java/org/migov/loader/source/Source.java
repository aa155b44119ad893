package org.migov.loader.source;

import java.util.List;

/**
 * A source and the tables and official files it consists of.
 *
 * @param files files in the forms of others
 * @param embedded whether it came with MiGov; otherwise the user named it
 */
public record Source(SourceDescription description, List<TableFile> tables, List<RowFile> files, boolean embedded) {

    public Source {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /** A source of tables of our own. */
    public Source(SourceDescription description, List<TableFile> tables, boolean embedded) {
        this(description, tables, List.of(), embedded);
    }

    public String id() {
        return description.id();
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return tables.isEmpty() && files.isEmpty();
    }
}
