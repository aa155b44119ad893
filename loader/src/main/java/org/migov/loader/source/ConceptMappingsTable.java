package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/** Links from our concepts to those of thesauri and other vocabularies. */
final class ConceptMappingsTable implements Table<ConceptMappingsTable.ConceptMapping> {

    /**
     * A row.
     *
     * @param target IRI in the other vocabulary; empty where it has none, then the mapping is told in a remark
     */
    record ConceptMapping(
            String scheme,
            String concept,
            MappingRelation relation,
            String vocabulary,
            Optional<String> target,
            Optional<String> targetLabel) {}

    @Override
    public String name() {
        return "concept-mappings";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("scheme", "key of the scheme of our concept"),
                Column.required("concept", "slug of our concept"),
                Column.required("relation", "one of " + MappingRelation.NAMES),
                Column.required("vocabulary", "name of the other vocabulary"),
                Column.optional("target", "IRI of the concept in the other vocabulary, if it has one"),
                Column.optional("target_label", "its label there"));
    }

    @Override
    public ConceptMapping read(Row row) {
        String scheme = row.reference("scheme", "scheme");
        String relation = row.required("relation");
        ConceptMapping mapping = new ConceptMapping(
                scheme,
                row.concept("concept", scheme),
                MappingRelation.of(relation)
                        .orElseThrow(() -> row.reject(
                                ProblemCode.UNUSABLE_VALUE.code(),
                                "relation",
                                "one of " + MappingRelation.NAMES,
                                relation)),
                row.required("vocabulary"),
                row.optional("target"),
                row.optional("target_label"));
        if (mapping.target().isEmpty() && mapping.targetLabel().isEmpty()) {
            throw row.reject(ProblemCode.MISSING_VALUE.code(), "target", "an IRI, or a label in target_label", "");
        }
        return mapping;
    }

    @Override
    public String key(ConceptMapping record) {
        return "concept-mapping/" + record.scheme() + "/" + record.concept() + "/"
                + record.relation().slug() + "/"
                + record.target()
                        .orElse(record.vocabulary() + "/" + record.targetLabel().orElse(""));
    }

    @Override
    public void describe(ConceptMapping record, Facts facts) {
        Subject concept = facts.about(facts.iris().concept(record.scheme(), record.concept()));
        if (record.target().isPresent()) {
            concept.link(record.relation().property(), record.target());
        } else {
            concept.text(Vocabulary.NOTE, remark(record), "en");
        }
    }

    private static String remark(ConceptMapping record) {
        return record.relation().slug().replace('-', ' ') + " without an IRI, in " + record.vocabulary() + ": "
                + record.targetLabel().orElse("");
    }
}
