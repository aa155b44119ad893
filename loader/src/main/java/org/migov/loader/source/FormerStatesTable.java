package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** States and territories that no longer exist, or no longer under that name, and the countries that followed them. */
final class FormerStatesTable implements Table<FormerStatesTable.FormerState> {

    /**
     * A row.
     *
     * @param code ISO 3166-3 alpha-4, or three letters of our own for a state that never had one
     * @param isoName its name in ISO 3166-3
     * @param endedOn when the state ended
     * @param codeWithdrawnOn when ISO withdrew its code, often some time later
     */
    record FormerState(
            Origin origin,
            String code,
            String name,
            Optional<String> isoName,
            CountryCodes codes,
            Optional<PartialDate> endedOn,
            Optional<PartialDate> codeWithdrawnOn,
            List<String> successors,
            Matches matches,
            Remarks remarks) {

        FormerState {
            successors = List.copyOf(successors);
        }
    }

    @Override
    public String name() {
        return "former-states";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.required("code", "ISO 3166-3 alpha-4 code, or three letters of our own if it never had one"),
                Column.required("name", "English name"),
                Column.optional("iso_name", "name in ISO 3166-3"),
                Column.optional("alpha2", "alpha-2 code while it existed"),
                Column.optional("alpha3", "alpha-3 code while it existed"),
                Column.optional("alpha4", "ISO 3166-3 alpha-4 code"),
                Column.optional("numeric_code", "numeric code while it existed, three digits"),
                Column.optional("ended_on", "when the state ended"),
                Column.optional("code_withdrawn_on", "when ISO withdrew its code"),
                Column.optional("successors", "alpha-3 codes of the countries that followed, separated by ;")));
        columns.addAll(Matches.columns());
        return Remarks.columnsAfter(columns.toArray(new Column[0]));
    }

    @Override
    public FormerState read(Row row) {
        row.required("code");
        return new FormerState(
                row.origin(),
                CountryCodes.matching(row, "code", "[A-Z]{3,4}", "three or four capital letters")
                        .orElseThrow(),
                row.required("name"),
                row.optional("iso_name"),
                CountryCodes.of(row, CountryCodes.matching(row, "alpha3", "[A-Z]{3}", "three capital letters")),
                row.optionalDate("ended_on"),
                row.optionalDate("code_withdrawn_on"),
                row.references("successors", "country"),
                Matches.of(row),
                Remarks.of(row));
    }

    @Override
    public void register(FormerState record, References references) {
        references.add("former-state", record.code(), record.name());
        references.addName(new KnownName(KnownName.PLACE, record.code(), record.name()));
        record.isoName().ifPresent(name -> references.addName(new KnownName(KnownName.PLACE, record.code(), name)));
        references.addName(new KnownName(KnownName.PLACE_CODE, record.code(), record.code()));
        record.codes()
                .alpha3()
                .ifPresent(code -> references.addName(new KnownName(KnownName.PLACE_CODE, record.code(), code)));
    }

    @Override
    public String key(FormerState record) {
        return "country/" + record.code();
    }

    @Override
    public void describe(FormerState record, Facts facts) {
        Subject state = facts.record(
                        facts.iris().country(record.code()),
                        Mg.FORMER_STATE,
                        record.name(),
                        record.remarks().certainty(),
                        record.origin())
                .type(Mg.PARTY)
                .plain(Vocabulary.IDENTIFIER, record.code())
                .date(Mg.ENDED_ON, record.endedOn())
                .date(Mg.CODE_WITHDRAWN_ON, record.codeWithdrawnOn());
        record.isoName().ifPresent(name -> state.text(Vocabulary.TITLE, name, "en"));
        record.codes().state(state);
        record.successors()
                .forEach(code -> state.link(Mg.SUCCESSOR, facts.iris().country(code)));
        record.matches().state(state);
        record.remarks().state(state);
    }
}
