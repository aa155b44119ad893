package org.migov.loader.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a row of the table {@code guidance} says of a guidance document. */
enum GuidanceSection {
    PURPOSE("purpose", Form.CONCEPT, "guidance-purpose"),
    PRINCIPLE("principle", Form.CONCEPT, "guidance-principle"),
    PHASE("phase", Form.CONCEPT, "guidance-phase"),
    TOOL("tool", Form.CONCEPT, "guidance-tool"),
    AUDIENCE("audience", Form.CONCEPT, "guidance-audience"),
    FOUNDATION("foundation", Form.CONCEPT, "guidance-foundation"),
    SECTOR("sector", Form.SECTOR, "sector"),
    LEAD("lead", Form.ORGANISATION, ""),
    CONTRIBUTOR("contributor", Form.ORGANISATION, ""),
    PUBLICATION_DATE("publication-date", Form.DATE, ""),
    PUBLICATION_BODY("publication-body", Form.TEXT, ""),
    PUBLICATION_DRAFTERS("publication-drafters", Form.TEXT, "");

    /** All sections, for the documentation of the table and for messages. */
    static final String NAMES =
            Arrays.stream(values()).map(section -> section.slug).collect(Collectors.joining(", "));

    /** What a row of the section must give: a concept of its own, or a value about the document. */
    enum Form {
        CONCEPT,
        SECTOR,
        ORGANISATION,
        DATE,
        TEXT
    }

    private final String slug;
    private final Form form;
    private final String scheme;

    GuidanceSection(String slug, Form form, String scheme) {
        this.slug = slug;
        this.form = form;
        this.scheme = scheme;
    }

    Form form() {
        return form;
    }

    /** The scheme of the section's concepts; empty if it has none. */
    String scheme() {
        return scheme;
    }

    static Optional<GuidanceSection> of(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug.equals(slug))
                .findFirst();
    }
}
