package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** Parties of agreements with dates of their own. */
final class ParticipationsTable implements Table<ParticipationsTable.Participation> {

    /**
     * A row.
     *
     * @param from first day on which the agreement has effect for the party
     * @param until last day
     * @param status what the source says where there is no date: that a party committed itself to a pilot
     */
    record Participation(
            Origin origin,
            String agreement,
            PartyCode party,
            Optional<String> nameAsWritten,
            Optional<PartialDate> ratifiedOn,
            Optional<PartialDate> from,
            Optional<PartialDate> until,
            Optional<String> status,
            Optional<String> address,
            String label,
            Remarks remarks) {}

    @Override
    public String name() {
        return "participations";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("agreement", "key of the agreement"),
                Column.required("party", PartyCode.FORM),
                Column.optional("name_as_written", "name of the party as the source writes it"),
                Column.optional("ratified_on", "date of the party's ratification"),
                Column.optional("from", "date from which the agreement has effect for the party"),
                Column.optional("until", "last date on which it has effect for the party"),
                Column.optional("status", "what the source says of the party's part, where it gives no date"),
                Column.optional("address", "page on which it was read"));
    }

    @Override
    public Participation read(Row row) {
        String agreement = row.reference("agreement", "agreement");
        PartyCode party = PartyCode.of(row, "party");
        return new Participation(
                row.origin(),
                agreement,
                party,
                row.optional("name_as_written"),
                row.optionalDate("ratified_on"),
                row.optionalDate("from"),
                row.optionalDate("until"),
                row.optional("status"),
                row.optional("address"),
                party.label() + " in " + row.label("agreement", agreement),
                Remarks.of(row));
    }

    @Override
    public String key(Participation record) {
        return "participation/" + record.agreement() + "/" + record.party().segment();
    }

    @Override
    public void describe(Participation record, Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(
                        iris.id(
                                "participation",
                                record.agreement() + "/" + record.party().segment()),
                        Mg.PARTICIPATION,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Mg.HAS_AGREEMENT, iris.agreement(record.agreement()))
                .link(Mg.HAS_PARTY, record.party().iri(iris))
                .plain(Mg.NAME_AS_WRITTEN, record.nameAsWritten())
                .date(Mg.RATIFIED_ON, record.ratifiedOn())
                .date(Mg.FROM, record.from())
                .date(Mg.UNTIL, record.until())
                .link(Vocabulary.SOURCE, record.address());
        record.status().ifPresent(text -> subject.text(Mg.STATUS_AS_GIVEN, text, "en"));
        record.remarks().state(subject);
    }
}
