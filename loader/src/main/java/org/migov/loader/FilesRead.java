package org.migov.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.Source;

/** Tells how much of all files is read, in bytes; of the table being read that follows from the rows so far. */
final class FilesRead {

    private static final int ROWS_BETWEEN_REPORTS = 1_000;

    private static final long BYTES_BETWEEN_REPORTS = 1 << 16;

    private final Progress progress;
    private long rows;
    private long done;
    private long within;

    FilesRead(Progress progress) {
        this.progress = progress;
    }

    void begin(List<Source> sources) {
        long bytes = 0;
        for (Source source : sources) {
            bytes += source.tables().stream()
                    .mapToLong(table -> size(table.path()))
                    .sum();
            bytes += source.files().stream().mapToLong(RowFile::bytes).sum();
        }
        progress.begun(Stage.READ, bytes);
    }

    void row(Row row, Path file) {
        within += row.length();
        if (++rows % ROWS_BETWEEN_REPORTS == 0) {
            progress.advanced(Stage.READ, done + Math.min(within, size(file)));
        }
    }

    /** Of a file of which it is known how far it is read. */
    void reached(long bytes) {
        if (bytes - within >= BYTES_BETWEEN_REPORTS) {
            within = bytes;
            progress.advanced(Stage.READ, done + within);
        }
    }

    void finished(Path file) {
        finished(size(file));
    }

    void finished(long bytes) {
        done += bytes;
        within = 0;
        progress.advanced(Stage.READ, done);
    }

    void end() {
        progress.ended(Stage.READ);
    }

    /** In bytes; a file that cannot be looked at is reported when it is read. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
