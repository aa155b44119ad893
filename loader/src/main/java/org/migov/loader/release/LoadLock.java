package org.migov.loader.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two loads from writing into one folder. The system lets go of it when the process dies, however it dies. */
final class LoadLock implements Closeable {

    private final FileChannel channel;

    private LoadLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ReleaseException if somebody else holds it */
    static LoadLock acquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw new ReleaseException(file.toAbsolutePath().getParent()
                        + ": another load or clean-up is at work here; wait until it is done, or end it");
            }
            return new LoadLock(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
