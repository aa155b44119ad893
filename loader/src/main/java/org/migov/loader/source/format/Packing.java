package org.migov.loader.source.format;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.migov.loader.source.Origin;
import org.migov.loader.source.ProblemCode;

/** How a file is packed, by its first bytes. */
enum Packing {
    GZIP("\u001F\u008B"),
    BZIP2("BZh"),
    XZ("\u00FD7zXZ\0"),
    ZSTANDARD("(\u00B5/\u00FD"),

    /** An archive, read if one file is in it. */
    ZIP("PK\u0003\u0004");

    /** The longest of all beginnings. */
    static final int MAGIC = 8;

    private static final int NAMES_SHOWN = 3;
    private static final int BUFFER = 1 << 13;

    /** What a file packed with xz may ask for to be unpacked, in KiB; its strongest preset takes 65 MiB. */
    private static final int MOST_KIB = 128 << 10;

    private final String magic;

    Packing(String magic) {
        this.magic = magic;
    }

    /** @param first bytes of a file, read as ISO 8859-1 */
    static Optional<Packing> of(String first) {
        for (Packing packing : values()) {
            if (first.startsWith(packing.magic)) {
                return Optional.of(packing);
            }
        }
        return Optional.empty();
    }

    /**
     * What is packed.
     *
     * @param in the file from its beginning; not used for an archive, which is read from its end
     * @throws FileRefused if it is an archive of something else than one file
     */
    InputStream unpack(InputStream in, Path path, Origin origin) throws IOException {
        try {
            return switch (this) {
                case GZIP -> new GZIPInputStream(in, BUFFER);
                case BZIP2 -> new BZip2CompressorInputStream(in, true);
                case XZ ->
                    XZCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .setMemoryLimitKiB(MOST_KIB)
                            .get();
                case ZSTANDARD -> new ZstdInputStream(in);
                case ZIP -> onlyFile(path, origin);
            };
        } catch (LinkageError noNativeCode) {
            throw FileRefused.of(
                    ProblemCode.COMPRESSION, origin, "a file that is not packed (unpack it with zstd -d)", "Zstandard");
        }
    }

    private static InputStream onlyFile(Path path, Origin origin) throws IOException {
        ZipFile archive = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        try {
            List<? extends ZipEntry> files = archive.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                    .toList();
            if (files.stream().anyMatch(Packing::isOffice)) {
                throw FileRefused.of(
                        ProblemCode.NOT_TEXT,
                        origin,
                        "HTML, text or CSV (save it as one of these)",
                        "a spreadsheet or document (.xlsx, .ods, .docx)");
            }
            if (files.size() != 1) {
                throw FileRefused.of(
                        ProblemCode.COMPRESSION,
                        origin,
                        "a ZIP archive of one file (unpack it and name its files one by one)",
                        files.size() + " files" + shown(files));
            }
            InputStream content = archive.getInputStream(files.get(0));
            return new FilterInputStream(new BufferedInputStream(content, BUFFER)) {
                @Override
                public void close() throws IOException {
                    archive.close();
                }
            };
        } catch (IOException | RuntimeException cannotRead) {
            archive.close();
            throw cannotRead;
        }
    }

    private static boolean isOffice(ZipEntry entry) {
        return entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype");
    }

    private static String shown(List<? extends ZipEntry> files) {
        return files.isEmpty()
                ? ""
                : files.stream()
                        .limit(NAMES_SHOWN)
                        .map(ZipEntry::getName)
                        .collect(Collectors.joining(", ", ": ", files.size() > NAMES_SHOWN ? " …" : ""));
    }
}
