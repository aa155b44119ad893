package org.migov.loader.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDF2;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database in a folder, open for reading.
 *
 * <p>Thread-safe for reading. After {@link #close} no file of it is held open, and the folder can be moved.
 */
public final class Tdb2Store implements Closeable {

    /**
     * What was loaded.
     *
     * @param triples statements of the default graph
     * @param quads statements of all named graphs
     * @param text the text index beside it
     */
    public record Built(long triples, long quads, Text text) {}

    /**
     * What is in a text index.
     *
     * @param entries names, codes and texts, each counted in each graph that states it
     * @param bytes that it takes on disk
     * @param languages entries by language tag, in lower case
     */
    public record Text(long entries, long bytes, Map<String, Long> languages) {
        public Text {
            languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        }
    }

    /** Follows the building of a store. */
    public interface Building {

        /** @param statements how many have been read so far; told now and then */
        void read(long statements);

        /** All are read; what is left is to fill the other indexes. */
        default void indexing() {}

        /** @param entries how many have been copied into other indexes so far; told now and then */
        default void indexed(long entries) {}
    }

    /** How often the loader copies each triple into another index, and each quad. */
    public static final int TRIPLE_COPIES = 2;

    public static final int QUAD_COPIES = 5;

    private final PrivateView view;
    private final DatasetGraph database;

    private Tdb2Store(PrivateView view) {
        this.view = view;
        this.database = DatabaseMgr.connectDatasetGraph(Location.create(view.location()));
    }

    /**
     * Loads a new database with Jena's sequential loader, which fills one index after the other: the least memory and
     * the least work on a small machine. Names and texts go into a text index on the way.
     *
     * @param defaultGraphNt N-Triples
     * @param graphNq N-Quads, any number of graphs a file
     * @param location folder, which must be empty or not there yet
     * @param text folder of the text index; one that is there is replaced
     * @param progress told how far it is; the statements to read are as many as the lines
     * @throws IOException if the location is taken, or a file cannot be read or is not what it should be
     */
    public static Built build(Path defaultGraphNt, List<Path> graphNq, Path location, Path text, Building progress)
            throws IOException {
        requireEmpty(location);
        Files.createDirectories(location);
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(location));
        Built built;
        try (TextIndex index = new TextIndex(text)) {
            DataLoader loaded = load(defaultGraphNt, graphNq, database, index, progress);
            built = new Built(loaded.countTriples(), loaded.countQuads(), index.complete());
        } catch (IOException failure) {
            throw abandoned(database, failure);
        } catch (RuntimeException failure) {
            throw abandoned(database, failure);
        } catch (InternalError unmapped) {
            // What a JVM throws when the disk has no room for a page of a mapped file.
            throw abandoned(
                    database,
                    new IOException(location + ": not enough space for the database, or a damaged disk", unmapped));
        }
        TDBInternal.expel(database);
        return built;
    }

    /** A database that cannot be written cannot be closed either; only why it cannot be written is of use. */
    private static <F extends Exception> F abandoned(DatasetGraph database, F failure) {
        try {
            TDBInternal.expel(database);
        } catch (RuntimeException | InternalError stillOpen) {
            failure.addSuppressed(stillOpen);
        }
        return failure;
    }

    /**
     * Opens a database for reading, through a {@link PrivateView}: any number of processes can do so at once, and
     * nothing is written into its folder, which belongs to a release.
     *
     * @throws IOException if there is none in the folder
     */
    public static Tdb2Store open(Path location) throws IOException {
        if (!Files.isDirectory(location.resolve("Data-0001"))) {
            throw new IOException(
                    location + ": expected a TDB2 database, found none; load it again or use another release");
        }
        return new Tdb2Store(PrivateView.of(location));
    }

    /** The data. A write to it fails. */
    public DatasetGraph dataset() {
        return new DatasetGraphReadOnly(database);
    }

    /** Runs something within one read transaction. */
    public void read(Runnable action) {
        Txn.exec(database, TxnType.READ, action);
    }

    @Override
    public void close() {
        TDBInternal.expel(database);
        try {
            view.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DataLoader load(
            Path defaultGraphNt, List<Path> graphNq, DatasetGraph database, TextIndex text, Building progress)
            throws IOException {
        DataLoader loader = LoaderFactory.sequentialLoader(database, new IndexMonitor(progress::indexed));
        loader.startBulk();
        try {
            StreamRDF sink = new CountingSink(new StreamRDF2(loader.stream(), text), progress::read);
            parse(defaultGraphNt, Lang.NTRIPLES, sink);
            for (Path graph : graphNq) {
                parse(graph, Lang.NQUADS, sink);
            }
            progress.indexing();
            loader.finishBulk();
            return loader;
        } catch (UncheckedIOException failure) {
            loader.finishException(failure);
            throw failure.getCause();
        } catch (IOException | RuntimeException failure) {
            loader.finishException(failure);
            throw failure;
        }
    }

    private static void parse(Path file, Lang syntax, StreamRDF sink) throws IOException {
        try {
            RDFParser.source(file)
                    .forceLang(syntax)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(sink);
        } catch (RiotException malformed) {
            throw new IOException(file + ": " + malformed.getMessage(), malformed);
        }
    }

    private static void requireEmpty(Path location) throws IOException {
        if (!Files.exists(location)) {
            return;
        }
        try (Stream<Path> entries = Files.list(location)) {
            if (entries.findAny().isPresent()) {
                throw new IOException(location + ": expected an empty folder for a new database, found files in it");
            }
        }
    }
}
