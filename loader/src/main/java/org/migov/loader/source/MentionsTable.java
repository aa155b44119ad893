package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Texts that documents name: which, by what name, and what is said of them. */
final class MentionsTable implements Table<MentionsTable.Mention> {

    /**
     * A row.
     *
     * @param document key of the document that names the text
     * @param kind slug of a concept of the scheme {@code document-kind}
     * @param context what the text is named for, in our own words
     * @param instrument key of the instrument that is meant, if it is one of ours
     * @param agreements keys of the agreements that are meant
     * @param practice key of the practice about the same thing
     * @param aboutDocument key of the document that is meant
     */
    record Mention(
            Origin origin,
            String document,
            String key,
            String name,
            String kind,
            Optional<PartialDate> year,
            Optional<String> bodyAsGiven,
            Optional<String> legalCharacter,
            List<String> articles,
            Optional<String> context,
            Optional<String> instrument,
            List<String> agreements,
            Optional<String> practice,
            Optional<String> aboutDocument,
            Remarks remarks) {

        Mention {
            articles = List.copyOf(articles);
            agreements = List.copyOf(agreements);
        }
    }

    @Override
    public String name() {
        return "mentions";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("document", "key of the document that names the text"),
                Column.required("key", "key of the mention in the document: " + Slugs.FORM),
                Column.required("name", "name as the document writes it"),
                Column.required("kind", "a concept of the scheme document-kind"),
                Column.optional("year", "year the document gives"),
                Column.optional("body_as_given", "body to which the document attributes the text"),
                Column.optional("legal_character", "what the document says of its binding force"),
                Column.optional("articles", "articles the document names, separated by ;"),
                Column.optional("context", "what the text is named for, in our own words"),
                Column.optional("instrument", "key of the instrument that is meant"),
                Column.optional("agreements", "keys of the agreements that are meant, separated by ;"),
                Column.optional("practice", "key of the practice about the same thing"),
                Column.optional("about_document", "key of the document that is meant"));
    }

    @Override
    public Mention read(Row row) {
        return new Mention(
                row.origin(),
                row.reference("document", "document"),
                Slugs.of(row, "key"),
                row.required("name"),
                row.concept("kind", "document-kind"),
                row.optionalDate("year"),
                row.optional("body_as_given"),
                row.optional("legal_character"),
                row.list("articles"),
                row.optional("context"),
                row.optionalReference("instrument", "instrument"),
                row.references("agreements", "agreement"),
                row.optionalReference("practice", "practice"),
                row.optionalReference("about_document", "document"),
                Remarks.of(row));
    }

    @Override
    public String key(Mention record) {
        return "mention/" + record.document() + "/" + record.key();
    }

    @Override
    public void describe(Mention record, Facts facts) {
        Subject mention = facts.record(
                        facts.iris().id("mention", record.document() + "/" + record.key()),
                        Mg.MENTION,
                        record.name(),
                        record.remarks().certainty(),
                        record.origin())
                .text(Mg.NAME_AS_WRITTEN, record.name(), "en")
                .link(Vocabulary.IS_PART_OF, facts.iris().id("document", record.document()))
                .link(Vocabulary.TYPE, facts.iris().concept("document-kind", record.kind()))
                .date(Vocabulary.DATE, record.year())
                .link(Mg.HAS_INSTRUMENT, record.instrument().map(facts.iris()::instrument))
                .link(
                        Vocabulary.MENTIONS,
                        record.practice().map(key -> facts.iris().id("practice", key)))
                .link(
                        Vocabulary.MENTIONS,
                        record.aboutDocument().map(key -> facts.iris().id("document", key)));
        record.agreements()
                .forEach(key -> mention.link(Mg.HAS_AGREEMENT, facts.iris().agreement(key)));
        record.articles().forEach(article -> mention.plain(Vocabulary.LOCATOR, article));
        record.bodyAsGiven().ifPresent(body -> mention.text(Mg.BODY_AS_GIVEN, body, "en"));
        record.legalCharacter().ifPresent(text -> mention.text(Mg.STATUS_AS_GIVEN, text, "en"));
        record.context().ifPresent(text -> mention.text(Vocabulary.DESCRIPTION, text, "en"));
        record.remarks().state(mention);
    }
}
