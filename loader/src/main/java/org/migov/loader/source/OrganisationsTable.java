package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Organisations, unions, offices and companies that documents name. */
final class OrganisationsTable implements Table<OrganisationsTable.Organisation> {

    /**
     * A row.
     *
     * @param kind slug of a concept of the scheme {@code organisation-kind}
     * @param inferredCountry where it is at home, if the source does not say so
     * @param group code of the group of states that it is
     */
    record Organisation(
            Origin origin,
            String key,
            String name,
            Optional<String> acronym,
            String kind,
            Optional<PartyCode> country,
            Optional<PartyCode> inferredCountry,
            Optional<String> group,
            Remarks remarks) {}

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "acronym or name: " + Slugs.FORM),
                Column.required("name", "name in the source"),
                Column.optional("acronym", "acronym in the source"),
                Column.required("kind", "a concept of the scheme organisation-kind"),
                Column.optional("country", "country the source gives; " + PartyCode.FORM),
                Column.optional("inferred_country", "country that follows from something else, not both"),
                Column.optional("group", "code of the group of states that it is"));
    }

    @Override
    public Organisation read(Row row) {
        return new Organisation(
                row.origin(),
                Slugs.of(row, "key"),
                row.required("name"),
                row.optional("acronym"),
                row.concept("kind", "organisation-kind"),
                PartyCode.optionalOf(row, "country"),
                PartyCode.optionalOf(row, "inferred_country"),
                row.optionalReference("group", "group"),
                Remarks.of(row));
    }

    @Override
    public void register(Organisation record, References references) {
        references.add("organisation", record.key(), record.name());
        references.addKey("organisation", record.name(), record.key());
    }

    @Override
    public String key(Organisation record) {
        return "organisation/" + record.key();
    }

    @Override
    public void describe(Organisation record, Facts facts) {
        Subject organisation = facts.record(
                        facts.iris().id("organisation", record.key()),
                        Mg.ORGANISATION,
                        record.name(),
                        record.remarks().certainty(),
                        record.origin())
                .type(Vocabulary.ORGANIZATION_CLASS)
                .plain(Vocabulary.IDENTIFIER, record.key())
                .plain(Vocabulary.ALT_LABEL, record.acronym())
                .link(Vocabulary.TYPE, facts.iris().concept("organisation-kind", record.kind()))
                .link(Mg.HAS_COUNTRY, record.country().map(code -> code.iri(facts.iris())))
                .link(Mg.INFERRED_COUNTRY, record.inferredCountry().map(code -> code.iri(facts.iris())))
                .link(Vocabulary.EXACT_MATCH, record.group().map(facts.iris()::group));
        record.remarks().state(organisation);
    }
}
