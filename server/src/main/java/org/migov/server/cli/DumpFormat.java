package org.migov.server.cli;

import java.util.Arrays;
import java.util.Optional;

/** What {@code migov dump} writes. */
enum DumpFormat {
    NQ("nq"),
    NT("nt"),
    TTL("ttl"),
    TRIG("trig"),
    RDF("rdf"),
    JSONLD("jsonld"),
    JELLY("jelly"),
    HDT("hdt"),
    /** Tables: an archive, or a folder of files. */
    CSV("zip"),
    /** One line a statement. */
    STATEMENTS("csv");

    private final String ending;

    DumpFormat(String ending) {
        this.ending = ending;
    }

    /** Of a file's name. */
    String ending() {
        return ending;
    }

    /** The format that a file's name asks for: {@code ttl} of {@code all.ttl} and of {@code all.ttl.gz}. */
    static Optional<DumpFormat> ofFile(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return Arrays.stream(values())
                .filter(format -> plain.endsWith("." + format.ending()))
                .findFirst();
    }
}
