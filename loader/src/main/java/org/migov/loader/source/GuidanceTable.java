package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/**
 * How a guidance document is built and who made it: its purposes, principles, phases, tools, audiences and foundations
 * as concepts, its sectors, the organisations behind it, and its publication.
 */
final class GuidanceTable implements Table<GuidanceTable.GuidanceElement> {

    /**
     * A row. Which of the optional parts is there depends on the form of the section.
     *
     * @param code of the row in its table
     * @param document key of the guidance document
     * @param concept the concept that the row describes
     * @param sector slug of a concept of the scheme {@code sector}
     * @param text what else is said of the document, in our own words
     */
    record GuidanceElement(
            String code,
            GuidanceSection section,
            String document,
            Optional<ConceptEntry> concept,
            Optional<String> sector,
            Optional<String> organisation,
            Optional<PartialDate> date,
            Optional<String> text) {}

    @Override
    public String name() {
        return "guidance";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = Definitions.joined(
                List.of(
                        Column.required("code", "code of the row"),
                        Column.required("section", "one of " + GuidanceSection.NAMES),
                        Column.required("document", "key of the guidance document"),
                        Column.optional("slug", "key of the concept, or of the concept of the scheme sector"),
                        Column.optional("label_en", "English label of the concept"),
                        Column.optional("label_fr", "French label"),
                        Column.optional("label_es", "Spanish label")),
                Definitions.columns("what the concept means"),
                List.of(
                        Column.optional("organisation", "key of the organisation that led or contributed"),
                        Column.optional("name_as_given", "the organisation as the document writes it; not stated"),
                        Column.optional("date", "date of publication"),
                        Column.optional("text", "body that published it, or how it was drafted")));
        return Remarks.columnsAfter(columns.toArray(new Column[0]));
    }

    @Override
    public GuidanceElement read(Row row) {
        String name = row.required("section");
        GuidanceSection section = GuidanceSection.of(name)
                .orElseThrow(() -> row.reject(
                        ProblemCode.UNUSABLE_VALUE.code(), "section", "one of " + GuidanceSection.NAMES, name));
        GuidanceSection.Form form = section.form();
        return new GuidanceElement(
                row.required("code"),
                section,
                row.reference("document", "document"),
                given(form == GuidanceSection.Form.CONCEPT, () -> ConceptEntry.of(row, section.scheme())),
                given(form == GuidanceSection.Form.SECTOR, () -> row.concept("slug", section.scheme())),
                given(form == GuidanceSection.Form.ORGANISATION, () -> row.reference("organisation", "organisation")),
                given(form == GuidanceSection.Form.DATE, () -> row.date("date")),
                given(form == GuidanceSection.Form.TEXT, () -> row.required("text")));
    }

    private static <T> Optional<T> given(boolean there, Supplier<T> value) {
        return there ? Optional.of(value.get()) : Optional.empty();
    }

    @Override
    public void register(GuidanceElement record, References references) {
        record.concept().ifPresent(concept -> concept.register(references));
    }

    @Override
    public String key(GuidanceElement record) {
        return record.concept().map(ConceptEntry::key).orElse("guidance/" + record.document() + "/" + record.code());
    }

    @Override
    public void describe(GuidanceElement record, Facts facts) {
        String iri = facts.iris().id("document", record.document());
        record.concept().ifPresent(concept -> concept.describe(facts).link(Vocabulary.IS_PART_OF, iri));
        Subject document = facts.about(iri);
        record.sector().ifPresent(slug -> document.link(Mg.SECTOR, facts.iris().concept("sector", slug)));
        record.organisation()
                .ifPresent(key -> document.link(property(record), facts.iris().id("organisation", key)));
        document.date(Vocabulary.DATE, record.date());
        record.text().ifPresent(text -> document.text(property(record), text, "en"));
    }

    private static String property(GuidanceElement record) {
        return switch (record.section()) {
            case LEAD -> Vocabulary.CREATOR;
            case CONTRIBUTOR -> Vocabulary.CONTRIBUTOR;
            case PUBLICATION_BODY -> Mg.BODY_AS_GIVEN;
            default -> Vocabulary.NOTE;
        };
    }
}
