package org.migov.server.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

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

    /** May be written any number of times. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] bytes) implements Body {
        @Override
        public void writeTo(OutputStream out, BooleanSupplier gone) throws IOException {
            out.write(bytes);
        }

        @Override
        public void close() {}
    }
}
