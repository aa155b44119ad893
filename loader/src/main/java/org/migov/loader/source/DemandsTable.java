package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** What trade unions demand or recommend: concepts of the scheme {@code demand}. */
final class DemandsTable implements Table<DemandsTable.Demand> {

    /**
     * A row.
     *
     * @param document key of the document that makes the demand
     * @param kind slug of a concept of the scheme {@code demand-kind}
     * @param addressees whom it is addressed to
     * @param instruments keys of the instruments it asks to ratify or apply
     */
    record Demand(
            ConceptEntry entry,
            String document,
            String kind,
            List<String> addressees,
            List<String> topics,
            List<String> themes,
            List<String> instruments) {

        Demand {
            addressees = List.copyOf(addressees);
            topics = List.copyOf(topics);
            themes = List.copyOf(themes);
            instruments = List.copyOf(instruments);
        }
    }

    @Override
    public String name() {
        return "demands";
    }

    @Override
    public List<Column> columns() {
        return ConceptEntry.columnsWith(
                Column.required("document", "key of the document that makes the demand"),
                Column.required("kind", "a concept of the scheme demand-kind"),
                Column.required("addressees", "whom it is addressed to, separated by ;"),
                Column.optional("topics", "concepts of the scheme topic, separated by ;"),
                Column.optional("themes", "concepts of the scheme theme, separated by ;"),
                Column.optional("instruments", "keys of the instruments it names, separated by ;"));
    }

    @Override
    public Demand read(Row row) {
        row.required("addressees");
        return new Demand(
                ConceptEntry.of(row, "demand"),
                row.reference("document", "document"),
                row.concept("kind", "demand-kind"),
                row.list("addressees"),
                row.concepts("topics", "topic"),
                row.concepts("themes", "theme"),
                row.references("instruments", "instrument"));
    }

    @Override
    public void register(Demand record, References references) {
        record.entry().register(references);
    }

    @Override
    public String key(Demand record) {
        return record.entry().key();
    }

    @Override
    public void describe(Demand record, Facts facts) {
        Subject demand = record.entry()
                .describe(facts)
                .type(Mg.DEMAND)
                .link(Vocabulary.TYPE, facts.iris().concept("demand-kind", record.kind()))
                .link(Vocabulary.IS_PART_OF, facts.iris().id("document", record.document()));
        record.addressees().forEach(addressee -> demand.text(Mg.ADDRESSEE, addressee, "en"));
        record.topics()
                .forEach(topic -> demand.link(Vocabulary.SUBJECT, facts.iris().concept("topic", topic)));
        record.themes().forEach(theme -> demand.link(Mg.THEME, facts.iris().concept("theme", theme)));
        record.instruments()
                .forEach(key -> demand.link(Mg.HAS_INSTRUMENT, facts.iris().instrument(key)));
    }
}
