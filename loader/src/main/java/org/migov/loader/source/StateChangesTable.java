package org.migov.loader.source;

import java.util.List;
import java.util.stream.Stream;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/** How States began and ended, and whose acts go on as whose. Commitments are derived from it. */
final class StateChangesTable implements Table<StateChangesTable.StateChange> {

    private static final String SCHEME = "state-change-kind";

    /**
     * A row.
     *
     * @param kind slug of a concept of the scheme {@code state-change-kind}
     * @param date first day of what is new
     * @param predecessors codes of former States; one that goes on under its own code is not named
     * @param successors codes of countries or former States
     * @param continued the predecessors whose acts are those of the successors
     */
    record StateChange(
            Origin origin,
            String slug,
            String kind,
            PartialDate date,
            List<PartyCode> predecessors,
            List<PartyCode> successors,
            List<PartyCode> continued,
            String label,
            Remarks remarks) {

        StateChange {
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
            continued = List.copyOf(continued);
        }
    }

    @Override
    public String name() {
        return "state-changes";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("slug", "key of the change: " + Slugs.FORM),
                Column.required("kind", "what happened, a concept of the scheme " + SCHEME),
                Column.required("date", "first day of what is new, as precise as known"),
                Column.optional("predecessors", "codes of the former States, separated by ;"),
                Column.required("successors", "codes of the countries or former States that came of it"),
                Column.optional("continues", "those of the predecessors whose acts go on as the successors' own"),
                Column.required("label", "English label"));
    }

    @Override
    public StateChange read(Row row) {
        row.required("successors");
        List<PartyCode> predecessors = PartyCode.listOf(row, "predecessors");
        List<PartyCode> continued = PartyCode.listOf(row, "continues");
        for (PartyCode code : continued) {
            if (!predecessors.contains(code)) {
                throw row.reject(
                        ProblemCode.UNUSABLE_VALUE.code(), "continues", "some of the predecessors", code.text());
            }
        }
        return new StateChange(
                row.origin(),
                Slugs.of(row, "slug"),
                row.concept("kind", SCHEME),
                row.date("date"),
                predecessors,
                PartyCode.listOf(row, "successors"),
                continued,
                row.required("label"),
                Remarks.of(row));
    }

    @Override
    public String key(StateChange record) {
        return "state-change/" + record.slug();
    }

    @Override
    public void describe(StateChange record, Facts facts) {
        Subject change = facts.record(
                        facts.iris().id("state-change", record.slug()),
                        Vocabulary.CHANGE_EVENT,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Vocabulary.TYPE, facts.iris().concept(SCHEME, record.kind()))
                .date(Vocabulary.DATE, record.date());
        iris(record.predecessors(), facts).forEach(iri -> change.link(Vocabulary.ORIGINAL_ORGANIZATION, iri));
        iris(record.successors(), facts).forEach(iri -> change.link(Vocabulary.RESULTING_ORGANIZATION, iri));
        iris(record.successors(), facts)
                .forEach(successor -> iris(record.continued(), facts)
                        .forEach(former -> facts.about(successor).link(Vocabulary.REPLACES, former)));
        record.remarks().state(change);
    }

    private static Stream<String> iris(List<PartyCode> codes, Facts facts) {
        return codes.stream().map(code -> code.iri(facts.iris()));
    }
}
