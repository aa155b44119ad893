package org.migov.server.data;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Names of things for one reader: from the data, else from the vocabulary, else made from the IRI. */
public final class Labels {

    private final Things things;
    private final Vocabulary vocabulary;
    private final Languages languages;

    public Labels(Things things, Vocabulary vocabulary, Languages languages) {
        this.things = things;
        this.vocabulary = vocabulary;
        this.languages = languages;
    }

    /** Names of terms only, without any data. */
    public static Labels ofTerms(Vocabulary vocabulary, Languages languages) {
        return new Labels(new Things(DatasetGraphFactory.empty()), vocabulary, languages);
    }

    /** The languages names are chosen in. */
    public Languages languages() {
        return languages;
    }

    /** What a thing is called. */
    public Label of(Node node) {
        if (!node.isURI()) {
            return new Label(
                    node.isLiteral() ? node.getLiteralLexicalForm() : node.toString(), "", Label.Origin.WANTED);
        }
        return best(Terms.NAMES.stream().flatMap(name -> things.values(node, name).stream()))
                .orElseGet(() -> ofTerm(node));
    }

    /** What a thing is called whose statements have been read. */
    public Label of(Thing thing) {
        return best(Terms.NAMES.stream().flatMap(thing::values)).orElseGet(() -> ofTerm(thing.node()));
    }

    /** What a term of a vocabulary is called; does not look into the data. */
    public Label ofTerm(Node term) {
        return best(vocabulary.labels(term)).orElseGet(() -> made(term.getURI()));
    }

    /** The text a reader understands best; the earlier one where two are as good. */
    public Optional<Label> best(Stream<Node> texts) {
        return texts.filter(Node::isLiteral)
                .min(Comparator.comparingInt(text -> languages.rank(text.getLiteralLanguage())))
                .map(this::label);
    }

    private Label label(Node literal) {
        String language = literal.getLiteralLanguage();
        Label.Origin origin = languages.wanted(language) ? Label.Origin.WANTED : Label.Origin.FALLBACK;
        return new Label(literal.getLiteralLexicalForm(), language, origin);
    }

    /** {@code …/id/action/ilo-c097/KEN} becomes {@code ilo-c097, KEN}; another's IRI stays, without its scheme. */
    private Label made(String iri) {
        int id = iri.indexOf("/id/");
        String made = id >= 0 ? ownPath(iri.substring(id + 4)) : iri.replaceFirst("^https?://", "");
        return new Label(decoded(made), "", Label.Origin.MADE);
    }

    private static String ownPath(String path) {
        List<String> segments = List.of(path.split("/", -1));
        return String.join(", ", segments.size() > 1 ? segments.subList(1, segments.size()) : segments);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
