package org.migov.server.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer. */
sealed interface Body extends AutoCloseable permits Body.InMemory, GrowingBody {

    /**
     * Writes all bytes; of a body that still grows, each as soon as it is there.
     *
     * @param gone whether the one who reads has gone away
     * @throws RuntimeException the reason, if the body breaks off
     */
    void writeTo(OutputStream out, BooleanSupplier gone) throws IOException;

    @Override
    void close() throws IOException;

    /** May be written any number of times, also compressed; it is compressed once. */
    final class InMemory implements Body {

        private final byte[] bytes;
        private final AtomicReference<byte @Nullable []> packed = new AtomicReference<>();

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        /** The bytes as gzip has them. */
        byte[] packed() throws IOException {
            byte[] known = packed.get();
            if (known == null) {
                ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
                try (OutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes);
                }
                known = out.toByteArray();
                packed.set(known);
            }
            return known;
        }

        @Override
        public void writeTo(OutputStream out, BooleanSupplier gone) throws IOException {
            out.write(bytes);
        }

        @Override
        public void close() {}
    }
}
