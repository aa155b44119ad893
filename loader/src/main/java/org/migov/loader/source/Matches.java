package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/**
 * Links from a thing of ours to the same thing elsewhere.
 *
 * @param exact IRIs that surely stand for the same thing
 * @param close IRIs that perhaps do: candidates on which lists disagree, names taken over without a look
 */
record Matches(List<String> exact, List<String> close) {

    Matches {
        exact = List.copyOf(exact);
        close = List.copyOf(close);
    }

    /** The columns of links, for the documentation of tables. */
    static List<Column> columns() {
        return List.of(
                Column.optional("exact_matches", "IRIs of the same thing elsewhere, separated by ;"),
                Column.optional("close_matches", "IRIs that are perhaps the same thing, separated by ;"));
    }

    static Matches of(Row row) {
        return new Matches(row.list("exact_matches"), row.list("close_matches"));
    }

    void state(Subject subject) {
        exact.forEach(iri -> subject.link(Vocabulary.EXACT_MATCH, iri));
        close.forEach(iri -> subject.link(Vocabulary.CLOSE_MATCH, iri));
    }
}
