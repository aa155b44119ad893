package org.migov.loader.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.rdfhdt.hdt.exceptions.ParserException;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.hdt.HDTVocabulary;
import org.rdfhdt.hdt.header.Header;
import org.rdfhdt.hdt.options.HDTOptions;
import org.rdfhdt.hdt.options.HDTOptionsKeys;
import org.rdfhdt.hdt.triples.TripleString;

/**
 * HDT: one file that is small and can be queried as it is, without unpacking or loading.
 *
 * <p>Small graphs are sorted in memory, larger ones on disk; the bytes are the same. The time of making and the size of
 * the input, which the library notes in the header, are left out, so that the same statements give the same file.
 *
 * @see <a href="https://www.w3.org/submissions/HDT/">Binary RDF representation, W3C member submission</a>
 */
public final class HdtDump {

    /** Statements that are sorted in memory: some hundred bytes each. */
    static final long IN_MEMORY = 1_000_000;

    private HdtDump() {}

    /**
     * Writes a dump, uncompressed.
     *
     * @param name of the file without its ending
     * @param graph id of the source whose statements the file holds; empty for all
     * @param sorted N-Triples, or N-Quads of one graph
     * @param dataset IRI of what is described in the header
     * @param statements how many there are
     */
    public static DumpFile write(
            Path folder, String name, Optional<String> graph, Path sorted, String dataset, long statements)
            throws IOException {
        return write(folder, name, graph, sorted, dataset, statements, IN_MEMORY);
    }

    /** @param inMemory most statements that are sorted in memory */
    static DumpFile write(
            Path folder,
            String name,
            Optional<String> graph,
            Path sorted,
            String dataset,
            long statements,
            long inMemory)
            throws IOException {
        Files.createDirectories(folder);
        String file = name + "." + Syntax.HDT.extension();
        DumpOutput output = DumpOutput.plain(folder.resolve(file));
        try (output) {
            if (statements <= inMemory) {
                save(sorted, output, triples -> HDTManager.generateHDT(triples, dataset, HDTOptions.of(), null));
            } else {
                onDisk(sorted, folder, output, dataset);
            }
        }
        return new DumpFile(
                file,
                Syntax.HDT,
                graph,
                output.compressedBytes(),
                output.uncompressedBytes(),
                output.sha256Hex(),
                statements,
                0,
                Optional.empty());
    }

    /** The parts stand beside the result: a full disk of temporary files does not stop a load. */
    private static void onDisk(Path sorted, Path folder, DumpOutput output, String dataset) throws IOException {
        Path work = Files.createTempDirectory(folder, ".hdt-");
        try {
            HDTOptions options = HDTOptions.of();
            options.set(
                    HDTOptionsKeys.LOADER_DISK_LOCATION_KEY,
                    work.resolve("work").toString());
            options.set(HDTOptionsKeys.LOADER_DISK_COMPRESSION_WORKER_KEY, "1");
            save(sorted, output, triples -> HDTManager.generateHDTDisk(triples, dataset, options, null));
        } finally {
            deleteAll(work);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private interface Making {
        HDT from(Iterator<TripleString> triples) throws IOException, ParserException;
    }

    private static void save(Path sorted, DumpOutput output, Making making) throws IOException {
        try (SortedStatements lines = SortedStatements.open(sorted);
                HDT hdt = making.from(new Triples(lines))) {
            Header header = hdt.getHeader();
            header.remove("", bare(HDTVocabulary.DUBLIN_CORE_ISSUED), "");
            header.remove("", bare(HDTVocabulary.ORIGINAL_SIZE), "");
            hdt.saveToHDT(output, null);
        } catch (ParserException unexpected) {
            throw new IOException(sorted + ": " + unexpected.getMessage(), unexpected);
        }
    }

    /** The library writes its terms in angle brackets and keeps them without. */
    private static String bare(String term) {
        return term.startsWith("<") ? term.substring(1, term.length() - 1) : term;
    }

    /** The statements in the spelling of HDT: terms unescaped, IRIs bare. */
    private static final class Triples implements Iterator<TripleString> {

        private final SortedStatements lines;
        private final StatementReader reader = new StatementReader(done -> {});
        private @Nullable StatementLine next;

        Triples(SortedStatements lines) {
            this.lines = lines;
            this.next = lines.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public TripleString next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Statement statement = reader.decode(next);
            next = lines.next();
            return new TripleString(
                    statement.getSubject().stringValue(),
                    statement.getPredicate().stringValue(),
                    spelt(statement.getObject()));
        }

        private static String spelt(Value object) {
            if (!(object instanceof Literal literal)) {
                return object.stringValue();
            }
            String quoted = '"' + literal.getLabel() + '"';
            if (literal.getLanguage().isPresent()) {
                return quoted + '@' + literal.getLanguage().get();
            }
            boolean plain = literal.getDatatype().equals(XSD.STRING);
            return plain ? quoted : quoted + "^^<" + literal.getDatatype().stringValue() + '>';
        }
    }
}
