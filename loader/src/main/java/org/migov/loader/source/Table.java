package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;

/**
 * A kind of table of our own: what columns it has, how a row becomes a record, how a record becomes statements.
 *
 * <p>The name of a file without {@code .csv} says which table it holds, in whatever source folder it lies. Call order
 * for each row: {@link #read}, then {@link #register}, then {@link #describe}. Implementations have no state.
 *
 * @param <R> the typed record of a row
 */
public interface Table<R extends Record> {

    /** Name of the files that hold this table, without {@code .csv}: {@code treaty-actions}. */
    String name();

    List<Column> columns();

    /**
     * Reads a row.
     *
     * @throws RowRejected if a cell does not have the form expected or refers to something unknown
     */
    R read(Row row);

    /** Makes the record's key known to tables read later. Most tables are not referred to and add nothing. */
    default void register(R record, References references) {}

    /** The kind and key that must not come twice in one source: {@code country/KEN}. */
    String key(R record);

    /** States the record. */
    void describe(R record, Facts facts);
}
