package org.migov.server.sparql;

import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.migov.server.http.Format;

/** What answers are written in; the first of each list is what comes where nothing is asked for. */
public final class ResultFormats {

    static final Format JSON = Format.of("json", "application/sparql-results+json", "application/json")
            .alsoNamed("srj", "sparql-results+json");
    static final Format XML = Format.of("xml", "application/sparql-results+xml", "application/xml", "text/xml")
            .alsoNamed("srx", "sparql-results+xml");
    static final Format CSV = Format.of("csv", "text/csv");
    static final Format TSV = Format.of("tsv", "text/tab-separated-values");

    static final Format TURTLE = Format.of(
                    "ttl",
                    "text/turtle",
                    "application/turtle",
                    "application/x-turtle",
                    "text/n3",
                    "text/rdf+n3",
                    "application/n3")
            .alsoNamed("turtle", "n3");
    static final Format N_TRIPLES =
            Format.of("nt", "application/n-triples", "text/plain").alsoNamed("ntriples", "n-triples", "n3-triples");
    static final Format RDF_XML = Format.of("rdf", "application/rdf+xml", "application/xml", "text/xml")
            .alsoNamed("xml", "rdfxml", "rdf/xml", "rdf+xml");
    static final Format JSON_LD =
            Format.of("jsonld", "application/ld+json", "application/json").alsoNamed("json-ld", "ld+json", "json");
    static final Format TRIG = Format.of("trig", "application/trig", "application/x-trig");
    static final Format N_QUADS =
            Format.of("nq", "application/n-quads", "text/x-nquads").alsoNamed("nquads", "n-quads");

    /** For SELECT and ASK. */
    public static final List<Format> TABLES = List.of(JSON, XML, CSV, TSV);

    /** For CONSTRUCT and DESCRIBE, and for graphs by name. */
    public static final List<Format> GRAPHS = List.of(TURTLE, N_TRIPLES, RDF_XML, JSON_LD, TRIG, N_QUADS);

    private static final Map<Format, Lang> TABLE_LANGUAGES = Map.of(
            JSON, ResultSetLang.RS_JSON,
            XML, ResultSetLang.RS_XML,
            CSV, ResultSetLang.RS_CSV,
            TSV, ResultSetLang.RS_TSV);

    private static final Map<Format, RDFFormat> GRAPH_FORMATS = Map.of(
            TURTLE, RDFFormat.TURTLE_PRETTY,
            N_TRIPLES, RDFFormat.NTRIPLES_UTF8,
            RDF_XML, RDFFormat.RDFXML_PLAIN,
            JSON_LD, RDFFormat.JSONLD_PRETTY,
            TRIG, RDFFormat.TRIG_PRETTY,
            N_QUADS, RDFFormat.NQUADS_UTF8);

    private ResultFormats() {}

    static Lang table(Format format) {
        return TABLE_LANGUAGES.getOrDefault(format, ResultSetLang.RS_JSON);
    }

    /** How a graph of some size is written: beautifully while it is small, in one pass when it is large. */
    static RDFFormat graph(Format format, boolean large) {
        if (large && format.equals(TURTLE)) {
            return RDFFormat.TURTLE_BLOCKS;
        }
        if (large && format.equals(TRIG)) {
            return RDFFormat.TRIG_BLOCKS;
        }
        if (large && format.equals(JSON_LD)) {
            return RDFFormat.JSONLD_PLAIN;
        }
        return GRAPH_FORMATS.getOrDefault(format, RDFFormat.TURTLE_PRETTY);
    }
}
