package org.migov.loader.dump;

import java.nio.file.Path;

/**
 * A named graph and the sorted N-Quads file that holds it, and nothing else.
 *
 * @param id of the source: {@code ilo-normlex}
 * @param iri of the graph
 */
public record GraphFile(String id, String iri, Path nquads) {}
