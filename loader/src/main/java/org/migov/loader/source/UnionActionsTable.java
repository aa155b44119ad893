package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** What trade unions do for migrants, as documents tell it. */
final class UnionActionsTable implements Table<UnionActionsTable.UnionAction> {

    /**
     * A row.
     *
     * @param document key of the document that tells of it
     * @param unionsAsGiven who acts, as the document writes it
     * @param organisations keys of the organisations among them that are ours
     * @param type slug of a concept of the scheme {@code union-action-type}
     * @param area where, if not in countries
     */
    record UnionAction(
            Origin origin,
            String key,
            String document,
            Optional<Integer> position,
            String title,
            List<String> unionsAsGiven,
            List<String> organisations,
            String type,
            Optional<PartialDate> year,
            List<PartyCode> countries,
            Optional<String> area,
            String summary,
            List<String> agreements,
            Optional<String> address,
            Remarks remarks) {

        UnionAction {
            unionsAsGiven = List.copyOf(unionsAsGiven);
            organisations = List.copyOf(organisations);
            countries = List.copyOf(countries);
            agreements = List.copyOf(agreements);
        }
    }

    @Override
    public String name() {
        return "union-actions";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "key of the action: " + Slugs.FORM),
                Column.required("document", "key of the document that tells of it"),
                Column.optional("position", "place in the document's list, from 1"),
                Column.required("title", "English title"),
                Column.required("unions_as_given", "who acts, as the document writes it, separated by ;"),
                Column.optional("organisations", "keys of organisations among them, separated by ;"),
                Column.required("type", "a concept of the scheme union-action-type"),
                Column.optional("year", "year the document gives"),
                Column.optional("countries", PartyCode.FORM + "; separated by ;"),
                Column.optional("area", "where, if not in countries"),
                Column.required("summary", "what is done, in our own words"),
                Column.optional("agreements", "keys of the agreements it rests on, separated by ;"),
                Column.optional("address", "address the document gives"));
    }

    @Override
    public UnionAction read(Row row) {
        row.required("unions_as_given");
        return new UnionAction(
                row.origin(),
                Slugs.of(row, "key"),
                row.reference("document", "document"),
                row.optionalInteger("position"),
                row.required("title"),
                row.list("unions_as_given"),
                row.references("organisations", "organisation"),
                row.concept("type", "union-action-type"),
                row.optionalDate("year"),
                PartyCode.listOf(row, "countries"),
                row.optional("area"),
                row.required("summary"),
                row.references("agreements", "agreement"),
                row.optional("address"),
                Remarks.of(row));
    }

    @Override
    public String key(UnionAction record) {
        return "union-action/" + record.key();
    }

    @Override
    public void describe(UnionAction record, Facts facts) {
        Subject action = facts.record(
                        facts.iris().id("union-action", record.key()),
                        Mg.UNION_ACTION,
                        record.title(),
                        record.remarks().certainty(),
                        record.origin())
                .plain(Vocabulary.IDENTIFIER, record.key())
                .link(Vocabulary.IS_PART_OF, facts.iris().id("document", record.document()))
                .link(Vocabulary.TYPE, facts.iris().concept("union-action-type", record.type()))
                .date(Vocabulary.DATE, record.year())
                .text(Vocabulary.DESCRIPTION, record.summary(), "en")
                .link(Vocabulary.SOURCE, record.address());
        record.position().ifPresent(position -> action.integer(Vocabulary.POSITION, position));
        record.unionsAsGiven().forEach(union -> action.text(Mg.ACTORS_AS_GIVEN, union, "en"));
        record.organisations()
                .forEach(key -> action.link(Vocabulary.CONTRIBUTOR, facts.iris().id("organisation", key)));
        record.countries().forEach(code -> action.link(Mg.HAS_COUNTRY, code.iri(facts.iris())));
        record.area().ifPresent(area -> action.text(Mg.PLACES_AS_GIVEN, area, "en"));
        record.agreements()
                .forEach(key -> action.link(Mg.HAS_AGREEMENT, facts.iris().agreement(key)));
        record.remarks().state(action);
    }
}
