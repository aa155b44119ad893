package org.migov.loader.rdf;

import org.migov.ontology.Prefixes;

/** Thrown when a value cannot be stated in RDF as asked for; costs the row, not the load. */
public final class StatementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String property;
    private final String expected;
    private final String found;

    StatementRefused(String code, String property, String expected, String found) {
        super(shown(property) + ": expected " + expected + ", found \"" + found + "\"", null, false, false);
        this.code = code;
        this.property = shown(property);
        this.expected = expected;
        this.found = found;
    }

    /** Code of a problem, such as {@code wrong-iri}. */
    public String code() {
        return code;
    }

    /** The property as a prefixed name, {@code mg:locator}, or its IRI if it has no prefix of ours. */
    public String property() {
        return property;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    private static String shown(String property) {
        return Prefixes.all().entrySet().stream()
                .filter(prefix -> property.startsWith(prefix.getValue()))
                .findFirst()
                .map(prefix -> prefix.getKey() + ":"
                        + property.substring(prefix.getValue().length()))
                .orElse(property);
    }
}
