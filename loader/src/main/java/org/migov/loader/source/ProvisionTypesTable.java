package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/** The points on which agreements are coded: concepts of the scheme {@code provision-type}. */
final class ProvisionTypesTable implements Table<ProvisionTypesTable.ProvisionType> {

    private static final String SCHEME = "provision-type";

    /**
     * A row.
     *
     * @param code name of the coder's variable
     * @param criterion number of the criterion in the coder's list
     * @param group slug of a concept of the scheme {@code provision-group}
     * @param definitions what the coder looked for, in our own words
     * @param sourceLabel the coder's own name for it
     */
    record ProvisionType(
            Origin origin,
            String slug,
            String code,
            Optional<String> criterion,
            String group,
            String labelEn,
            Optional<String> labelFr,
            Optional<String> labelEs,
            Definitions definitions,
            Optional<String> sourceLabel) {}

    @Override
    public String name() {
        return "provision-types";
    }

    @Override
    public List<Column> columns() {
        return Definitions.joined(
                List.of(
                        Column.required("slug", "key of the concept: lower-case letters, digits and hyphens"),
                        Column.required("code", "name of the coder's variable"),
                        Column.optional("criterion", "number of the criterion in the coder's list"),
                        Column.required("group", "heading, a concept of the scheme provision-group"),
                        Column.required("label_en", "English label, in our own words"),
                        Column.optional("label_fr", "French label"),
                        Column.optional("label_es", "Spanish label")),
                Definitions.columns("what the coder looked for"),
                List.of(Column.optional("source_label", "the coder's own name for it")));
    }

    @Override
    public ProvisionType read(Row row) {
        return new ProvisionType(
                row.origin(),
                slug(row),
                row.required("code"),
                row.optional("criterion"),
                row.concept("group", "provision-group"),
                row.required("label_en"),
                row.optional("label_fr"),
                row.optional("label_es"),
                Definitions.of(row),
                row.optional("source_label"));
    }

    private static String slug(Row row) {
        String slug = row.required("slug");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw row.reject(
                    ProblemCode.UNUSABLE_VALUE.code(), "slug", "lower-case letters, digits and single hyphens", slug);
        }
        return slug;
    }

    @Override
    public void register(ProvisionType record, References references) {
        references.add("concept", SCHEME + "/" + record.slug(), record.labelEn());
    }

    @Override
    public String key(ProvisionType record) {
        return "concept/" + SCHEME + "/" + record.slug();
    }

    @Override
    public void describe(ProvisionType record, Facts facts) {
        Subject subject = facts.record(
                        facts.iris().concept(SCHEME, record.slug()),
                        Vocabulary.CONCEPT,
                        record.labelEn(),
                        "stated",
                        record.origin())
                .link(Vocabulary.IN_SCHEME, facts.iris().scheme(SCHEME))
                .link(Vocabulary.BROADER, facts.iris().concept("provision-group", record.group()))
                .plain(Vocabulary.IDENTIFIER, record.code())
                .plain(Vocabulary.NOTATION, record.criterion())
                .text(Vocabulary.PREF_LABEL, record.labelEn(), "en");
        record.labelFr().ifPresent(label -> subject.text(Vocabulary.PREF_LABEL, label, "fr"));
        record.labelEs().ifPresent(label -> subject.text(Vocabulary.PREF_LABEL, label, "es"));
        record.definitions().state(subject, Vocabulary.DEFINITION);
        record.sourceLabel()
                .filter(label -> !label.equals(record.labelEn()))
                .ifPresent(label -> subject.text(Vocabulary.ALT_LABEL, label, "en"));
    }
}
