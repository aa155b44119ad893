package org.migov.loader.source.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.migov.loader.source.Origin;
import org.migov.loader.source.ProblemCode;

/** The bytes of a file, those of a gzip file unpacked as they are read and never more than a hundredfold. */
public final class Unpacked extends FilterInputStream {

    private static final int MOST_RATIO = 100;
    private static final int FREE = 1 << 20;
    private static final int MAGIC = 8;

    private final Counted packed;
    private long unpacked;

    private Unpacked(InputStream in, Counted packed) {
        super(in);
        this.packed = packed;
    }

    /**
     * Opens a file.
     *
     * @throws FileRefused if it is of a kind that is no text, by its first bytes
     */
    public static InputStream of(Path path, Origin origin) throws IOException {
        Counted counted = new Counted(Files.newInputStream(path));
        PushbackInputStream in = new PushbackInputStream(counted, MAGIC);
        byte[] first = in.readNBytes(MAGIC);
        in.unread(first);
        try {
            refuseOthers(first, origin);
            boolean gzip = first.length > 1 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
            return gzip ? new Unpacked(new GZIPInputStream(in, 1 << 13), counted) : in;
        } catch (IOException | FileRefused refused) {
            in.close();
            throw refused;
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
        return cannotRead instanceof ZipException || cannotRead instanceof EOFException
                ? FileRefused.of(ProblemCode.COMPRESSION, origin, "a whole gzip file (fetch it again)", found)
                : FileRefused.of(ProblemCode.UNREADABLE, origin, "a readable file", found);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b < 0 ? b : counted(1, b);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        return n < 0 ? n : counted(n, n);
    }

    private int counted(int bytes, int result) throws IOException {
        unpacked += bytes;
        if (unpacked > FREE && unpacked > MOST_RATIO * packed.bytes) {
            throw new Blown();
        }
        return result;
    }

    private static void refuseOthers(byte[] first, Origin origin) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        String kind = text.startsWith("PK\3\4")
                ? "a ZIP archive or a spreadsheet (.xlsx)"
                : text.startsWith("%PDF")
                        ? "a PDF"
                        : isOle(first) ? "a binary spreadsheet or document (.xls, .doc)" : "";
        if (!kind.isEmpty()) {
            throw FileRefused.of(ProblemCode.NOT_TEXT, origin, "HTML, text or CSV (save it as one of these)", kind);
        }
    }

    private static boolean isOle(byte[] first) {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        return first.length >= ole.length && Arrays.equals(Arrays.copyOf(first, ole.length), ole);
    }

    /** Grew beyond measure. */
    private static final class Blown extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what was read of the file itself. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
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
            return n;
        }
    }
}
