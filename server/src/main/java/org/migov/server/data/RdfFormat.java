package org.migov.server.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.migov.server.http.Format;

/** The syntaxes in which one thing can be had. */
@SuppressWarnings("ImmutableEnumChecker") // a record of strings and a constant of Jena
public enum RdfFormat {
    TURTLE(Format.of("ttl", "text/turtle", "application/x-turtle").alsoNamed("turtle"), RDFFormat.TURTLE_PRETTY),
    /** Written by {@link CompactJsonLd}, not by Jena. */
    JSON_LD(Format.of("jsonld", "application/ld+json", "application/json").alsoNamed("json"), RDFFormat.JSONLD11),
    N_TRIPLES(Format.of("nt", "application/n-triples", "text/plain"), RDFFormat.NTRIPLES_UTF8),
    RDF_XML(Format.of("rdf", "application/rdf+xml", "application/xml").alsoNamed("xml"), RDFFormat.RDFXML_PLAIN),
    /** The only one that says which source states what. */
    TRIG(Format.of("trig", "application/trig"), RDFFormat.TRIG_PRETTY);

    private final Format format;
    private final RDFFormat jena;

    RdfFormat(Format format, RDFFormat jena) {
        this.format = format;
        this.jena = jena;
    }

    /** For negotiation. */
    public Format format() {
        return format;
    }

    /** As the last part of an address, without dot. */
    public String ending() {
        return format.name();
    }

    /** Without parameters. */
    public String mediaType() {
        return format.mediaType();
    }

    RDFFormat jena() {
        return jena;
    }

    /** The format of an ending. */
    public static Optional<RdfFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** The syntax that was negotiated. */
    public static RdfFormat of(Format negotiated) {
        return ofEnding(negotiated.name()).orElseThrow();
    }

    /** All, for negotiation; the preferred one first. */
    public static List<Format> formats() {
        return Arrays.stream(values()).map(RdfFormat::format).toList();
    }
}
