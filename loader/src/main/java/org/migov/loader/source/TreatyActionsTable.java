package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * What parties did about instruments, one row an act as one source states it. Two sources that state the same act have
 * a row each; the act has one IRI in both graphs.
 */
final class TreatyActionsTable implements Table<TreatyActionsTable.TreatyAction> {

    private static final String XSD_DATE = "http://www.w3.org/2001/XMLSchema#date";

    /**
     * A row.
     *
     * @param kind slug of a concept of the scheme {@code action-kind}
     * @param effectDate day from which the act has effect, where the source states it
     * @param label what people call the act
     */
    record TreatyAction(
            Origin origin,
            String instrument,
            PartyCode party,
            String kind,
            PartialDate date,
            Optional<PartialDate> effectDate,
            Optional<String> nameAsWritten,
            String label,
            Remarks remarks) {

        /** {@code ilo-c097/KEN/1965-11-30/ratification}, as the tables of conflicts name it. */
        String key() {
            return instrument + "/" + party.segment() + "/" + date.text() + "/" + kind;
        }
    }

    @Override
    public String name() {
        return "treaty-actions";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("instrument", "key of the instrument"),
                Column.required("party", PartyCode.FORM),
                Column.required("kind", "kind of act, a concept of the scheme action-kind"),
                Column.required("date", "date of the act, as precise as the source: YYYY, YYYY-MM or YYYY-MM-DD"),
                Column.optional("effect_date", "date from which the act has effect"),
                Column.optional("name_as_written", "name of the party as the source writes it"));
    }

    @Override
    public TreatyAction read(Row row) {
        String instrument = row.reference("instrument", "instrument");
        PartyCode party = PartyCode.of(row, "party");
        String kind = row.concept("kind", "action-kind");
        PartialDate date = row.date("date");
        return new TreatyAction(
                row.origin(),
                instrument,
                party,
                kind,
                date,
                row.optionalDate("effect_date"),
                row.optional("name_as_written"),
                party.label() + ": " + kind.replace('-', ' ') + " of " + row.label("instrument", instrument) + ", "
                        + date.text(),
                Remarks.of(row));
    }

    @Override
    public void register(TreatyAction record, References references) {
        references.add("action", record.key());
    }

    @Override
    public String key(TreatyAction record) {
        return "action/" + record.key();
    }

    @Override
    public void describe(TreatyAction record, Facts facts) {
        Iris iris = facts.iris();
        String party = record.party().iri(iris);
        Subject subject = facts.record(
                        iris.action(record.instrument(), party, record.date().text(), record.kind()),
                        Mg.TREATY_ACTION,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Mg.HAS_INSTRUMENT, iris.instrument(record.instrument()))
                .link(Mg.ACTOR, party)
                .link(Mg.ACTION_KIND, iris.concept("action-kind", record.kind()))
                .date(Mg.DATE, record.date())
                .typed(Mg.EARLIEST_DATE, record.date().earliest().toString(), XSD_DATE)
                .date(Mg.EFFECT_DATE, record.effectDate())
                .plain(Mg.NAME_AS_WRITTEN, record.nameAsWritten());
        record.remarks().state(subject);
    }
}
