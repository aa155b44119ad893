package org.migov.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Sees to it that a store is not begun that will not fit: TDB2 maps its files into memory, where a full disk can end the
 * whole process.
 */
final class DiskSpace {

    private static final long MEGABYTE = 1L << 20;

    /** What an empty store takes. */
    private static final long AT_LEAST = 64 * MEGABYTE;

    /** A store takes about one and a half times the text it is made from, dumps and report a fifth. */
    private static final int FACTOR = 2;

    private DiskSpace() {}

    /**
     * Looks whether a release will fit.
     *
     * @param folder where it will stand
     * @param statements the files it is made from
     */
    static void require(Path folder, Collection<Path> statements) throws IOException, LoadFailed {
        long needed = AT_LEAST;
        for (Path file : statements) {
            needed += FACTOR * Files.size(file);
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw Failures.diskFull("the release needs about " + needed / MEGABYTE + " MB, the disk has "
                    + free / MEGABYTE + " MB left; the release in force is unchanged");
        }
    }
}
