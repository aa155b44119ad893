package org.migov.server.fragments;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.XSD;
import org.migov.ontology.Prefixes;
import org.migov.server.http.HttpProblem;

/**
 * Terms as addresses of fragments have them: an IRI as it is, or in angle brackets; a literal in quotes, without escapes,
 * with its language or datatype behind them: {@code "text"@en}, {@code "5"^^http://www.w3.org/2001/XMLSchema#integer}.
 */
final class TermText {

    private static final Pattern LITERAL = Pattern.compile(
            "\"(?<text>.*)\"(?:@(?<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)|\\^\\^<?(?<datatype>[^<>\"]+)>?)?",
            Pattern.DOTALL);
    private static final String EXPECTED =
            "expected an IRI such as https://w3id.org/migov/id/country/KEN, a literal such as \"Kenya\"@en or"
                    + " \"5\"^^http://www.w3.org/2001/XMLSchema#integer, or nothing for any term; ";

    private TermText() {}

    /**
     * The term of a parameter; empty where any will do: nothing at all, or a variable.
     *
     * @throws HttpProblem 400 if it cannot be read
     */
    static Optional<Node> read(String parameter, String written) {
        if (written.isEmpty() || written.matches("\\?\\w+")) {
            return Optional.empty();
        }
        if (written.startsWith("\"")) {
            return Optional.of(literal(parameter, written));
        }
        if (written.startsWith("_:")) {
            throw wrong(parameter, "found a blank node, of which these data have none");
        }
        boolean brackets = written.startsWith("<") && written.endsWith(">");
        if (!brackets) {
            refuseShort(parameter, written);
        }
        return Optional.of(iri(parameter, brackets ? written.substring(1, written.length() - 1) : written));
    }

    /** The term as {@link #read} has it. */
    static String write(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        String quoted = '"' + term.getLiteralLexicalForm() + '"';
        if (!term.getLiteralLanguage().isEmpty()) {
            return quoted + '@' + term.getLiteralLanguage();
        }
        String datatype = term.getLiteralDatatypeURI();
        return datatype.equals(XSD.xstring.getURI()) ? quoted : quoted + "^^" + datatype;
    }

    private static Node literal(String parameter, String written) {
        Matcher literal = LITERAL.matcher(written);
        if (!literal.matches()) {
            throw wrong(parameter, "found " + shortened(written) + ", which is no whole literal");
        }
        String text = literal.group("text");
        String language = literal.group("language");
        String datatype = literal.group("datatype");
        if (language != null) {
            return NodeFactory.createLiteralLang(text, language);
        }
        return datatype == null
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralDT(
                        text,
                        TypeMapper.getInstance()
                                .getSafeTypeByName(iri(parameter, datatype).getURI()));
    }

    private static Node iri(String parameter, String written) {
        try {
            if (!written.matches("[^\\x00-\\x20<>\"{}|\\\\^`]+")
                    || !IRIx.create(written).isReference()) {
                throw wrong(parameter, "found " + shortened(written) + ", which is no absolute IRI");
            }
            return NodeFactory.createURI(written);
        } catch (IRIException notAnIri) {
            throw wrong(parameter, "found " + shortened(written) + ": " + notAnIri.getMessage());
        }
    }

    /** {@code mg:Country} could be an IRI, but nobody means it as one. */
    private static void refuseShort(String parameter, String written) {
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            if (written.startsWith(prefix.getKey() + ":") && !written.startsWith(prefix.getKey() + "://")) {
                String whole =
                        prefix.getValue() + written.substring(prefix.getKey().length() + 1);
                throw wrong(parameter, "found the short form " + shortened(written) + "; write " + whole);
            }
        }
    }

    private static HttpProblem wrong(String parameter, String found) {
        return HttpProblem.badRequest(parameter + ": " + EXPECTED + found + ".");
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
