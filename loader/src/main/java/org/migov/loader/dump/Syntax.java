package org.migov.loader.dump;

/** A syntax of dumps. */
public enum Syntax {
    NQUADS("nq", "application/n-quads", true),
    TRIG("trig", "application/trig", true),
    NTRIPLES("nt", "application/n-triples", false),
    TURTLE("ttl", "text/turtle", false),
    RDFXML("rdf", "application/rdf+xml", false),
    JSONLD("jsonld", "application/ld+json", false);

    private final String extension;
    private final String mediaType;
    private final boolean quads;

    Syntax(String extension, String mediaType, boolean quads) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.quads = quads;
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
        return quads;
    }
}
