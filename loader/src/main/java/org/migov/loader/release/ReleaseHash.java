package org.migov.loader.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The hash of what a release holds: the same statements in the same graphs always give the same. */
public final class ReleaseHash {

    private static final int BUFFER = 1 << 16;

    private ReleaseHash() {}

    /**
     * SHA-256 over the sorted N-Quads of all graphs, one after the other in the order of their ids.
     *
     * @param graphNqById id of the graph to its file
     * @return 64 lower-case hex digits
     */
    public static String of(Map<String, Path> graphNqById) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (Path file : new TreeMap<>(graphNqById).values()) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("expected SHA-256 in every Java, found none", impossible);
        }
    }
}
