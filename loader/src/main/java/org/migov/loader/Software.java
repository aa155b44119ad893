package org.migov.loader;

import java.util.Optional;

/** What is running. */
final class Software {

    private Software() {}

    /** Version of the jar, or "development" when run from classes. */
    static String version() {
        return Optional.ofNullable(Software.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
