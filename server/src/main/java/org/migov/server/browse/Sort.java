package org.migov.server.browse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a list stands. */
enum Sort {
    NAME,
    NEWEST,
    OLDEST;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sort> of(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }
}
