package org.migov.loader.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code report/} of a release. */
public final class ReportFolder {

    /** The list of all problems, which a {@link ProblemLog} writes. */
    public static final String REJECTED = "rejected.csv";

    private ReportFolder() {}

    /** Writes the report as a page, and nothing else. */
    public static void page(Report report, Path file) throws IOException {
        Files.writeString(file, ReportHtml.of(report));
    }

    /** Writes the report in all its forms. */
    public static void write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.json"), ReportJson.of(report));
        Files.writeString(folder.resolve("report.html"), ReportHtml.of(report));
        Files.writeString(folder.resolve("validation.ttl"), ReportTurtle.of(report));
    }
}
