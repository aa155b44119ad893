package org.migov.loader.dump;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file in the making, measured on its way: bytes before and after compression, if there is any, and SHA-256.
 *
 * <p>The gzip header carries no time and no name, so the same bytes in give the same bytes out on one Java version.
 */
public final class DumpOutput extends FilterOutputStream {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;
    private final Counter compressed;
    private long bytes;

    private DumpOutput(OutputStream gzip, MessageDigest digest, Counter compressed) {
        super(gzip);
        this.digest = digest;
        this.compressed = compressed;
    }

    static DumpOutput create(Path file) throws IOException {
        Counter compressed = new Counter(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        MessageDigest digest = sha256();
        return new DumpOutput(
                new BufferedOutputStream(
                        new GZIPOutputStream(new DigestOutputStream(compressed, digest), BUFFER), BUFFER),
                digest,
                compressed);
    }

    /** A file that is not compressed. */
    public static DumpOutput plain(Path file) throws IOException {
        Counter written = new Counter(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        MessageDigest digest = sha256();
        return new DumpOutput(
                new BufferedOutputStream(new DigestOutputStream(written, digest), BUFFER), digest, written);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        bytes += length;
    }

    public long uncompressedBytes() {
        return bytes;
    }

    /** Bytes of the file; only after {@link #close}. */
    public long compressedBytes() {
        return compressed.count;
    }

    /** Only once, after {@link #close}. */
    public String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("expected SHA-256 in every Java, found none", impossible);
        }
    }

    private static final class Counter extends FilterOutputStream {
        private long count;

        Counter(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            count += length;
        }
    }
}
