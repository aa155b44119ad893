package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Vocabulary;

/** Links from instruments to each other and to the same thing in other vocabularies. */
final class InstrumentLinksTable implements Table<InstrumentLinksTable.InstrumentLink> {

    private static final String RELATIONS = "exact-match, close-match, related, revises";

    /**
     * A row.
     *
     * @param target an IRI; for the relations {@code related} and {@code revises} the key of another instrument
     */
    record InstrumentLink(String instrument, String relation, String target) {}

    @Override
    public String name() {
        return "instrument-links";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("instrument", "key of the instrument"),
                Column.required("relation", "one of " + RELATIONS),
                Column.required(
                        "target", "IRI in the other vocabulary; for related and revises the key of another instrument"),
                Column.optional("vocabulary", "name of the other vocabulary; not stated, for readers of the table"));
    }

    @Override
    public InstrumentLink read(Row row) {
        String relation = row.required("relation");
        return new InstrumentLink(
                row.reference("instrument", "instrument"),
                relation,
                switch (relation) {
                    case "exact-match", "close-match" -> row.required("target");
                    case "related", "revises" -> row.reference("target", "instrument");
                    default ->
                        throw row.reject(
                                ProblemCode.UNUSABLE_VALUE.code(), "relation", "one of " + RELATIONS, relation);
                });
    }

    @Override
    public String key(InstrumentLink record) {
        return "instrument-link/" + record.instrument() + "/" + record.relation() + "/" + record.target();
    }

    @Override
    public void describe(InstrumentLink record, Facts facts) {
        String instrument = facts.iris().instrument(record.instrument());
        switch (record.relation()) {
            case "exact-match" -> facts.about(instrument).link(Vocabulary.EXACT_MATCH, record.target());
            case "close-match" -> facts.about(instrument).link(Vocabulary.CLOSE_MATCH, record.target());
            case "revises" ->
                facts.about(instrument).link(Vocabulary.REPLACES, facts.iris().instrument(record.target()));
            default ->
                facts.about(instrument).link(Vocabulary.RELATION, facts.iris().instrument(record.target()));
        }
    }
}
