package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** How much of each instrument's list of parties is on record. Without it "not bound" cannot be said. */
final class CoverageTable implements Table<CoverageTable.Coverage> {

    /**
     * A row.
     *
     * @param extent slug of a concept of the scheme {@code coverage-extent}
     * @param partiesKnown how many there are, as far as known
     * @param sources ids of the sources that the statement speaks of
     */
    record Coverage(
            Origin origin,
            String instrument,
            String extent,
            Optional<Integer> partiesFound,
            Optional<Integer> partiesKnown,
            Optional<PartialDate> asOf,
            List<String> sources,
            String label,
            Remarks remarks) {}

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("instrument", "key of the instrument"),
                Column.required("extent", "complete, partial or none: a concept of the scheme coverage-extent"),
                Column.optional("parties_found", "how many parties were found bound at some time"),
                Column.optional("parties_known", "how many there are, as far as known"),
                Column.optional("as_of", "date up to which the statement holds"),
                Column.optional("sources", "ids of the sources it speaks of, separated by ;"));
    }

    @Override
    public Coverage read(Row row) {
        String instrument = row.reference("instrument", "instrument");
        return new Coverage(
                row.origin(),
                instrument,
                row.concept("extent", "coverage-extent"),
                row.optionalInteger("parties_found"),
                row.optionalInteger("parties_known"),
                row.optionalDate("as_of"),
                row.list("sources"),
                "Coverage of " + row.label("instrument", instrument),
                Remarks.of(row));
    }

    @Override
    public String key(Coverage record) {
        return "coverage/" + record.instrument();
    }

    @Override
    public void describe(Coverage record, Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(
                        iris.id("coverage", record.instrument()),
                        Mg.COVERAGE,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Mg.HAS_INSTRUMENT, iris.instrument(record.instrument()))
                .link(Mg.EXTENT, iris.concept("coverage-extent", record.extent()))
                .date(Mg.AS_OF, record.asOf());
        record.partiesFound().ifPresent(count -> subject.integer(Mg.PARTIES_FOUND, count));
        record.partiesKnown().ifPresent(count -> subject.integer(Mg.PARTIES_KNOWN, count));
        record.sources().forEach(source -> subject.link(Mg.COVERED_SOURCE, iris.graph(source)));
        record.remarks().state(subject);
    }
}
