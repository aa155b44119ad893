package org.migov.loader.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of links to the files of a database, with a lock and a journal of its own.
 *
 * <p>TDB2 lets one process at a time open a database, even to read. The databases of releases never change, so this rule
 * protects nothing there and would keep a query from running beside a server. Where links cannot be made, the database
 * itself is opened.
 *
 * @param location what TDB2 is to open
 * @param temporary whether the location is a folder of links, to be removed in the end
 */
record PrivateView(Path location, boolean temporary) implements Closeable {

    private static final String DATA = "Data-0001";

    /** What each process needs for itself: the lock, and the journal of transactions. */
    private static boolean isShared(Path file) {
        String name = file.getFileName().toString();
        return !name.equals("tdb.lock") && !name.startsWith("journal.");
    }

    static PrivateView of(Path database) throws IOException {
        Path folder = Files.createTempDirectory("migov-store-");
        PrivateView view = new PrivateView(folder, true);
        try {
            link(database.toAbsolutePath().resolve(DATA), Files.createDirectory(folder.resolve(DATA)));
            return view;
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            view.close();
            return new PrivateView(database, false);
        }
    }

    @Override
    public void close() throws IOException {
        if (!temporary) {
            return;
        }
        delete(location.resolve(DATA));
        delete(location);
    }

    private static void link(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            if (isShared(file)) {
                Files.createSymbolicLink(to.resolve(file.getFileName()), file);
            }
        }
    }

    /** Deletes a folder and the files, or links, right in it. */
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
