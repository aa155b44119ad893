package org.migov.loader.rdf;

import eu.neverblink.jelly.convert.rdf4j.rio.JellyFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.migov.loader.rdf.trix.TrixParser;

/** The syntaxes in which files of RDF are read. */
@SuppressWarnings("ImmutableEnumChecker") // formats and lists that nobody can change
public enum RdfSyntax {
    /** With statements about statements, each of which is refused by itself. */
    TURTLE("Turtle", RDFFormat.TURTLESTAR, "ttl", "turtle", "ttls"),
    N_TRIPLES("N-Triples", RDFFormat.NTRIPLES, "nt"),
    N_QUADS("N-Quads", RDFFormat.NQUADS, "nq"),
    TRIG("TriG", RDFFormat.TRIGSTAR, "trig", "trigs"),
    RDF_XML("RDF/XML", RDFFormat.RDFXML, "rdf", "owl", "rdfs"),
    JSON_LD("JSON-LD", RDFFormat.JSONLD, "jsonld"),

    /** JSON-LD of which each line is a document. */
    NDJSON_LD("NDJSON-LD", RDFFormat.JSONLD, "ndjsonld", "ndjson", "jsonl"),
    RDF_JSON("RDF/JSON", RDFFormat.RDFJSON, "rj"),
    TRIX("TriX", TrixParser::new, "trix"),
    BINARY("RDF4J's binary RDF", RDFFormat.BINARY, "brf"),
    JELLY("Jelly", JellyFormat.JELLY, "jelly"),

    /** As far as it is Turtle; rules and formulas are syntax errors. */
    N3("N3", RDFFormat.TURTLE, "n3");

    /** How the name of a packed file ends, as a regular expression in lower case. */
    public static final String PACKED_NAME = "\\.(?:gz|bz2|xz|zst|zip)$";

    /** All, for messages. */
    public static final String TITLES =
            Arrays.stream(values()).map(RdfSyntax::title).collect(Collectors.joining(", "));

    private static final Set<RdfSyntax> WITHOUT_LINES = Set.of(BINARY, JELLY);

    /** How each file of RDF4J's binary RDF begins. */
    private static final String BINARY_MAGIC = "BRDF";

    private static final Pattern JSON_START = Pattern.compile("\\A\\s*[\\[{]");
    private static final Pattern JSON_LINES = Pattern.compile("\\A\\s*\\{.*}[ \\t\\r]*\\n\\s*\\{");
    private static final Pattern RDF_JSON_START = Pattern.compile(
            "\\A\\s*\\{\\s*\"(?:_:|[A-Za-z][A-Za-z0-9+.-]*:)[^\"]*\"\\s*:\\s*\\{\\s*\"[A-Za-z][A-Za-z0-9+.-]*:[^\"]*\"\\s*:\\s*\\[");
    private static final Pattern TRIX_START =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?TriX\\b[^>]{0,5000}www\\.w3\\.org/2004/03/trix/");
    private static final Pattern JSON_WORDS = Pattern.compile("\"@(?:context|id|graph|type|value)\"");
    private static final Pattern XML = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?RDF\\b[^>]{0,5000}22-rdf-syntax-ns#");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?im)^\\s*(?:@prefix|@base|prefix|base)\\s+\\S*:?\\s*\\S*<");
    private static final Pattern GRAPH =
            Pattern.compile("\\A(?:\\s*(?:#.*)?\\R)*\\s*(?:(?i:graph)\\s+)?<[^<>\\s]+>\\s*\\{");
    private static final Pattern LINE = Pattern.compile(
            "(?m)\\A(?:\\s*(?:#.*)?\\R)*\\s*(?:<[^<>\\s]+>|_:\\S+)\\s+<[^<>\\s]+>\\s+[<\"_].*\\.\\s*(?:#.*)?$");

    private final String title;
    private final Supplier<RDFParser> parser;
    private final List<String> extensions;

    RdfSyntax(String title, RDFFormat format, String... extensions) {
        this(title, () -> Rio.createParser(format), extensions);
    }

    RdfSyntax(String title, Supplier<RDFParser> parser, String... extensions) {
        this.title = title;
        this.parser = parser;
        this.extensions = List.of(extensions);
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** A new parser of it. */
    RDFParser parser() {
        return parser.get();
    }

    /** Whether places in a file of it are lines. */
    boolean hasLines() {
        return !WITHOUT_LINES.contains(this);
    }

    /** By the end of a file's name; what says how it is packed, such as {@code .gz}, does not matter. */
    public static Optional<RdfSyntax> named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst(PACKED_NAME, "");
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return name.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(syntax -> syntax.extensions.contains(extension))
                        .findFirst();
    }

    /** By what a file begins with; empty if that is no RDF. */
    public static Optional<RdfSyntax> of(String beginning) {
        if (JSON_START.matcher(beginning).find()) {
            return json(beginning);
        }
        if (beginning.startsWith(BINARY_MAGIC)) {
            return Optional.of(BINARY);
        }
        if (TRIX_START.matcher(beginning).find()) {
            return Optional.of(TRIX);
        }
        if (XML.matcher(beginning).find()) {
            return Optional.of(RDF_XML);
        }
        if (LINE.matcher(beginning).find()) {
            return Optional.of(N_QUADS);
        }
        // TriG has all of Turtle.
        return DIRECTIVE.matcher(beginning).find() || GRAPH.matcher(beginning).find()
                ? Optional.of(TRIG)
                : Optional.empty();
    }

    private static Optional<RdfSyntax> json(String beginning) {
        if (RDF_JSON_START.matcher(beginning).find()) {
            return Optional.of(RDF_JSON);
        }
        if (!JSON_WORDS.matcher(beginning).find()) {
            return Optional.empty();
        }
        return Optional.of(JSON_LINES.matcher(beginning).find() ? NDJSON_LD : JSON_LD);
    }
}
