package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/** The concept schemes: vocabularies, large and small, whose concepts records point to. */
final class SchemesTable implements Table<SchemesTable.Scheme> {

    /**
     * A row.
     *
     * @param key what stands for the scheme in the IRIs of its concepts: {@code theme}
     */
    record Scheme(Origin origin, String key, Labels labels, Definitions definitions) {}

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("scheme", "key of the scheme: " + Slugs.FORM));
        columns.addAll(Labels.columns("label", "fr", "es"));
        columns.addAll(Definitions.columns("what its concepts are for"));
        return List.copyOf(columns);
    }

    @Override
    public Scheme read(Row row) {
        return new Scheme(row.origin(), Slugs.of(row, "scheme"), Labels.of(row, "label"), Definitions.of(row));
    }

    @Override
    public void register(Scheme record, References references) {
        references.add("scheme", record.key(), record.labels().english());
    }

    @Override
    public String key(Scheme record) {
        return "scheme/" + record.key();
    }

    @Override
    public void describe(Scheme record, Facts facts) {
        Subject scheme = facts.record(
                        facts.iris().scheme(record.key()),
                        Vocabulary.CONCEPT_SCHEME,
                        record.labels().english(),
                        "stated",
                        record.origin())
                .plain(Vocabulary.IDENTIFIER, record.key());
        record.labels().stateOthers(scheme, Vocabulary.LABEL);
        record.labels().stateAll(scheme, Vocabulary.PREF_LABEL);
        record.definitions().state(scheme, Vocabulary.DESCRIPTION);
    }
}
