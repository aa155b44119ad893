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
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migov.server.sparql.guard.Deadline;

/**
 * Where an answer is made: in memory up to a size, before any of it is sent; beyond it in a temporary file, from which it
 * may be sent while it grows.
 *
 * <p>The file has no name any more as soon as it is open (where the system allows that), so that nothing is left behind
 * however the process ends. Each write asks the deadline whether the query may go on.
 */
final class Spool extends OutputStream {

    private final int memoryBytes;
    private final long maxBytes;
    private final Deadline deadline;
    private final Consumer<GrowingBody> whenLarge;
    private final Duration grace;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(1024);
    private @Nullable GrowingBody growing;
    private @Nullable OutputStream toFile;
    private long length;

    /** @param whenLarge told once, when the answer outgrows the memory for it */
    Spool(Limits limits, Deadline deadline, Duration grace, Consumer<GrowingBody> whenLarge) {
        this.whenLarge = whenLarge;
        this.grace = grace;
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
            if (growing != null) {
                growing.grew(length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file for an answer cannot be written: " + e.getMessage(), e);
        }
    }

    /** The body that the answer outgrew memory for; null while it fits. */
    @Nullable
    GrowingBody growing() {
        return growing;
    }

    /** Everything written so far, where it fits in memory. */
    Body.InMemory whole() {
        return new Body.InMemory(memory.toByteArray());
    }

    private OutputStream target() throws IOException {
        if (toFile == null && length > memoryBytes) {
            FileChannel channel = open();
            toFile = Channels.newOutputStream(channel);
            memory.writeTo(toFile);
            growing = new GrowingBody(channel, deadline, grace);
            growing.grew(memory.size());
            memory = new ByteArrayOutputStream(0);
            whenLarge.accept(growing);
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
