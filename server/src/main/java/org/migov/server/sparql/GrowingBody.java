package org.migov.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.migov.server.sparql.guard.Deadline;
import org.migov.server.sparql.guard.Deadline.Cause;

/**
 * The bytes of a large answer in a file that one thread writes to while another sends what is there.
 *
 * <p>A query never waits for a slow client: it fills the file at its own pace and gives its turn back. Closing it ends a
 * query that still writes.
 */
final class GrowingBody implements Body {

    private static final int PIECE = 1 << 16;
    private static final long LOOK_EVERY_MILLIS = 500;

    private final FileChannel file;
    private final Deadline deadline;
    private final Duration grace;
    private long written;
    private Answer.@Nullable Made end;
    private @Nullable RuntimeException broken;

    /** @param grace how long a writer that was told to stop may still be silent */
    GrowingBody(FileChannel file, Deadline deadline, Duration grace) {
        this.file = file;
        this.deadline = deadline;
        this.grace = grace;
    }

    /** There are more bytes in the file now. */
    synchronized void grew(long length) {
        written = length;
        notifyAll();
    }

    /** There will be no more. */
    synchronized void ended(Answer.Made made) {
        end = made;
        notifyAll();
    }

    /** There will be no more, although there should. */
    synchronized void broke(RuntimeException reason) {
        broken = reason;
        notifyAll();
    }

    /** What is known when the last byte was written; {@link Answer.Made#NOT_YET} before. */
    synchronized Answer.Made made() {
        return end == null ? Answer.Made.NOT_YET : end;
    }

    /**
     * Bytes of the whole; waits for the last one.
     *
     * @param gone whether the one who waits has gone away
     * @throws RuntimeException the reason, if the body breaks off
     */
    synchronized long length(BooleanSupplier gone) {
        while (end == null) {
            awaited(written, gone);
        }
        return written;
    }

    @Override
    public void writeTo(OutputStream out, BooleanSupplier gone) throws IOException {
        WritableByteChannel target = Channels.newChannel(out);
        long sent = 0;
        for (long there = awaited(sent, gone); there > sent; there = awaited(sent, gone)) {
            while (sent < there) {
                sent += file.transferTo(sent, Math.min(PIECE, there - sent), target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        deadline.end(Cause.CLIENT); // without effect on one that has ended
        file.close();
    }

    /** Bytes that are there: more than were sent, or all. */
    private synchronized long awaited(long sent, BooleanSupplier gone) {
        long silentSince = 0;
        while (written == sent && end == null && broken == null) {
            try {
                wait(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            if (gone.getAsBoolean()) {
                deadline.end(Cause.CLIENT);
            }
            if (deadline.cause() != null) {
                silentSince = silentSince == 0 ? System.nanoTime() : silentSince;
                if (System.nanoTime() - silentSince > grace.toNanos()) {
                    throw new IllegalStateException("a query was told to stop and has not");
                }
            }
        }
        if (broken != null) {
            throw broken;
        }
        return written;
    }

    private IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        deadline.end(Cause.CLIENT);
        return new IllegalStateException("the server is stopping", e);
    }
}
