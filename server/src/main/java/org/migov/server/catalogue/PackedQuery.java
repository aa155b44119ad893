package org.migov.server.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A query as links carry it ({@code ?q=}): raw deflate in base64url, so that a shared link needs no store. */
final class PackedQuery {

    private static final int MOST = 256 * 1024;
    private static final int STEP = 8192;

    private PackedQuery() {}

    /** The text; empty if it is none that was packed so, or is too long. */
    static Optional<String> unpacked(String packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(packed));
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            while (!inflater.finished()) {
                int read = inflater.inflate(step);
                if (read == 0 || text.size() + read > MOST) {
                    return Optional.empty();
                }
                text.write(step, 0, read);
            }
            return Optional.of(text.toString(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DataFormatException notPacked) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
