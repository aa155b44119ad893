package org.migov.loader.source;

import java.util.function.Consumer;
import org.migov.loader.rdf.Facts;

/**
 * A file in a form that others publish, whose rows fill tables of ours.
 *
 * <p>It is read after all tables of our own, so that every name and key is known by then.
 */
public interface RowFile {

    /** The file as the user knows it. */
    String name();

    /** Name of its form, as {@code --as} takes it: {@code normlex}. */
    String format();

    /** How large it is, or 0 if that is not known; for those who wait. */
    default long bytes() {
        return 0;
    }

    /** Reads the whole file once; what cannot be understood goes to the sink too, nothing is thrown for bad input. */
    void read(Lookup lookup, References references, Sink sink);

    /**
     * Takes what is read. For each row of the file: {@link #begin}, then {@link #add} for each record it gives, or
     * {@link #reject}. A row that gives neither is reported by the sink itself, so that none disappears.
     */
    interface Sink {

        /** @param origin where the row begins in the file */
        void begin(Origin origin);

        /** A row of one of our tables, made from the present row of the file, or from the file as a whole. */
        void add(Table<?> table, Row row);

        /**
         * Statements of the present row that need no table; they are checked as those of tables are.
         *
         * @param statements states them, and nothing else
         */
        default void state(Consumer<Facts> statements) {
            throw new UnsupportedOperationException("statements: expected a sink that takes them");
        }

        /** @param bytes how much of the file has been read, of {@link RowFile#bytes()} */
        default void reached(long bytes) {}

        /** The present row gives a record that comes later, together with those of other rows. */
        default void givesLater() {}

        /** The present row, or a part of it, cannot be understood. */
        void reject(Problem problem);

        /** A problem of the file as a whole, or a warning that costs no row. */
        void note(Problem problem);
    }
}
