package org.migov.loader;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** A small data root: a few rows of each table, taken from the embedded data. */
final class Sample {

    private Sample() {}

    static Path root() {
        try {
            return Path.of(Objects.requireNonNull(Sample.class.getResource("/sample/sources.csv"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Settings of a load of the sample. */
    static LoadSettings into(Path data) {
        return LoadSettings.of(data).withDataRoot(root());
    }
}
