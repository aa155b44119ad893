package org.migov.loader.source;

import java.util.List;
import java.util.Optional;

/**
 * What a line of {@code sources.csv} says about a source.
 *
 * @param id last segment of the IRI of the source and of its named graph: {@code ilo-normlex}
 * @param licence name or SPDX code of the licence
 * @param vintage the state of the source that was read: a version, a date, a period
 * @param retrieved when it was read
 * @param language BCP 47 tags of the source's languages
 * @param derivedFrom ids of sources, or addresses, that the source was itself made from
 */
public record SourceDescription(
        String id,
        String title,
        Optional<String> publisher,
        Optional<String> licence,
        Optional<String> licenceUrl,
        Optional<String> homepage,
        Optional<String> vintage,
        Optional<PartialDate> retrieved,
        List<String> language,
        List<String> derivedFrom,
        Optional<String> description) {

    /** Columns of {@code sources.csv}. */
    public static final List<Column> COLUMNS = List.of(
            Column.required("id", "short name in lower case, the name of the source's folder and graph"),
            Column.required("title", "title of the source"),
            Column.optional("publisher", "who publishes it"),
            Column.optional("licence", "licence, by its common name"),
            Column.optional("licence_url", "address of the licence's text"),
            Column.optional("homepage", "where the source is found"),
            Column.optional("vintage", "state of the source that was read: a version, a date, a period"),
            Column.optional("retrieved", "when it was read: YYYY, YYYY-MM or YYYY-MM-DD"),
            Column.optional("language", "language tags, separated by semicolons"),
            Column.optional("derived_from", "ids or addresses of what it was made from, separated by semicolons"),
            Column.optional("description", "what it holds, in a sentence or two of our own"));

    public SourceDescription {
        language = List.copyOf(language);
        derivedFrom = List.copyOf(derivedFrom);
    }

    /** A source of which nothing is known but its name. */
    public static SourceDescription named(String id, String title) {
        return new SourceDescription(
                id,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** A source of which is known what the fetch of its pages noted. */
    static SourceDescription fetched(FetchedFiles list, Optional<PartialDate> day) {
        return new SourceDescription(
                list.source(),
                list.title(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(list.homepage()).filter(homepage -> !homepage.isEmpty()),
                Optional.empty(),
                day,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same source under another id. */
    public SourceDescription withId(String other) {
        return new SourceDescription(
                other,
                title,
                publisher,
                licence,
                licenceUrl,
                homepage,
                vintage,
                retrieved,
                language,
                derivedFrom,
                description);
    }

    static SourceDescription of(Row row) {
        String id = row.required("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw row.reject(
                    ProblemCode.SOURCES_LIST.code(), "id", "lower-case letters, digits and single hyphens", id);
        }
        return new SourceDescription(
                id,
                row.required("title"),
                row.optional("publisher"),
                row.optional("licence"),
                row.optional("licence_url"),
                row.optional("homepage"),
                row.optional("vintage"),
                row.optionalDate("retrieved"),
                row.list("language"),
                row.list("derived_from"),
                row.optional("description"));
    }
}
