package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/** Whom to believe when sources on treaty actions disagree: classes of sources in order, each with its reason. */
final class SourceTrustTable implements Table<SourceTrustTable.TrustClass> {

    private static final String SCHEME = "source-trust";

    /**
     * A row.
     *
     * @param rank 1 is believed first
     * @param sources ids of the sources of this class
     */
    record TrustClass(
            Origin origin, String slug, int rank, List<String> sources, Labels labels, String reason, Remarks remarks) {

        TrustClass {
            sources = List.copyOf(sources);
        }
    }

    @Override
    public String name() {
        return "source-trust";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.required("slug", "key of the class: " + Slugs.FORM),
                Column.required("rank", "place in the order, 1 first"),
                Column.optional("sources", "ids of the sources of this class, separated by ;")));
        columns.addAll(Labels.columns("label", "fr", "es"));
        columns.add(Column.required("reason", "why it is believed before those that follow, in our own words"));
        return Remarks.columnsAfter(columns.toArray(new Column[0]));
    }

    @Override
    public TrustClass read(Row row) {
        row.required("rank");
        Optional<Integer> rank = row.optionalInteger("rank").filter(number -> number > 0);
        return new TrustClass(
                row.origin(),
                Slugs.of(row, "slug"),
                rank.orElseThrow(() -> row.reject(
                        ProblemCode.UNUSABLE_VALUE.code(), "rank", "a whole number from 1", row.text("rank"))),
                row.list("sources"),
                Labels.of(row, "label"),
                row.required("reason"),
                Remarks.of(row));
    }

    @Override
    public void register(TrustClass record, References references) {
        references.add("concept", SCHEME + "/" + record.slug(), record.labels().english());
    }

    @Override
    public String key(TrustClass record) {
        return "concept/" + SCHEME + "/" + record.slug();
    }

    @Override
    public void describe(TrustClass record, Facts facts) {
        String iri = facts.iris().concept(SCHEME, record.slug());
        Subject subject = facts.record(
                        iri,
                        Vocabulary.CONCEPT,
                        record.labels().english(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Vocabulary.IN_SCHEME, facts.iris().scheme(SCHEME))
                .integer(Vocabulary.POSITION, record.rank())
                .text(Vocabulary.DEFINITION, record.reason(), "en");
        record.labels().stateAll(subject, Vocabulary.PREF_LABEL);
        record.remarks().state(subject);
        record.sources().forEach(id -> facts.about(facts.iris().graph(id)).link(Vocabulary.TYPE, iri));
    }
}
