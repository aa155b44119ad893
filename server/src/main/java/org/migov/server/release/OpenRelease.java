package org.migov.server.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Iris;
import org.migov.server.text.TextSearch;

/**
 * A release that is open for reading.
 *
 * <p>A request takes one from {@link CurrentRelease#get()} once and does all its work on it, so that a switch in between
 * shows nowhere. Safe for use by many threads; each reads within a transaction of its own, for instance through
 * {@link org.apache.jena.system.Txn#calculateRead}.
 */
public final class OpenRelease {

    private final Path folder;
    private final Manifest manifest;
    private final Store store;
    private final @Nullable TextSearch text;
    private final Iris iris;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OpenRelease(Path folder, Manifest manifest, Store store, @Nullable TextSearch text) {
        this.folder = folder;
        this.manifest = manifest;
        this.store = store;
        this.text = text;
        this.iris = new Iris(manifest.base());
    }

    /**
     * Opens the release in a folder; several processes may have the same one open.
     *
     * @throws ReleaseMissing if the folder is not a whole release
     */
    public static OpenRelease open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReleaseMissing(folder + ": expected the folder of a release, found "
                    + (Files.exists(folder) ? "a file" : "nothing"));
        }
        Manifest manifest = Manifest.read(folder);
        Store store = Store.open(folder.resolve("tdb2"));
        try {
            return new OpenRelease(folder, manifest, store, text(folder));
        } catch (ReleaseMissing e) {
            store.close();
            throw e;
        }
    }

    private static @Nullable TextSearch text(Path folder) {
        Path index = folder.resolve("text");
        try {
            return Files.isDirectory(index) ? TextSearch.open(index) : null;
        } catch (IOException e) {
            throw new ReleaseMissing(
                    index + ": expected the text index of the release, found one that cannot be read: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Such as {@code 2026-11-21-1a2b3c4d}. Whatever is derived from a release can be cached under its id. */
    public String id() {
        return manifest.release();
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The release folder itself; dumps lie in {@code dumps/}. */
    public Path folder() {
        return folder;
    }

    /** Default graph: every statement; named graphs: the same again by source. Read only, within a transaction. */
    public DatasetGraph dataset() {
        return store.dataset();
    }

    /** The same statements by pattern and page; within a transaction. */
    public Statements statements() {
        return new Statements(store.dataset());
    }

    /** The text index; null for a release from before there was one. */
    public @Nullable TextSearch text() {
        return text;
    }

    /** The release's own description in VoID, read anew; empty for a release that has none. */
    public Graph description() {
        Path file = folder.resolve("void.ttl");
        Graph graph = GraphFactory.createDefaultGraph();
        if (Files.isRegularFile(file)) {
            RDFParser.source(file).parse(graph);
        }
        return graph;
    }

    /** Minting under the base of this release. */
    public Iris iris() {
        return iris;
    }

    /** When the release was written; the {@code Last-Modified} of all that depends on it. */
    public Instant created() {
        return manifest.createdAt();
    }

    /** What every entity tag of this release begins with; see {@code server.http.Conditional}. */
    public String etagBase() {
        return id();
    }

    /** The file of a dump or report. Does not check that it exists. */
    public Path file(Manifest.DumpFile file) {
        return folder.resolve(file.path()).normalize();
    }

    /** Whether a transaction is open. */
    boolean inUse() {
        return store.dataset().getTxnSystem().getTxnMgr().countActive() > 0;
    }

    /** Lets go of the files. Only when nobody reads this object's dataset any more. */
    public void close() {
        if (closed.compareAndSet(false, true)) {
            store.close();
            if (text != null) {
                text.close();
            }
        }
    }

    @Override
    public String toString() {
        return "release " + id();
    }
}
