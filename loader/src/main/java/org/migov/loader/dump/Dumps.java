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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.migov.loader.dump.table.CsvTables;
import org.migov.loader.dump.table.TableFile;
import org.migov.ontology.Iris;

/** Writes the dumps of a release. */
public final class Dumps {

    /** Name of the dumps that hold everything. */
    public static final String WHOLE = "migov";

    /** The file with the checksums of all others, in the format of {@code sha256sum}. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private Dumps() {}

    /**
     * Writes the dumps that hold statements.
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
        try (DumpSet quads = new DumpSet(folder, WHOLE, Optional.empty(), true, syntaxes(Syntax::quads))) {
            for (GraphFile graph : sorted) {
                reader.read(graph.nquads(), quads::accept);
            }
            files.addAll(quads.finish());
        }
        try (DumpSet triples = new DumpSet(folder, WHOLE, Optional.empty(), false, syntaxes(Syntax::triples))) {
            reader.read(defaultGraphNt, triples::accept);
            files.addAll(triples.finish());
        }
        List<Syntax> ofOne = syntaxes(syntax -> syntax.triples() || syntax == Syntax.JELLY);
        for (GraphFile graph : sorted) {
            try (DumpSet triples = new DumpSet(folder, graph.id(), Optional.of(graph.id()), false, ofOne)) {
                reader.read(graph.nquads(), triples::accept);
                files.addAll(triples.finish());
            }
        }
        return List.copyOf(files);
    }

    /**
     * Writes the records of the default graph as tables.
     *
     * @param version of the data, for their description
     * @see CsvTables
     */
    public static List<DumpFile> writeTables(Path defaultGraphNt, Path folder, Iris iris, String version)
            throws IOException {
        Files.createDirectories(folder);
        try (CsvTables tables = new CsvTables(folder, iris, version)) {
            new StatementReader(done -> {}).read(defaultGraphNt, (line, statement) -> tables.accept(statement));
            return tables.finish().stream().map(Dumps::file).toList();
        }
    }

    /** Writes the checksums of all files, so that {@code sha256sum --check} understands them. */
    public static void writeChecksums(List<DumpFile> files, Path folder) throws IOException {
        Files.writeString(folder.resolve(CHECKSUMS), checksums(files));
    }

    private static DumpFile file(TableFile table) {
        return new DumpFile(
                table.name(),
                Syntax.of(table.syntax()),
                Optional.empty(),
                table.bytes(),
                table.unpacked(),
                table.sha256(),
                0,
                table.rows(),
                Optional.empty());
    }

    private static List<Syntax> syntaxes(Predicate<Syntax> wanted) {
        return Arrays.stream(Syntax.values()).filter(wanted).toList();
    }

    private static String checksums(List<DumpFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(DumpFile::name))
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }
}
