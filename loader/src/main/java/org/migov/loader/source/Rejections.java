package org.migov.loader.source;

/** Takes what a reader cannot use. */
public interface Rejections {

    /** A problem with the file as a whole, or a warning that costs no row. */
    void file(Problem problem);

    /** A row that was read and cannot stand. */
    void row(Problem problem);
}
