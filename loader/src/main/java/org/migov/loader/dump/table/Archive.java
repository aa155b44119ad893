package org.migov.loader.dump.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.migov.loader.dump.DumpOutput;

/** Puts the tables and their descriptions into one file, with the same time on every entry. */
final class Archive {

    /** The first that the format can write. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    static TableFile write(Path folder, String name, List<TableFile> files) throws IOException {
        DumpOutput output = DumpOutput.plain(folder.resolve(name));
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            for (TableFile file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(folder.resolve(file.name()), zip);
                zip.closeEntry();
            }
        }
        return new TableFile(
                name,
                "application/zip",
                "zip",
                output.compressedBytes(),
                files.stream().mapToLong(TableFile::bytes).sum(),
                output.sha256Hex(),
                files.stream().mapToLong(TableFile::rows).sum());
    }
}
