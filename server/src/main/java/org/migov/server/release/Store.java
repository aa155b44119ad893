package org.migov.server.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/**
 * The TDB2 database of a release, opened without TDB2's process lock.
 *
 * <p>A finished release is never written to, so that any number of processes may read it at once; TDB2's own lock would
 * let {@code migov query} fail beside a running server. Within one process its files can be open only once: whoever opens
 * the same database again shares it, and the last to close it closes the files.
 */
final class Store implements AutoCloseable {

    private static final Pattern GENERATION = Pattern.compile("Data-\\d+");

    /** What is open in this process; guarded by itself. */
    private static final Map<Path, Store> OPEN = new HashMap<>();

    static {
        JenaSystem.init();
    }

    private final Path path;
    private final DatasetGraphTDB dataset;
    private int users;

    private Store(Path path, DatasetGraphTDB dataset) {
        this.path = path;
        this.dataset = dataset;
    }

    /** @throws ReleaseMissing if the folder holds no database */
    static Store open(Path folder) {
        Path generation = generation(folder)
                .orElseThrow(() -> new ReleaseMissing(folder
                        + ": expected a TDB2 database, found none; load again, or choose another release with"
                        + " \"migov releases use\""));
        synchronized (OPEN) {
            Store store = OPEN.computeIfAbsent(real(generation), path -> new Store(path, build(folder, path)));
            store.users++;
            return store;
        }
    }

    DatasetGraphTDB dataset() {
        return dataset;
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(path);
                dataset.shutdown();
            }
        }
    }

    private static DatasetGraphTDB build(Path folder, Path generation) {
        Location location = Location.create(generation.toString());
        return TDB2StorageBuilder.build(location, parameters(folder, location), null);
    }

    /** The newest {@code Data-NNNN} that has files in it. */
    private static Optional<Path> generation(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            GENERATION.matcher(entry.getFileName().toString()).matches())
                    .filter(entry -> Files.isRegularFile(entry.resolve("nodes.idn")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new ReleaseMissing(folder + ": cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new ReleaseMissing(path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static StoreParams parameters(Path folder, Location location) {
        StoreParams own = StoreParamsCodec.read(location);
        StoreParams outer = own != null ? own : StoreParamsCodec.read(Location.create(folder.toString()));
        return outer != null ? outer : StoreParams.getDftStoreParams();
    }
}
