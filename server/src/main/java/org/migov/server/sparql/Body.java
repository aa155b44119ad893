package org.migov.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/** The bytes of a complete answer, in memory or in a file. */
interface Body extends AutoCloseable {

    long length();

    void writeTo(OutputStream out) throws IOException;

    /** Whether it may be kept for later requests. */
    boolean inMemory();

    @Override
    void close() throws IOException;

    static Body of(byte[] bytes) {
        return new InMemory(bytes);
    }

    static Body of(FileChannel file, long length) {
        return new InFile(file, length);
    }

    /** May be written any number of times. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] bytes) implements Body {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public boolean inMemory() {
            return true;
        }

        @Override
        public void close() {}
    }

    /** Gone when closed. */
    record InFile(FileChannel file, long length) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            WritableByteChannel target = Channels.newChannel(out);
            long sent = 0;
            while (sent < length) {
                sent += file.transferTo(sent, Math.min(1 << 16, length - sent), target);
            }
        }

        @Override
        public boolean inMemory() {
            return false;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
