package org.migov.loader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.migov.loader.release.ReleaseFiles;

/** A folder for the files of the stages, gone when closed. */
record Scratch(Path folder) implements Closeable {

    /** The beginning of its name is that of all things a dead load leaves behind, which the next load removes. */
    private static final String PREFIX = ".tmp-work-";

    /** @param parent on the same disk as the result, so that a full disk is found out early */
    static Scratch in(Path parent) throws IOException {
        return new Scratch(Files.createTempDirectory(parent, PREFIX));
    }

    @Override
    public void close() throws IOException {
        ReleaseFiles.delete(folder);
    }
}
