package org.migov.loader.source;

import java.util.List;

/**
 * A source and the tables it consists of.
 *
 * @param embedded whether it came with MiGov; otherwise the user named it
 */
public record Source(SourceDescription description, List<TableFile> tables, boolean embedded) {

    public Source {
        tables = List.copyOf(tables);
    }

    public String id() {
        return description.id();
    }
}
