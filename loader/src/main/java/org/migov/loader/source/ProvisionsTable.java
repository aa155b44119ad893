package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** What coded agreements contain: one row an agreement and point, present or absent. What was not coded has no row. */
final class ProvisionsTable implements Table<ProvisionsTable.Provision> {

    /**
     * A row.
     *
     * @param provision slug of a concept of the scheme {@code provision-type}
     */
    record Provision(
            Origin origin, String agreement, String provision, boolean present, String label, Remarks remarks) {}

    @Override
    public String name() {
        return "provisions";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("agreement", "key of the agreement"),
                Column.required("provision", "the point coded, a concept of the scheme provision-type"),
                Column.required(
                        "present", "true if the agreement has the provision, false if it was found to lack it"));
    }

    @Override
    public Provision read(Row row) {
        String agreement = row.reference("agreement", "agreement");
        String provision = row.concept("provision", "provision-type");
        boolean present = row.bool("present");
        return new Provision(
                row.origin(),
                agreement,
                provision,
                present,
                row.label("concept", "provision-type/" + provision)
                        + (present ? ": present in " : ": absent from ")
                        + row.label("agreement", agreement),
                Remarks.of(row));
    }

    @Override
    public String key(Provision record) {
        return "provision/" + record.agreement() + "/" + record.provision();
    }

    @Override
    public void describe(Provision record, Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(
                        iris.id("provision", record.agreement() + "/" + record.provision()),
                        Mg.PROVISION,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Mg.HAS_AGREEMENT, iris.agreement(record.agreement()))
                .link(Mg.PROVISION_TYPE, iris.concept("provision-type", record.provision()))
                .bool(Mg.PRESENT, record.present());
        record.remarks().state(subject);
    }
}
