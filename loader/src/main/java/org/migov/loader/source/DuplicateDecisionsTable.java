package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** What somebody found out about two records that may be one. The records themselves stay as they are. */
final class DuplicateDecisionsTable implements Table<DuplicateDecisionsTable.DuplicateDecision> {

    private static final String SCHEME = "duplicate-decision";
    private static final String KINDS = "agreement, practice";

    /**
     * A row.
     *
     * @param kind {@code agreement} or {@code practice}
     * @param one key of the record that comes first in the alphabet
     * @param decision slug of a concept of the scheme {@code duplicate-decision}
     */
    record DuplicateDecision(
            Origin origin,
            String kind,
            String one,
            String other,
            String decision,
            String decidedBy,
            PartialDate decidedOn,
            String reason,
            Remarks remarks) {

        /** {@code agreement/bla-0001/ch-0002}, the last part of the candidate's IRI. */
        String key() {
            return kind + "/" + one + "/" + other;
        }
    }

    @Override
    public String name() {
        return "duplicate-decisions";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("kind", "one of " + KINDS),
                Column.required("one", "key of one record"),
                Column.required("other", "key of the other record"),
                Column.required("decision", "same, different or undecided: a concept of the scheme " + SCHEME),
                Column.required("decided_by", "who looked at both records"),
                Column.required("decided_on", "when, as yyyy-mm-dd"),
                Column.required("reason", "what the decision rests on, in our own words"));
    }

    @Override
    public DuplicateDecision read(Row row) {
        String kind = row.required("kind");
        if (!kind.equals("agreement") && !kind.equals("practice")) {
            throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), "kind", "one of " + KINDS, kind);
        }
        String one = row.reference("one", kind);
        String other = row.reference("other", kind);
        if (one.equals(other)) {
            throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), "other", "another record", other);
        }
        boolean ordered = one.compareTo(other) < 0;
        return new DuplicateDecision(
                row.origin(),
                kind,
                ordered ? one : other,
                ordered ? other : one,
                row.concept("decision", SCHEME),
                row.required("decided_by"),
                row.date("decided_on"),
                row.required("reason"),
                Remarks.of(row));
    }

    @Override
    public String key(DuplicateDecision record) {
        return "duplicate-decision/" + record.key();
    }

    @Override
    public void describe(DuplicateDecision record, Facts facts) {
        Subject subject = facts.about(facts.iris().id("duplicate-candidate", record.key()))
                .link(Mg.DECISION, facts.iris().concept(SCHEME, record.decision()))
                .plain(Vocabulary.CREATOR, Optional.of(record.decidedBy()))
                .date(Vocabulary.DATE, record.decidedOn())
                .text(Vocabulary.NOTE, record.reason(), "en");
        record.remarks().state(subject);
    }
}
