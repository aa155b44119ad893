package org.migov.server.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.migov.server.sparql.guard.Deadline;

/**
 * Where an answer is made before any of it is sent: in memory up to a size, in a temporary file beyond it.
 *
 * <p>The file has no name any more as soon as it is open (where the system allows that), so that nothing is left behind
 * however the process ends. Each write asks the deadline whether the query may go on.
 */
final class Spool extends OutputStream {

    private final int memoryBytes;
    private final long maxBytes;
    private final Deadline deadline;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(1024);
    private @Nullable FileChannel file;
    private @Nullable OutputStream toFile;
    private long length;

    Spool(Limits limits, Deadline deadline) {
        this.memoryBytes = limits.memoryBytes();
        this.maxBytes = limits.resultBytes();
        this.deadline = deadline;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        deadline.check();
        length += count;
        if (length > maxBytes) {
            throw deadline.stop(Deadline.Cause.ANSWER);
        }
        try {
            target().write(bytes, offset, count);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file for an answer cannot be written: " + e.getMessage(), e);
        }
    }

    /** Everything written so far, as a body that has to be closed. */
    Body body() throws IOException {
        FileChannel channel = file;
        return channel == null ? Body.of(memory.toByteArray()) : Body.of(channel, length);
    }

    /** Throws away what was written. */
    void discard() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream target() throws IOException {
        if (toFile == null && length > memoryBytes) {
            FileChannel channel = open();
            file = channel;
            toFile = Channels.newOutputStream(channel);
            memory.writeTo(toFile);
            memory = new ByteArrayOutputStream(0);
        }
        return toFile == null ? memory : toFile;
    }

    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("migov-answer-", ".tmp");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        path.toFile().delete(); // where an open file may not be deleted, it is when it is closed
        return channel;
    }
}
