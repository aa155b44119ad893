package org.migov.loader.source;

/**
 * Where a record stands.
 *
 * @param file path as the user knows it, or relative to the embedded data
 * @param line 1-based line in which the record begins; 0 means the file as a whole
 */
public record Origin(String file, long line) {

    /** The file as a whole. */
    public static Origin of(String file) {
        return new Origin(file, 0);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
