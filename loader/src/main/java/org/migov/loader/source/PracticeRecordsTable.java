package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** Later records of single practices, which differ from the list and stand beside it. */
final class PracticeRecordsTable implements Table<PracticeRecordsTable.PracticeRecord> {

    /**
     * A row.
     *
     * @param key number of the record in its database
     * @param practice key of the practice it describes
     * @param regions slugs of concepts of the scheme {@code classification}
     * @param frameworkPrinciples principles of the ILO Multilateral Framework on Labour Migration, as numbered there
     */
    record PracticeRecord(
            Origin origin,
            String key,
            String practice,
            String title,
            List<String> actorsAsGiven,
            List<String> regions,
            Optional<Boolean> isGlobal,
            List<PartyCode> countries,
            List<String> thematicAreas,
            Optional<String> frameworkPrinciples,
            Optional<PartialDate> updatedOn,
            Optional<String> summary,
            String address,
            Remarks remarks) {

        PracticeRecord {
            actorsAsGiven = List.copyOf(actorsAsGiven);
            regions = List.copyOf(regions);
            countries = List.copyOf(countries);
            thematicAreas = List.copyOf(thematicAreas);
        }
    }

    @Override
    public String name() {
        return "practice-records";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "number of the record in its database"),
                Column.required("practice", "key of the practice it describes"),
                Column.required("title", "title of the record"),
                Column.optional("actors_as_given", "who is responsible, as written, separated by ;"),
                Column.optional("regions", "regions of the ILO, concepts of the scheme classification, separated by ;"),
                Column.optional("is_global", "true if the record says that it covers the world"),
                Column.optional("countries", PartyCode.FORM + "; separated by ;"),
                Column.optional("thematic_areas_as_given", "headings of the database, separated by ;"),
                Column.optional("framework_principles", "principles of the ILO Multilateral Framework it refers to"),
                Column.optional("updated_on", "when the record was last changed"),
                Column.optional("summary", "what it says, in our own words"),
                Column.required("address", "address of the record"));
    }

    @Override
    public PracticeRecord read(Row row) {
        return new PracticeRecord(
                row.origin(),
                Slugs.of(row, "key"),
                row.reference("practice", "practice"),
                row.required("title"),
                row.list("actors_as_given"),
                row.concepts("regions", "classification"),
                row.optionalBool("is_global"),
                PartyCode.listOf(row, "countries"),
                row.list("thematic_areas_as_given"),
                row.optional("framework_principles"),
                row.optionalDate("updated_on"),
                row.optional("summary"),
                row.required("address"),
                Remarks.of(row));
    }

    @Override
    public String key(PracticeRecord record) {
        return "practice-record/" + record.key();
    }

    @Override
    public void describe(PracticeRecord record, Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(
                        iris.id("practice-record", record.key()),
                        Mg.PRACTICE_RECORD,
                        record.title(),
                        record.remarks().certainty(),
                        record.origin())
                .plain(Vocabulary.IDENTIFIER, record.key())
                .text(Vocabulary.TITLE, record.title(), "en")
                .link(Vocabulary.PRIMARY_TOPIC, iris.id("practice", record.practice()))
                .link(Vocabulary.SOURCE, record.address())
                .date(Vocabulary.MODIFIED, record.updatedOn());
        record.summary().ifPresent(text -> subject.text(Vocabulary.DESCRIPTION, text, "en"));
        record.actorsAsGiven().forEach(actor -> subject.text(Mg.ACTORS_AS_GIVEN, actor, "en"));
        record.regions().forEach(slug -> subject.link(Vocabulary.SPATIAL, iris.concept("classification", slug)));
        record.isGlobal().ifPresent(global -> subject.bool(Mg.IS_GLOBAL, global));
        record.countries().forEach(code -> subject.link(Mg.HAS_COUNTRY, code.iri(iris)));
        remarks(record, subject);
    }

    private static void remarks(PracticeRecord record, Subject subject) {
        if (!record.thematicAreas().isEmpty()) {
            subject.text(Vocabulary.NOTE, "Thematic areas: " + String.join("; ", record.thematicAreas()), "en");
        }
        record.frameworkPrinciples()
                .ifPresent(text ->
                        subject.text(Vocabulary.NOTE, "Principles of the ILO Multilateral Framework: " + text, "en"));
        record.remarks().state(subject);
    }
}
