package org.migov.loader.dump;

import java.util.Optional;

/**
 * A dump that has been written.
 *
 * @param name of the file, in the folder of the dumps
 * @param graph id of the source whose statements it holds; empty for all statements
 * @param bytes compressed
 * @param sha256 of the compressed file, in lower-case hex
 */
public record DumpFile(
        String name,
        Syntax syntax,
        Optional<String> graph,
        long bytes,
        long uncompressedBytes,
        String sha256,
        long statements) {}
