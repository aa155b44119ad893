package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/**
 * What every table of concepts says of a concept, whatever else the table has.
 *
 * @param scheme key of the concept scheme
 * @param slug key of the concept within its scheme
 * @param definitions what it means, in our own words
 */
record ConceptEntry(
        Origin origin, String scheme, String slug, Labels labels, Definitions definitions, Remarks remarks) {

    /** The columns of a concept, then a table's own, then those of the remarks. */
    static List<Column> columnsWith(Column... own) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("slug", "key of the concept in its scheme: " + Slugs.FORM));
        columns.addAll(Labels.columns("label", "fr", "es", "zh"));
        columns.addAll(Definitions.columns("what it means"));
        columns.addAll(List.of(own));
        return Remarks.columnsAfter(columns.toArray(new Column[0]));
    }

    static ConceptEntry of(Row row, String scheme) {
        return new ConceptEntry(
                row.origin(),
                scheme,
                Slugs.of(row, "slug"),
                Labels.of(row, "label"),
                Definitions.of(row),
                Remarks.of(row));
    }

    void register(References references) {
        references.add("concept", scheme + "/" + slug, labels.english());
    }

    String key() {
        return "concept/" + scheme + "/" + slug;
    }

    /** States the concept and returns it, for what else the table says of it. */
    Subject describe(Facts facts) {
        Subject concept = facts.record(
                        facts.iris().concept(scheme, slug),
                        Vocabulary.CONCEPT,
                        labels.english(),
                        remarks.certainty(),
                        origin)
                .link(Vocabulary.IN_SCHEME, facts.iris().scheme(scheme))
                .plain(Vocabulary.IDENTIFIER, slug);
        labels.stateOthers(concept, Vocabulary.LABEL);
        labels.stateAll(concept, Vocabulary.PREF_LABEL);
        definitions.state(concept, Vocabulary.DEFINITION);
        remarks.state(concept);
        return concept;
    }
}
