package org.migov.queries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question of the catalogue.
 *
 * @param name file name without ending; unique in the catalogue
 * @param topic folder it stands in
 * @param title the subject, for headings
 * @param question what people ask, in plain words and ending in a question mark: a competency question
 * @param summary one sentence, for lists
 * @param description more for the page of the query; empty if the summary says it all
 * @param keywords for the search
 * @param parameters in the order in which forms show them
 * @param chart how the answer is drawn
 * @param text the query as the file has it, without the header: valid SPARQL that can be pasted into an endpoint, with
 *     the default value of every parameter and {@value #BASE} as base
 * @param translations what is said of the query in other languages than English, by language; not every query has them
 */
public record CatalogueQuery(
        String name,
        String topic,
        String title,
        String question,
        String summary,
        String description,
        List<String> keywords,
        List<Parameter> parameters,
        Chart chart,
        String text,
        Map<String, Translation> translations) {

    /**
     * What is said of a query in another language than English.
     *
     * @param question empty if only title and summary are translated
     * @param description empty if there is none, or only title and summary are translated
     */
    public record Translation(String title, String summary, String question, String description) {}

    /** The base of identifiers in {@link #text()}. */
    public static final String BASE = "https://w3id.org/migov/";

    static final String BASE_LINE = "BASE <" + BASE + ">";
    private static final Pattern ABSOLUTE_BASE = Pattern.compile(
            "https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?/(?:[A-Za-z0-9._~-]+/)*");

    public CatalogueQuery {
        keywords = List.copyOf(keywords);
        parameters = List.copyOf(parameters);
        translations = Map.copyOf(translations);
    }

    /** The language in which title and summary are had for readers of a language: that one, else English. */
    public String spoken(String language) {
        return translations.containsKey(language) ? language : "en";
    }

    /** The title for readers of a language; in English where there is no translation. */
    public String title(String language) {
        Translation translation = translations.get(language);
        return translation == null ? title : translation.title();
    }

    /** The summary for readers of a language; in English where there is no translation. */
    public String summary(String language) {
        Translation translation = translations.get(language);
        return translation == null ? summary : translation.summary();
    }

    /** The language in which question and description are had for readers of a language: that one, else English. */
    public String asked(String language) {
        Translation translation = translations.get(language);
        return translation == null || translation.question().isEmpty() ? "en" : language;
    }

    /** The question for readers of a language; in English where there is no translation. */
    public String question(String language) {
        Translation translation = translations.get(asked(language));
        return translation == null ? question : translation.question();
    }

    /** The description for readers of a language, perhaps empty; in English where the question is. */
    public String description(String language) {
        Translation translation = translations.get(asked(language));
        return translation == null ? description : translation.description();
    }

    /** The parameter of a name. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }

    /**
     * The query for a load under another base.
     *
     * @param base absolute http(s) IRI that ends in {@code /}
     */
    public String text(String base) {
        return bound(Map.of(), base);
    }

    /**
     * The query with the reader's values.
     *
     * @param values by name of parameter; what is absent or empty takes the default
     * @param base absolute http(s) IRI that ends in {@code /}
     * @throws InvalidParameter if a value does not fit, or the query has no such parameter
     */
    public String bound(Map<String, String> values, String base) {
        if (!ABSOLUTE_BASE.matcher(base).matches()) {
            throw new IllegalArgumentException("base: expected an http IRI that ends in \"/\", found \"" + base + "\"");
        }
        values.keySet().forEach(this::known);
        StringBuilder query = new StringBuilder();
        text.lines().forEach(line -> query.append(bound(line, values, base)).append('\n'));
        return query.toString();
    }

    private String bound(String line, Map<String, String> values, String base) {
        if (line.equals(BASE_LINE)) {
            return "BASE <" + base + ">";
        }
        return ParameterLine.of(line)
                .map(found -> found.with(known(found.parameter()), values.getOrDefault(found.parameter(), "")))
                .orElse(line);
    }

    private Parameter known(String wanted) {
        return parameter(wanted)
                .orElseThrow(() -> new InvalidParameter(
                        wanted,
                        "expected one of the parameters "
                                + parameters.stream().map(Parameter::name).toList()
                                + " of the query " + name));
    }
}
