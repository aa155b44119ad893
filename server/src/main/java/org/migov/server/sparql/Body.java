package org.migov.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.migov.server.http.ContentCoding;

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
        private final Map<ContentCoding, byte[]> packed = new ConcurrentHashMap<>();

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        /** The bytes compressed. */
        byte[] packed(ContentCoding coding) throws IOException {
            byte[] known = packed.get(coding);
            if (known == null) {
                known = coding.packed(bytes);
                packed.put(coding, known);
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
