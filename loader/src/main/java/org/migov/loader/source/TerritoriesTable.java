package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Vocabulary;

/** Which State answers for which territory: only the State can be a party, for the territory. */
final class TerritoriesTable implements Table<TerritoriesTable.Territory> {

    /** A row. */
    record Territory(String territory, String state) {}

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("territory", "alpha-3 code of the territory"),
                Column.required("state", "alpha-3 code of the State that answers for it"));
    }

    @Override
    public Territory read(Row row) {
        Territory record = new Territory(row.reference("territory", "country"), row.reference("state", "country"));
        if (record.territory().equals(record.state())) {
            throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), "state", "another country", record.state());
        }
        return record;
    }

    @Override
    public String key(Territory record) {
        return "territory/" + record.territory();
    }

    @Override
    public void describe(Territory record, Facts facts) {
        facts.about(facts.iris().country(record.territory()))
                .link(Vocabulary.CONTAINED_IN_PLACE, facts.iris().country(record.state()));
    }
}
