package org.migov.server.http;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.slf4j.LoggerFactory;

/** How the bytes of an answer may be compressed on their way (RFC 9110, 8.4), and which of the ways a client wants. */
public enum ContentCoding {
    /** As they are. */
    IDENTITY("identity"),
    /** What every client understands. */
    GZIP("gzip"),
    /** Smaller than gzip in less time (RFC 8878), where the machine has it. */
    ZSTD("zstd");

    private static final int ZSTD_LEVEL = 9; // kept answers are compressed once and sent often
    private static final boolean HAS_ZSTD = hasZstd();

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** Its name in headers. */
    public String token() {
        return token;
    }

    /** Whether this machine can do it: zstd is native code, which there is for common systems. */
    public boolean isAvailable() {
        return this != ZSTD || HAS_ZSTD;
    }

    /**
     * What a client likes best; zstd before gzip where it likes both as much, and neither if it does not ask for any.
     *
     * @param accepted its {@code Accept-Encoding} headers
     */
    public static ContentCoding best(List<String> accepted) {
        Map<String, Double> weights = weights(accepted);
        double any = weights.getOrDefault("*", 0.0);
        double plain = weights.getOrDefault(IDENTITY.token, 0.0);
        ContentCoding best = IDENTITY;
        double most = 0;
        for (ContentCoding coding : List.of(ZSTD, GZIP)) {
            double weight = coding.isAvailable() ? weights.getOrDefault(coding.token, any) : 0;
            if (weight > most && weight >= plain) {
                best = coding;
                most = weight;
            }
        }
        return best;
    }

    /** The bytes compressed. */
    public byte[] packed(byte[] bytes) throws IOException {
        return switch (this) {
            case IDENTITY -> bytes;
            case GZIP -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
                try (OutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes);
                }
                yield out.toByteArray();
            }
            case ZSTD -> Zstd.compress(bytes, ZSTD_LEVEL);
        };
    }

    private static Map<String, Double> weights(List<String> accepted) {
        Map<String, Double> weights = new HashMap<>();
        for (String line : accepted) {
            for (String part : line.split(",", -1)) {
                String[] halves = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2);
                weights.put(halves[0], halves.length == 1 ? 1 : weight(halves[1]));
            }
        }
        return weights;
    }

    /** A weight that cannot be read is as none at all: the client gets what it has not refused. */
    private static double weight(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean hasZstd() {
        try {
            return Zstd.compress(new byte[] {1}).length > 0;
        } catch (LinkageError e) {
            LoggerFactory.getLogger(ContentCoding.class).info("no zstd on this system; answers are compressed by gzip");
            return false;
        }
    }
}
