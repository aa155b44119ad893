package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Links between agreements: what belongs together, and what may be recorded twice. Nothing is merged. */
final class AgreementLinksTable implements Table<AgreementLinksTable.AgreementLink> {

    private static final String RELATIONS = "possible-duplicate, related";

    /** A row. */
    record AgreementLink(String agreement, Relation relation, String other) {}

    /** How one agreement stands to the other, and the property that says so. */
    enum Relation {
        POSSIBLE_DUPLICATE(Mg.POSSIBLE_DUPLICATE_OF),
        RELATED(Vocabulary.RELATION);

        private final String property;

        Relation(String property) {
            this.property = property;
        }
    }

    @Override
    public String name() {
        return "agreement-links";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("agreement", "key of an agreement"),
                Column.required("relation", "one of " + RELATIONS),
                Column.required("other", "key of the other agreement"));
    }

    @Override
    public AgreementLink read(Row row) {
        String agreement = row.reference("agreement", "agreement");
        String other = row.reference("other", "agreement");
        if (agreement.equals(other)) {
            throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), "other", "another agreement", other);
        }
        return new AgreementLink(agreement, relation(row), other);
    }

    private static Relation relation(Row row) {
        String text = row.required("relation");
        return switch (text) {
            case "possible-duplicate" -> Relation.POSSIBLE_DUPLICATE;
            case "related" -> Relation.RELATED;
            default -> throw row.reject(ProblemCode.UNUSABLE_VALUE.code(), "relation", "one of " + RELATIONS, text);
        };
    }

    @Override
    public String key(AgreementLink record) {
        return "agreement-link/" + record.agreement() + "/" + record.relation() + "/" + record.other();
    }

    @Override
    public void describe(AgreementLink record, Facts facts) {
        facts.about(facts.iris().agreement(record.agreement()))
                .link(record.relation().property, facts.iris().agreement(record.other()));
    }
}
