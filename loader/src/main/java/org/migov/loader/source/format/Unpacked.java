package org.migov.loader.source.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.migov.loader.source.Origin;
import org.migov.loader.source.ProblemCode;

/** The bytes of a file, those of a packed one unpacked as they are read and never more than a hundredfold. */
public final class Unpacked extends FilterInputStream {

    private static final int MOST_RATIO = 100;
    private static final int FREE = 1 << 20;

    private final LongSupplier packed;
    private long unpacked;

    private Unpacked(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    /**
     * Opens a file.
     *
     * @throws FileRefused if it is of a kind that is no text, by its first bytes
     */
    public static InputStream of(Path path, Origin origin) throws IOException {
        return of(path, origin, read -> {});
    }

    /** @param progress told how many bytes of the file itself have been read; of an archive never more than it has */
    public static InputStream of(Path path, Origin origin, LongConsumer progress) throws IOException {
        Counted counted = new Counted(Files.newInputStream(path), progress);
        PushbackInputStream in = new PushbackInputStream(counted, Packing.MAGIC);
        try {
            byte[] first = in.readNBytes(Packing.MAGIC);
            in.unread(first);
            String magic = new String(first, StandardCharsets.ISO_8859_1);
            Optional<Packing> packing = Packing.of(magic);
            if (packing.isPresent()) {
                return unpacked(packing.get(), in, counted, path, origin);
            }
            refuseOthers(magic, origin);
            return in;
        } catch (IOException | FileRefused refused) {
            in.close();
            throw refused;
        }
    }

    private static InputStream unpacked(Packing packing, InputStream in, Counted counted, Path path, Origin origin)
            throws IOException {
        long whole = Files.size(path);
        LongSupplier packed = packing == Packing.ZIP ? () -> whole : () -> counted.bytes;
        try {
            return new Unpacked(packing.unpack(in, path, origin), packed);
        } catch (IOException damaged) {
            throw new Damaged(damaged);
        }
    }

    /** Why a file cannot be read, for the report. */
    public static FileRefused refused(IOException cannotRead, Origin origin) {
        String found =
                cannotRead.getMessage() == null ? cannotRead.getClass().getSimpleName() : cannotRead.getMessage();
        if (cannotRead instanceof Blown) {
            return FileRefused.of(
                    ProblemCode.COMPRESSION,
                    origin,
                    "a file that grows at most " + MOST_RATIO + " times when unpacked (unpack it and look at it)",
                    "more than " + MOST_RATIO + " times");
        }
        return cannotRead instanceof Damaged
                ? FileRefused.of(ProblemCode.COMPRESSION, origin, "a packed file that is whole (fetch it again)", found)
                : FileRefused.of(ProblemCode.UNREADABLE, origin, "a readable file", found);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? n : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = unpack(buffer, offset, length);
        unpacked += Math.max(0, n);
        if (unpacked > FREE && unpacked > MOST_RATIO * packed.getAsLong()) {
            throw new Blown();
        }
        return n;
    }

    private int unpack(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException damaged) {
            throw new Damaged(damaged);
        }
    }

    private static void refuseOthers(String magic, Origin origin) {
        if (magic.startsWith("$HDT")) {
            throw FileRefused.of(
                    ProblemCode.NOT_TEXT, origin, "RDF as text, or Jelly (convert it with hdt2rdf)", "HDT");
        }
        String kind = magic.startsWith("%PDF")
                ? "a PDF"
                : magic.startsWith("\u00D0\u00CF\u0011\u00E0") ? "a binary spreadsheet or document (.xls, .doc)" : "";
        if (!kind.isEmpty()) {
            throw FileRefused.of(ProblemCode.NOT_TEXT, origin, "HTML, text or CSV (save it as one of these)", kind);
        }
    }

    /** Grew beyond measure. */
    private static final class Blown extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Cannot be unpacked, at all or to its end. */
    private static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(IOException cause) {
            super(cause.getMessage() == null ? "a file that ends too early" : cause.getMessage(), cause);
        }
    }

    /** Counts what was read of the file itself. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;
        private long bytes;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            bytes += Math.max(0, n);
            progress.accept(bytes);
            return n;
        }
    }
}
