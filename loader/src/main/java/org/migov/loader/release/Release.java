package org.migov.loader.release;

import java.nio.file.Path;

/**
 * A release in its folder.
 *
 * @param current whether it is in force
 */
public record Release(ReleaseId id, Path folder, Manifest manifest, boolean current) {

    /** Location of the TDB2 database. */
    public Path database() {
        return folder.resolve("tdb2");
    }

    public Path dumps() {
        return folder.resolve("dumps");
    }
}
