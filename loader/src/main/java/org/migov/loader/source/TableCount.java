package org.migov.loader.source;

/**
 * What became of the rows of one file.
 *
 * @param source id of the source
 * @param file the file as the user knows it
 * @param table name of the table
 * @param rows rows below the header
 * @param rejected rows left out, by the reader or by the shapes
 */
public record TableCount(String source, String file, String table, long rows, long rejected) {

    /** Rows that became records. */
    public long records() {
        return rows - rejected;
    }
}
