package org.migov.loader.source;

import java.nio.file.Path;

/**
 * A file that holds a table of a source.
 *
 * @param source id of the source
 * @param path the file; may lie in another file system than the default one
 * @param name the file as the user knows it: relative to the embedded data, or as given on the command line
 */
public record TableFile(String source, Table<?> table, Path path, String name) {}
