package org.migov.loader.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The syntaxes in which files of RDF are read. */
@SuppressWarnings("ImmutableEnumChecker") // formats and lists that nobody can change
public enum RdfSyntax {
    TURTLE("Turtle", RDFFormat.TURTLE, "ttl", "turtle"),
    N_TRIPLES("N-Triples", RDFFormat.NTRIPLES, "nt"),
    N_QUADS("N-Quads", RDFFormat.NQUADS, "nq"),
    TRIG("TriG", RDFFormat.TRIG, "trig"),
    RDF_XML("RDF/XML", RDFFormat.RDFXML, "rdf", "owl", "rdfs"),
    JSON_LD("JSON-LD", RDFFormat.JSONLD, "jsonld"),

    /** As far as it is Turtle; rules and formulas are syntax errors. */
    N3("N3", RDFFormat.TURTLE, "n3");

    /** All, for messages. */
    public static final String TITLES =
            Arrays.stream(values()).map(RdfSyntax::title).collect(Collectors.joining(", "));

    private static final Pattern JSON_START = Pattern.compile("\\A\\s*[\\[{]");
    private static final Pattern JSON_WORDS = Pattern.compile("\"@(?:context|id|graph|type|value)\"");
    private static final Pattern XML = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?RDF\\b[^>]{0,5000}22-rdf-syntax-ns#");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?im)^\\s*(?:@prefix|@base|prefix|base)\\s+\\S*:?\\s*\\S*<");
    private static final Pattern GRAPH =
            Pattern.compile("\\A(?:\\s*(?:#.*)?\\R)*\\s*(?:(?i:graph)\\s+)?<[^<>\\s]+>\\s*\\{");
    private static final Pattern LINE = Pattern.compile(
            "(?m)\\A(?:\\s*(?:#.*)?\\R)*\\s*(?:<[^<>\\s]+>|_:\\S+)\\s+<[^<>\\s]+>\\s+[<\"_].*\\.\\s*(?:#.*)?$");

    private final String title;
    private final RDFFormat format;
    private final List<String> extensions;

    RdfSyntax(String title, RDFFormat format, String... extensions) {
        this.title = title;
        this.format = format;
        this.extensions = List.of(extensions);
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    RDFFormat format() {
        return format;
    }

    /** By the end of a file's name; {@code .gz} behind it does not matter. */
    public static Optional<RdfSyntax> named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
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
            return JSON_WORDS.matcher(beginning).find() ? Optional.of(JSON_LD) : Optional.empty();
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
}
