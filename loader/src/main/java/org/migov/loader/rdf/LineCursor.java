package org.migov.loader.rdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Walks the lines of a file as bytes, without their line feeds. */
public final class LineCursor implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    private LineCursor(InputStream in) {
        this.in = in;
    }

    public static LineCursor open(Path file) throws IOException {
        return new LineCursor(Files.newInputStream(file));
    }

    /** The next line, or null at the end. A last line without a line feed counts. */
    public byte @Nullable [] next() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        int end = lineFeed();
        if (end < limit) {
            return take(end);
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        do {
            end = lineFeed();
            parts.write(buffer, position, end - position);
            position = Math.min(end + 1, limit);
        } while (end == limit && fill());
        return parts.toByteArray();
    }

    private int lineFeed() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private byte[] take(int end) {
        byte[] line = new byte[end - position];
        System.arraycopy(buffer, position, line, 0, line.length);
        position = end + 1;
        return line;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
