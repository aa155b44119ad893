package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;
import org.migov.ontology.Slug;

/** Points on which sources disagree about treaty actions, with every statement. */
final class ConflictsTable implements Table<ConflictsTable.Conflict> {

    /**
     * A row.
     *
     * @param parties one, or the two between which the sources waver
     * @param what the point in dispute
     * @param statements what each source says, as one text
     * @param actions keys of the acts concerned, as {@link TreatyActionsTable.TreatyAction#key}
     */
    record Conflict(
            Origin origin,
            String instrument,
            List<PartyCode> parties,
            String what,
            String statements,
            String resolution,
            List<String> actions,
            Optional<String> nameAsWritten,
            String label,
            Remarks remarks) {

        /** {@code ilo-c097/COG-COD/which-state-acted-on-2023-10-26}. */
        String key() {
            String codes = parties.stream().map(PartyCode::segment).collect(Collectors.joining("-"));
            return instrument + "/" + codes + "/" + Slug.of(what);
        }
    }

    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("instrument", "key of the instrument"),
                Column.required("party", PartyCode.FORM + "; two, separated by ;, where sources name different ones"),
                Column.required("what", "the point in dispute, with letters or digits"),
                Column.required("statements", "what each source says, with the source in brackets"),
                Column.required("resolution", "what the graph does about it"),
                Column.optional(
                        "actions",
                        "the acts concerned, as instrument/party/date/kind, separated by ; (eu for group:eu)"),
                Column.optional("name_as_written", "name of the party as a source writes it"));
    }

    @Override
    public Conflict read(Row row) {
        String instrument = row.reference("instrument", "instrument");
        row.required("party");
        List<PartyCode> parties = PartyCode.listOf(row, "party");
        String what = row.required("what");
        String names = parties.stream().map(PartyCode::label).collect(Collectors.joining(" or "));
        return new Conflict(
                row.origin(),
                instrument,
                parties,
                what,
                row.required("statements"),
                row.required("resolution"),
                row.references("actions", "action"),
                row.optional("name_as_written"),
                names + ", " + row.label("instrument", instrument) + ": " + what,
                Remarks.of(row));
    }

    @Override
    public String key(Conflict record) {
        return "conflict/" + record.key();
    }

    @Override
    public void describe(Conflict record, Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(
                        iris.id("conflict", record.key()),
                        Mg.CONFLICT,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Mg.HAS_INSTRUMENT, iris.instrument(record.instrument()))
                .text(Mg.DISPUTED_POINT, record.what(), "en")
                .text(Mg.STATEMENTS_AS_GIVEN, record.statements(), "en")
                .text(Mg.RESOLUTION, record.resolution(), "en")
                .plain(Mg.NAME_AS_WRITTEN, record.nameAsWritten());
        record.parties().forEach(party -> subject.link(Mg.HAS_PARTY, party.iri(iris)));
        record.actions().forEach(action -> subject.link(Mg.CONCERNS, iris.id("action", action)));
        record.remarks().state(subject);
    }
}
