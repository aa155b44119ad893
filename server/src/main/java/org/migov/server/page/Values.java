package org.migov.server.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Addresses;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;
import org.migov.server.page.EntityView.Value;
import org.migov.server.page.EntityView.Value.Shape;

/** Shows nodes to a reader: things by name and link, dates written out, codes with what they are codes of. */
public final class Values {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Labels labels;
    private final Addresses addresses;
    private final Words words;

    public Values(Labels labels, Addresses addresses, Words words) {
        this.labels = labels;
        this.addresses = addresses;
        this.words = words;
    }

    /** Any node. */
    public Value of(Node node) {
        return node.isLiteral() ? literal(node) : link(node, labels.of(node));
    }

    /** A term of a vocabulary: its name, and where it is explained. */
    public Value term(Node term) {
        return link(term, labels.ofTerm(term));
    }

    /** A property as the heading of its values: with a capital letter. */
    Value heading(Node property) {
        Value value = term(property);
        String text = value.text();
        String capital = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return new Value(
                value.shape(),
                capital,
                value.language(),
                value.fallback(),
                value.href(),
                value.machine(),
                value.note(),
                value.marks());
    }

    /** A class: ours by name, those of other vocabularies as prefix and name, since they may be called the same. */
    Value type(Node type) {
        if (!type.isURI() || Vocabulary.isOurs(type)) {
            return of(type);
        }
        return link(type, new Label(Vocabulary.compact(type.getURI()), "", Label.Origin.WANTED));
    }

    /** Where a thing is shown. */
    public String href(Node node) {
        return addresses.page(node.getURI()).orElseGet(node::getURI);
    }

    private Value link(Node node, Label label) {
        if (!node.isURI()) {
            return text(node.toString(), "");
        }
        String href = href(node);
        boolean safe = href.startsWith("/") || href.startsWith("https://") || href.startsWith("http://");
        return new Value(
                safe ? Shape.LINK : Shape.CODE,
                label.text(),
                label.language(),
                label.fallback(),
                safe ? href : null,
                null,
                null,
                List.of());
    }

    private Value literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        String datatype = literal.getLiteralDatatypeURI();
        if (!literal.getLiteralLanguage().isEmpty()) {
            return text(text, literal.getLiteralLanguage());
        }
        if (datatype.startsWith(XSD)) {
            return ofXsd(text, datatype.substring(XSD.length()));
        }
        String of = Vocabulary.isOurs(Terms.iri(datatype))
                ? labels.ofTerm(Terms.iri(datatype)).text()
                : Vocabulary.compact(datatype);
        return new Value(Shape.CODE, text, "", false, null, null, of, List.of());
    }

    private Value ofXsd(String text, String datatype) {
        return switch (datatype) {
            case "date", "gYear", "gYearMonth", "dateTime" ->
                written(text, datatype).map(day -> date(day, text)).orElseGet(() -> text(text, ""));
            case "boolean" -> text(words.say(text.equals("true") || text.equals("1") ? "yes" : "no"), "");
            case "integer", "int", "long", "nonNegativeInteger", "positiveInteger", "decimal" ->
                text(words.exactly(text), "");
            case "anyURI" -> address(text);
            default -> text(text, "");
        };
    }

    private Optional<String> written(String text, String datatype) {
        try {
            return Optional.of(
                    switch (datatype) {
                        case "date" -> words.day(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
                        case "gYearMonth" -> month(YearMonth.parse(text.substring(0, Math.min(7, text.length()))));
                        case "gYear" ->
                            Year.parse(text.substring(0, Math.min(4, text.length())))
                                    .toString();
                        default ->
                            words.day(OffsetDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME)
                                    .toLocalDate());
                    });
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale()) + " " + month.getYear();
    }

    private static Value address(String text) {
        boolean web = text.startsWith("https://") || text.startsWith("http://");
        return new Value(web ? Shape.LINK : Shape.CODE, text, "", false, web ? text : null, null, null, List.of());
    }

    private static Value date(String written, String machine) {
        return new Value(Shape.DATE, written, "", false, null, machine, null, List.of());
    }

    private Value text(String text, String language) {
        boolean fallback = !language.isEmpty() && !labels.languages().wanted(language);
        return new Value(Shape.TEXT, text, language, fallback, null, null, null, List.of());
    }

    /** The last part of a concept's IRI, such as {@code stated}. */
    static @Nullable String key(Node node) {
        return node.isURI() ? node.getURI().substring(node.getURI().lastIndexOf('/') + 1) : null;
    }
}
