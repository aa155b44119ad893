package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Groups of states: regional communities, consultative processes, language communities. */
final class GroupsTable implements Table<GroupsTable.Group> {

    /**
     * A row.
     *
     * @param code acronym or name in lower case
     */
    record Group(
            Origin origin,
            String code,
            Labels names,
            Optional<String> acronym,
            Optional<PartialDate> foundedOn,
            Matches matches,
            Remarks remarks) {}

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("code", "acronym or name of the group: " + Slugs.FORM));
        columns.addAll(Labels.columns("name", "fr", "es"));
        columns.add(Column.optional("acronym", "acronym as written"));
        columns.add(Column.optional("founded_on", "when it was founded"));
        columns.addAll(Matches.columns());
        return Remarks.columnsAfter(columns.toArray(new Column[0]));
    }

    @Override
    public Group read(Row row) {
        return new Group(
                row.origin(),
                Slugs.of(row, "code"),
                Labels.of(row, "name"),
                row.optional("acronym"),
                row.optionalDate("founded_on"),
                Matches.of(row),
                Remarks.of(row));
    }

    @Override
    public void register(Group record, References references) {
        references.add("group", record.code(), record.names().english());
        String code = "group:" + record.code();
        record.names().all().forEach(name -> references.addName(new KnownName(KnownName.PLACE, code, name)));
        record.acronym().ifPresent(acronym -> references.addName(new KnownName(KnownName.PLACE, code, acronym)));
    }

    @Override
    public String key(Group record) {
        return "group/" + record.code();
    }

    @Override
    public void describe(Group record, Facts facts) {
        Subject group = facts.record(
                        facts.iris().group(record.code()),
                        Mg.GROUP,
                        record.names().english(),
                        record.remarks().certainty(),
                        record.origin())
                .type(Mg.PARTY)
                .type(Vocabulary.ORGANIZATION_CLASS)
                .plain(Vocabulary.IDENTIFIER, record.code())
                .plain(Vocabulary.ALT_LABEL, record.acronym())
                .date(Vocabulary.FOUNDING_DATE, record.foundedOn());
        record.names().stateOthers(group, Vocabulary.LABEL);
        record.matches().state(group);
        record.remarks().state(group);
    }
}
