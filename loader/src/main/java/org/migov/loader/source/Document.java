package org.migov.loader.source;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@link DocumentsTable}.
 *
 * @param kind slug of a concept of the scheme {@code document-kind}
 * @param publishers keys of organisations
 * @param publisherAsGiven author or publisher as the source writes it
 * @param partOf key of a document, which may stand in another file
 * @param citedIn keys of documents, which may stand in another file
 * @param organisationsNamed keys of organisations
 */
record Document(
        Origin origin,
        String key,
        String title,
        String kind,
        List<String> publishers,
        Optional<String> publisherAsGiven,
        Optional<PartialDate> date,
        Optional<String> submittedBy,
        Optional<String> partOf,
        List<String> citedIn,
        List<String> themes,
        Optional<String> summary,
        List<String> organisationsNamed,
        Optional<String> address,
        Remarks remarks) {

    Document {
        publishers = List.copyOf(publishers);
        citedIn = List.copyOf(citedIn);
        themes = List.copyOf(themes);
        organisationsNamed = List.copyOf(organisationsNamed);
    }

    static Document of(Row row) {
        return new Document(
                row.origin(),
                Slugs.of(row, "key"),
                row.required("title"),
                row.concept("kind", "document-kind"),
                row.references("publishers", "organisation"),
                row.optional("publisher_as_given"),
                row.optionalDate("date"),
                row.optional("submitted_by"),
                row.optional("part_of"),
                row.list("cited_in"),
                row.concepts("themes", "theme"),
                row.optional("summary"),
                row.references("organisations_named", "organisation"),
                row.optional("address"),
                Remarks.of(row));
    }
}
