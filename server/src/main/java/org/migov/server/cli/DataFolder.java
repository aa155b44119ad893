package org.migov.server.cli;

import java.nio.file.Path;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseMissing;
import picocli.CommandLine.Option;

/** The option that says where releases lie. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${MIGOV_DATA:-data}",
            description = "Folder of the releases (default: ${DEFAULT-VALUE}; environment: MIGOV_DATA).")
    private Path path = Path.of("data");

    Path path() {
        return path;
    }

    /** The release in force, open for reading until the command ends. */
    OpenRelease open() {
        try {
            return CurrentRelease.open(path).get();
        } catch (ReleaseMissing e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
