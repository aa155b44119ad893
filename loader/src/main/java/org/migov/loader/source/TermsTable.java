package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.ontology.Mg;

/** Words for people and arrangements as source documents use them: concepts of the scheme {@code term}. */
final class TermsTable implements Table<TermsTable.Term> {

    /**
     * A row.
     *
     * @param statedSource where the document says its definition comes from
     */
    record Term(ConceptEntry entry, Optional<String> statedSource) {}

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public List<Column> columns() {
        return ConceptEntry.columnsWith(
                Column.optional("stated_source", "where the document says its definition comes from"));
    }

    @Override
    public Term read(Row row) {
        return new Term(ConceptEntry.of(row, "term"), row.optional("stated_source"));
    }

    @Override
    public void register(Term record, References references) {
        record.entry().register(references);
    }

    @Override
    public String key(Term record) {
        return record.entry().key();
    }

    @Override
    public void describe(Term record, Facts facts) {
        Subject term = record.entry().describe(facts);
        record.statedSource().ifPresent(source -> term.text(Mg.STATED_SOURCE, source, "en"));
    }
}
