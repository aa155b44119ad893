package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Documents: those that were read, those they list or cite, and their parts. */
final class DocumentsTable implements Table<Document> {

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "key of the document: " + Slugs.FORM),
                Column.required("title", "English title, or our name for a document without one"),
                Column.required("kind", "a concept of the scheme document-kind"),
                Column.optional("publishers", "keys of the organisations that published it, separated by ;"),
                Column.optional("publisher_as_given", "author or publisher as the source writes it"),
                Column.optional("date", "date of publication, as precise as stated"),
                Column.optional("submitted_by", "who put it on the page that lists it"),
                Column.optional("part_of", "key of the document of which it is a part"),
                Column.optional("cited_in", "keys of documents that list or cite it, separated by ;"),
                Column.optional("themes", "concepts of the scheme theme, separated by ;"),
                Column.optional("summary", "what it is about, in our own words"),
                Column.optional("organisations_named", "keys of organisations that it names, separated by ;"),
                Column.optional("address", "where it is found"));
    }

    @Override
    public Document read(Row row) {
        return Document.of(row);
    }

    @Override
    public void register(Document record, References references) {
        references.add("document", record.key(), record.title());
        references.addKey("document", record.title(), record.key());
        references.add("document-kind-of", record.key(), record.kind());
    }

    @Override
    public String key(Document record) {
        return "document/" + record.key();
    }

    @Override
    public void describe(Document record, Facts facts) {
        Subject document = facts.record(
                        iri(facts, record.key()),
                        Mg.DOCUMENT,
                        record.title(),
                        record.remarks().certainty(),
                        record.origin())
                .plain(Vocabulary.IDENTIFIER, record.key())
                .text(Vocabulary.TITLE, record.title(), "en")
                .link(Vocabulary.TYPE, facts.iris().concept("document-kind", record.kind()))
                .date(Vocabulary.DATE, record.date())
                .link(Vocabulary.IS_PART_OF, record.partOf().map(key -> iri(facts, key)))
                .link(Vocabulary.SOURCE, record.address());
        texts(record, document);
        record.publishers()
                .forEach(key -> document.link(Vocabulary.PUBLISHER, facts.iris().id("organisation", key)));
        record.organisationsNamed()
                .forEach(key -> document.link(Vocabulary.MENTIONS, facts.iris().id("organisation", key)));
        record.themes().forEach(slug -> document.link(Mg.THEME, facts.iris().concept("theme", slug)));
        record.remarks().state(document);
        for (String key : record.citedIn()) {
            facts.about(iri(facts, key)).link(Vocabulary.REFERENCES, iri(facts, record.key()));
        }
    }

    private static void texts(Document record, Subject document) {
        record.publisherAsGiven().ifPresent(name -> document.text(Mg.BODY_AS_GIVEN, name, "en"));
        record.summary().ifPresent(text -> document.text(Vocabulary.DESCRIPTION, text, "en"));
        record.submittedBy().ifPresent(name -> document.text(Vocabulary.NOTE, "Submitted by " + name, "en"));
    }

    private static String iri(Facts facts, String key) {
        return facts.iris().id("document", key);
    }
}
