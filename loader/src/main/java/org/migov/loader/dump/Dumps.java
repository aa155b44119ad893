package org.migov.loader.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Writes the dumps of a release. */
public final class Dumps {

    /** Name of the dumps that hold everything. */
    public static final String WHOLE = "migov";

    /** The file with the checksums of all others, in the format of {@code sha256sum}. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private Dumps() {}

    /**
     * Writes all dumps and their checksums into a folder.
     *
     * @param graphs sorted named graphs; the whole holds them in the order of their ids
     * @param defaultGraphNt sorted N-Triples of every statement
     * @param folder made if it is not there
     * @param progress told now and then how many statements have been read; each file is read once
     * @return what was written: the whole first, then graph by graph, in the order of syntaxes
     */
    public static List<DumpFile> write(List<GraphFile> graphs, Path defaultGraphNt, Path folder, LongConsumer progress)
            throws IOException {
        Files.createDirectories(folder);
        List<GraphFile> sorted =
                graphs.stream().sorted(Comparator.comparing(GraphFile::id)).toList();
        StatementReader reader = new StatementReader(progress);
        List<DumpFile> files = new ArrayList<>();
        try (DumpSet quads = new DumpSet(folder, WHOLE, Optional.empty(), syntaxes(true))) {
            for (GraphFile graph : sorted) {
                reader.read(graph.nquads(), quads);
            }
            files.addAll(quads.finish());
        }
        try (DumpSet triples = new DumpSet(folder, WHOLE, Optional.empty(), syntaxes(false))) {
            reader.read(defaultGraphNt, triples);
            files.addAll(triples.finish());
        }
        for (GraphFile graph : sorted) {
            try (DumpSet triples = new DumpSet(folder, graph.id(), Optional.of(graph.id()), syntaxes(false))) {
                reader.read(graph.nquads(), triples);
                files.addAll(triples.finish());
            }
        }
        Files.writeString(folder.resolve(CHECKSUMS), checksums(files));
        return List.copyOf(files);
    }

    private static List<Syntax> syntaxes(boolean quads) {
        return Arrays.stream(Syntax.values())
                .filter(syntax -> syntax.quads() == quads)
                .toList();
    }

    private static String checksums(List<DumpFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(DumpFile::name))
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }
}
