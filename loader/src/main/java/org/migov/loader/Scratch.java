package org.migov.loader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

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
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
