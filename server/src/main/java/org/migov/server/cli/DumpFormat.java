package org.migov.server.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The syntaxes of {@code migov dump}, by the ending of their files. */
enum DumpFormat {
    NQ,
    NT,
    TTL,
    TRIG,
    RDF,
    JSONLD,
    CSV;

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for: {@code ttl} of {@code all.ttl} and of {@code all.ttl.gz}. */
    static Optional<DumpFormat> ofFile(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return Arrays.stream(values())
                .filter(format -> plain.endsWith("." + format.ending()))
                .findFirst();
    }
}
