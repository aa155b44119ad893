package org.migov.loader.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.release.Manifest;
import org.migov.loader.release.Release;
import org.migov.loader.release.ReleaseDiff;

/** Whether the files of a release that a comparison reads are as they were written: a load must not fail for others. */
final class Intact {

    private Intact() {}

    static boolean is(Release release) throws IOException {
        Path dump = release.dumps().resolve(ReleaseDiff.DUMP);
        if (!Files.exists(dump)) {
            return false;
        }
        long expected = release.manifest().files().stream()
                .filter(file -> file.name().equals(ReleaseDiff.DUMP))
                .mapToLong(Manifest.File::statements)
                .findFirst()
                .orElse(-1);
        return lines(dump) == expected;
    }

    /** Statements of the file, or -2 if it cannot be read to its end. */
    private static long lines(Path dump) {
        long lines = 0;
        try (SortedStatements statements = SortedStatements.open(dump)) {
            while (statements.next() != null) {
                lines++;
            }
            return lines;
        } catch (IOException | RuntimeException damaged) {
            return -2;
        }
    }
}
