package org.migov.loader.dump.table;

/**
 * A file with tables, or about them, that has been written.
 *
 * @param syntax short name of what it is: {@code csv}, {@code csvw}, {@code datapackage}, {@code zip}
 * @param bytes of the file
 * @param unpacked bytes of what is in it
 * @param sha256 in lower-case hex
 * @param rows without the header; 0 for a description, all rows for the archive
 */
public record TableFile(
        String name, String mediaType, String syntax, long bytes, long unpacked, String sha256, long rows) {}
