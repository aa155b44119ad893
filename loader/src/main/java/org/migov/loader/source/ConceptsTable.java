package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Concepts of the schemes that have no table of their own: topics, and the kinds and statuses that records bear. */
final class ConceptsTable implements Table<ConceptsTable.Concept> {

    /**
     * A row.
     *
     * @param broader slugs of wider concepts of the same scheme, which may come later in the table
     * @param m49 code of a region in the M49 standard of the United Nations
     */
    record Concept(ConceptEntry entry, List<String> broader, Optional<String> m49) {

        Concept {
            broader = List.copyOf(broader);
        }
    }

    @Override
    public String name() {
        return "concepts";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("scheme", "key of the concept's scheme"));
        columns.addAll(ConceptEntry.columnsWith(
                Column.optional("broader", "slugs of wider concepts of the same scheme, separated by ;"),
                Column.optional("m49", "M49 code of a region, three digits")));
        return List.copyOf(columns);
    }

    @Override
    public Concept read(Row row) {
        return new Concept(
                ConceptEntry.of(row, row.reference("scheme", "scheme")), row.list("broader"), row.optional("m49"));
    }

    @Override
    public void register(Concept record, References references) {
        record.entry().register(references);
    }

    @Override
    public String key(Concept record) {
        return record.entry().key();
    }

    @Override
    public void describe(Concept record, Facts facts) {
        Subject concept = record.entry().describe(facts);
        for (String broader : record.broader()) {
            concept.link(Vocabulary.BROADER, facts.iris().concept(record.entry().scheme(), broader));
        }
        record.m49().ifPresent(code -> concept.typed(Vocabulary.NOTATION, code, Mg.M49));
    }
}
