package org.migov.loader.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migov.loader.rdf.Vocabulary;

/** How one of our concepts stands to one of another vocabulary, as SKOS has it. */
enum MappingRelation {
    EXACT("exact-match", Vocabulary.EXACT_MATCH),
    CLOSE("close-match", Vocabulary.CLOSE_MATCH),
    BROAD("broad-match", Vocabulary.BROAD_MATCH),
    NARROW("narrow-match", Vocabulary.NARROW_MATCH),
    RELATED("related-match", Vocabulary.RELATED_MATCH);

    /** All relations, for the documentation of tables and for messages. */
    static final String NAMES =
            Arrays.stream(values()).map(relation -> relation.slug).collect(Collectors.joining(", "));

    private final String slug;
    private final String property;

    MappingRelation(String slug, String property) {
        this.slug = slug;
        this.property = property;
    }

    /** As tables write it. */
    String slug() {
        return slug;
    }

    String property() {
        return property;
    }

    static Optional<MappingRelation> of(String slug) {
        return Arrays.stream(values())
                .filter(relation -> relation.slug.equals(slug))
                .findFirst();
    }
}
