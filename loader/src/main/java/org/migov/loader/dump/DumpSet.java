package org.migov.loader.dump;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Statement;
import org.migov.loader.nquads.CanonicalHash;
import org.migov.loader.nquads.StatementLine;

/** The same statements in several syntaxes, written side by side. Call {@link #finish} to get what was written. */
final class DumpSet implements Closeable {

    private record Entry(String name, Syntax syntax, DumpOutput output, StatementSink sink) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Optional<String> graph;
    private final boolean quads;
    private final CanonicalHash canonical = new CanonicalHash();
    private long statements;

    /** @param quads whether the files say which graph a statement is in */
    DumpSet(Path folder, String name, Optional<String> graph, boolean quads, List<Syntax> syntaxes) throws IOException {
        this.graph = graph;
        this.quads = quads;
        for (Syntax syntax : syntaxes) {
            String file = name + "." + syntax.extension() + ".gz";
            DumpOutput output = DumpOutput.create(folder.resolve(file));
            entries.add(new Entry(file, syntax, output, sink(syntax, quads, output)));
        }
    }

    void accept(StatementLine line, Statement statement) throws IOException {
        for (Entry entry : entries) {
            entry.sink().accept(line, statement);
        }
        if (!quads) {
            canonical.add(line);
        }
        statements++;
    }

    List<DumpFile> finish() throws IOException {
        List<DumpFile> files = new ArrayList<>();
        Optional<String> rdfc10 = quads ? Optional.empty() : Optional.of(canonical.hex());
        for (Entry entry : entries) {
            entry.sink().close();
            DumpOutput output = entry.output();
            files.add(new DumpFile(
                    entry.name(),
                    entry.syntax(),
                    graph,
                    output.compressedBytes(),
                    output.uncompressedBytes(),
                    output.sha256Hex(),
                    statements,
                    0,
                    rdfc10));
        }
        return files;
    }

    /** Lets go of the files; after a failure they are cut short and must not be kept. */
    @Override
    public void close() throws IOException {
        for (Entry entry : entries) {
            entry.output().close();
        }
    }

    private static StatementSink sink(Syntax syntax, boolean quads, DumpOutput output) throws IOException {
        return switch (syntax) {
            case NQUADS, NTRIPLES -> new LineSink(output, quads);
            case TRIG, TURTLE, RDFXML -> new RioSink(output, syntax);
            case JSONLD -> new JsonLdSink(output);
            case JELLY -> new JellySink(output, quads);
            case HDT, CSV, CSVW, DATA_PACKAGE, CSV_ARCHIVE ->
                throw new IllegalArgumentException("syntax: expected one that takes statements, found " + syntax);
        };
    }
}
