package org.migov.loader.dump;

import java.util.Optional;

/**
 * A dump that has been written.
 *
 * @param name of the file, in the folder of the dumps
 * @param graph id of the source whose statements it holds; empty for all statements
 * @param bytes of the file
 * @param sha256 of the compressed file, in lower-case hex
 * @param statements 0 in tables
 * @param rows of tables, without headers; 0 elsewhere
 * @param rdfc10 hash of the canonical form of the graph it holds (see {@link
 *     org.migov.loader.nquads.CanonicalHash}); empty for quads and tables
 */
public record DumpFile(
        String name,
        Syntax syntax,
        Optional<String> graph,
        long bytes,
        long uncompressedBytes,
        String sha256,
        long statements,
        long rows,
        Optional<String> rdfc10) {

    /** Whether gzip has to unpack it. */
    boolean compressed() {
        return name.endsWith(".gz");
    }
}
