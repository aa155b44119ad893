package org.migov.loader.dump;

import java.util.Arrays;

/** What a dump is written in. */
public enum Syntax {
    NQUADS("nq", "application/n-quads", Content.QUADS),
    TRIG("trig", "application/trig", Content.QUADS),
    /** Of everything, quads; of one source, triples. */
    JELLY("jelly", "application/x-jelly-rdf", Content.QUADS),
    NTRIPLES("nt", "application/n-triples", Content.TRIPLES),
    TURTLE("ttl", "text/turtle", Content.TRIPLES),
    RDFXML("rdf", "application/rdf+xml", Content.TRIPLES),
    JSONLD("jsonld", "application/ld+json", Content.TRIPLES),
    /** Indexed binary, written by {@link HdtDump}. */
    HDT("hdt", "application/vnd.hdt", Content.INDEX),
    CSV("csv", "text/csv", Content.TABLES),
    CSVW("csvw", "application/csvm+json", Content.TABLES),
    DATA_PACKAGE("datapackage", "application/vnd.datapackage+json", Content.TABLES),
    CSV_ARCHIVE("zip", "application/zip", Content.TABLES);

    /** What a file holds. */
    private enum Content {
        QUADS,
        TRIPLES,
        INDEX,
        TABLES
    }

    private final String extension;
    private final String mediaType;
    private final Content content;

    Syntax(String extension, String mediaType, Content content) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.content = content;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static Syntax of(String extension) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.extension.equals(extension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("syntax: found \"" + extension + "\""));
    }

    /** Short name, which is also the end of a file's name: {@code ttl}. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it says of each statement which graph it stands in. */
    public boolean quads() {
        return content == Content.QUADS;
    }

    /** Whether it holds statements of one graph, one after the other. */
    boolean triples() {
        return content == Content.TRIPLES;
    }

    /** Whether it holds rows, not statements. */
    public boolean tables() {
        return content == Content.TABLES;
    }
}
