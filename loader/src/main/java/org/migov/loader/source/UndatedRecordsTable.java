package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Who has something on record for an instrument, where the source does not say what or when. Not a list of today's
 * parties.
 */
final class UndatedRecordsTable implements Table<UndatedRecordsTable.UndatedRecord> {

    /**
     * A row.
     *
     * @param key of the record under its instrument: slug of the name as written, and as of when
     * @param party empty where the name could not be matched
     * @param recordedAs slug of a concept of the scheme {@code recorded-as}
     */
    record UndatedRecord(
            Origin origin,
            String key,
            String instrument,
            Optional<PartyCode> party,
            String nameAsWritten,
            String recordedAs,
            PartialDate asOf,
            String label,
            Remarks remarks) {}

    @Override
    public String name() {
        return "undated-records";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "key of the record under its instrument: name as written and as of when"),
                Column.required("instrument", "key of the instrument"),
                Column.optional("party", PartyCode.FORM + "; empty where the name could not be matched"),
                Column.required("name_as_written", "name as the source writes it"),
                Column.required("recorded_as", "what the source says, a concept of the scheme recorded-as"),
                Column.required("as_of", "date up to which the source holds"));
    }

    @Override
    public UndatedRecord read(Row row) {
        String instrument = row.reference("instrument", "instrument");
        String name = row.required("name_as_written");
        String recordedAs = row.concept("recorded_as", "recorded-as");
        PartialDate asOf = row.date("as_of");
        return new UndatedRecord(
                row.origin(),
                row.required("key"),
                instrument,
                PartyCode.optionalOf(row, "party"),
                name,
                recordedAs,
                asOf,
                name + ": " + recordedAs.replace('-', ' ') + ", " + row.label("instrument", instrument) + ", as of "
                        + asOf.text(),
                Remarks.of(row));
    }

    @Override
    public String key(UndatedRecord record) {
        return "undated/" + record.instrument() + "/" + record.key();
    }

    @Override
    public void describe(UndatedRecord record, Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(
                        iris.id("undated", record.instrument() + "/" + record.key()),
                        Mg.UNDATED_RECORD,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Mg.HAS_INSTRUMENT, iris.instrument(record.instrument()))
                .link(Mg.HAS_PARTY, record.party().map(party -> party.iri(iris)))
                .plain(Mg.NAME_AS_WRITTEN, record.nameAsWritten())
                .link(Mg.RECORDED_AS, iris.concept("recorded-as", record.recordedAs()))
                .date(Mg.AS_OF, record.asOf());
        record.remarks().state(subject);
    }
}
