package org.migov.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.migov.loader.rdf.SortedLines;
import org.migov.ontology.Iris;

/** Two small graphs, one of them full of odd literals and IRIs; one statement stands in both. */
final class DumpSample {

    static final long ODD = 41;
    static final long PLAIN = 3;
    static final long DISTINCT = 43;

    private static final Path FOLDER = Path.of("src", "test", "resources", "dump");

    private DumpSample() {}

    static List<GraphFile> graphs() {
        return List.of(graph("plain"), graph("odd"));
    }

    static Path defaultGraph(Path folder) throws IOException {
        Path file = folder.resolve("default.nt");
        SortedLines.mergeToTriples(graphs().stream().map(GraphFile::nquads).toList(), file);
        return file;
    }

    private static GraphFile graph(String id) {
        return new GraphFile(id, Iris.standard().graph(id), FOLDER.resolve(id + ".nq"));
    }
}
