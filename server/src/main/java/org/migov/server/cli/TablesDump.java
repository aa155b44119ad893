package org.migov.server.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.migov.loader.dump.Dumps;
import org.migov.loader.dump.HdtDump;
import org.migov.loader.dump.table.CsvTables;
import org.migov.loader.release.ReleaseFiles;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;

/** HDT and tables that a release does not hold ready, made from its N-Triples. */
final class TablesDump {

    private TablesDump() {}

    /**
     * Writes an HDT file or an archive of tables.
     *
     * @param graph id of the one source, or empty for all
     */
    static void write(OpenRelease release, Optional<String> graph, DumpFormat format, OutputStream out)
            throws IOException {
        Path work = Files.createTempDirectory("migov-dump-");
        try {
            String made;
            if (format == DumpFormat.HDT) {
                Manifest.DumpFile triples = triples(release, graph);
                String dataset = graph.map(release.iris()::graph)
                        .orElse(release.manifest().base() + "void#migov");
                made = HdtDump.write(work, "graph", graph, release.file(triples), dataset, triples.statements())
                        .name();
            } else {
                toFolder(release, graph, work);
                made = CsvTables.ARCHIVE;
            }
            Files.copy(work.resolve(made), out);
        } finally {
            ReleaseFiles.delete(work);
        }
    }

    /** Writes the tables and their descriptions into a folder, which is made if it is not there. */
    static void toFolder(OpenRelease release, Optional<String> graph, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            refuseOthers(folder);
        }
        Dumps.writeTables(
                release.file(triples(release, graph)),
                folder,
                release.iris(),
                release.manifest().hash());
    }

    /** Tables would be mixed up with files that are none of ours. */
    private static void refuseOthers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new CommandFailed(folder + ": expected an empty folder or none, found files in it");
            }
        }
    }

    private static Manifest.DumpFile triples(OpenRelease release, Optional<String> graph) {
        return release.manifest().files().stream()
                .filter(file -> file.syntax().equals("nt")
                        && Optional.ofNullable(file.graph()).equals(graph))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("this release holds no N-Triples "
                        + graph.map(id -> "of " + id).orElse("of everything") + "; load it again."));
    }
}
