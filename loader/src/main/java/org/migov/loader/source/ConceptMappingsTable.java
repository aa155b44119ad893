package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/** Links from our concepts to those of thesauri and other vocabularies, and to those of other schemes of ours. */
final class ConceptMappingsTable implements Table<ConceptMappingsTable.ConceptMapping> {

    /** Stands for our own schemes in the column of the vocabulary. */
    private static final String OWN = "migov";

    /**
     * A row.
     *
     * @param target IRI in the other vocabulary; empty where it has none, then the mapping is told in a remark
     * @param ownTarget scheme and slug of a concept of ours: {@code guidance-principle/recruitment}
     */
    record ConceptMapping(
            String scheme,
            String concept,
            MappingRelation relation,
            String vocabulary,
            Optional<String> target,
            Optional<String> ownTarget,
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
                Column.required(
                        "vocabulary", "name of the other vocabulary, or " + OWN + " for another scheme of ours"),
                Column.optional("target", "IRI of the concept there, if it has one; scheme/slug for one of ours"),
                Column.optional("target_label", "its label there"));
    }

    @Override
    public ConceptMapping read(Row row) {
        String scheme = row.reference("scheme", "scheme");
        String relation = row.required("relation");
        boolean own = row.required("vocabulary").equals(OWN);
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
                own ? Optional.empty() : row.optional("target"),
                own ? row.optionalReference("target", "concept") : Optional.empty(),
                row.optional("target_label"));
        if (mapping.target().or(mapping::ownTarget).or(mapping::targetLabel).isEmpty()) {
            throw row.reject(ProblemCode.MISSING_VALUE.code(), "target", "an IRI, or a label in target_label", "");
        }
        return mapping;
    }

    @Override
    public String key(ConceptMapping record) {
        return "concept-mapping/" + record.scheme() + "/" + record.concept() + "/"
                + record.relation().slug() + "/"
                + record.target()
                        .or(record::ownTarget)
                        .orElse(record.vocabulary() + "/" + record.targetLabel().orElse(""));
    }

    @Override
    public void describe(ConceptMapping record, Facts facts) {
        Subject concept = facts.about(facts.iris().concept(record.scheme(), record.concept()));
        if (record.target().isPresent()) {
            concept.link(record.relation().property(), record.target());
        } else if (record.ownTarget().isPresent()) {
            concept.link(
                    record.relation().property(),
                    record.ownTarget().map(key -> facts.iris().id("concept", key)));
        } else {
            concept.text(Vocabulary.NOTE, remark(record), "en");
        }
    }

    private static String remark(ConceptMapping record) {
        return record.relation().slug().replace('-', ' ') + " without an IRI, in " + record.vocabulary() + ": "
                + record.targetLabel().orElse("");
    }
}
