package org.migov.loader.nquads;

/**
 * A statement as its line spells it: terms in N-Triples syntax, not decoded.
 *
 * @param subject {@code <iri>}
 * @param predicate {@code <iri>}
 * @param object {@code <iri>}, {@code "text"}, {@code "text"@en} or {@code "text"^^<datatype>}
 * @param graph {@code <iri>}, or "" in N-Triples
 */
public record StatementLine(String subject, String predicate, String object, String graph)
        implements Comparable<StatementLine> {

    /**
     * Takes a line apart. It must be spelt as our own files are: single spaces between terms, {@code " ."} at the end.
     *
     * @throws IllegalArgumentException if it is not, or if a blank node stands in it
     */
    public static StatementLine parse(String line) {
        int predicateAt = line.indexOf(' ') + 1;
        int objectAt = line.indexOf(' ', predicateAt) + 1;
        boolean plausible = predicateAt > 0 && objectAt > 0 && line.endsWith(" .") && objectAt < line.length() - 2;
        if (!plausible) {
            throw new IllegalArgumentException(
                    "expected \"subject predicate object [graph] .\", found \"" + line + "\"");
        }
        String subject = line.substring(0, predicateAt - 1);
        String predicate = line.substring(predicateAt, objectAt - 1);
        int end = line.length() - 2;
        int objectEnd = objectEnd(line, objectAt, end);
        String graph = objectEnd == end ? "" : line.substring(objectEnd + 1, end);
        return new StatementLine(subject, predicate, line.substring(objectAt, objectEnd), graph);
    }

    public StatementLine {
        requireIri(subject);
        requireIri(predicate);
        if (object.startsWith("_:")) {
            throw new IllegalArgumentException("expected no blank node, found \"" + object + "\"");
        }
    }

    /** Whether the object is an IRI. */
    public boolean linksToIri() {
        return object.charAt(0) == '<';
    }

    /** The object's IRI; only where {@link #linksToIri}. */
    public String objectIri() {
        return bare(object);
    }

    public String subjectIri() {
        return bare(subject);
    }

    public String predicateIri() {
        return bare(predicate);
    }

    public String graphIri() {
        return bare(graph);
    }

    /** What stands between the quotes of a literal, escapes and all. */
    public String lexicalForm() {
        return object.substring(1, object.lastIndexOf('"'));
    }

    /** Language tag of the literal, or "" if it has none. */
    public String language() {
        int quote = object.lastIndexOf('"');
        return quote + 1 < object.length() && object.charAt(quote + 1) == '@' ? object.substring(quote + 2) : "";
    }

    /** The line of this statement in N-Triples, without a line end. */
    public String toTriple() {
        return subject + ' ' + predicate + ' ' + object + " .";
    }

    /** The line of this statement in N-Quads, in a graph, without a line end. */
    public String toQuad(String graphTerm) {
        return subject + ' ' + predicate + ' ' + object + ' ' + graphTerm + " .";
    }

    public boolean sameTriple(StatementLine other) {
        return subject.equals(other.subject) && predicate.equals(other.predicate) && object.equals(other.object);
    }

    /** By subject, predicate and object: the order of lines within one graph. The graph does not count. */
    @Override
    public int compareTo(StatementLine other) {
        int bySubject = CodePointOrder.INSTANCE.compare(subject, other.subject);
        if (bySubject != 0) {
            return bySubject;
        }
        int byPredicate = CodePointOrder.INSTANCE.compare(predicate, other.predicate);
        return byPredicate != 0 ? byPredicate : CodePointOrder.INSTANCE.compare(object, other.object);
    }

    /** No IRI, language tag or datatype has a space in it, and no IRI a quote: what follows a literal's last quote is its end. */
    private static int objectEnd(String line, int objectAt, int end) {
        int lastQuote = line.charAt(objectAt) == '"' ? line.lastIndexOf('"', end) : objectAt;
        int space = line.indexOf(' ', lastQuote);
        return space < end ? space : end;
    }

    private static void requireIri(String term) {
        if (term.length() < 3 || term.charAt(0) != '<' || term.charAt(term.length() - 1) != '>') {
            throw new IllegalArgumentException("expected an IRI in angle brackets, found \"" + term + "\"");
        }
    }

    private static String bare(String term) {
        return term.substring(1, term.length() - 1);
    }
}
