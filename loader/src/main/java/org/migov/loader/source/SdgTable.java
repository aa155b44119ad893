package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/**
 * Targets, indicators and data series of the Sustainable Development Goals that bear on migration: concepts of the
 * scheme {@code sdg}, each the same as a concept of the United Nations at {@code http://metadata.un.org/sdg/}.
 */
final class SdgTable implements Table<SdgTable.SdgEntry> {

    private static final String SCHEME = "sdg";

    /**
     * A row.
     *
     * @param code as the United Nations number it: {@code 10.7}, {@code SI_RMT_COST}
     * @param level slug of a concept of the scheme {@code sdg-level}
     * @param target IRI of the same thing at the United Nations
     * @param broader slugs of the target or indicators it belongs to, which may come later in the table
     * @param relevance slug of a concept of the scheme {@code sdg-relevance}
     * @param subjects IRIs of concepts of thesauri under which the United Nations file it
     */
    record SdgEntry(
            ConceptEntry entry,
            String code,
            String level,
            String target,
            List<String> broader,
            String relevance,
            List<String> custodians,
            List<String> exactMatches,
            List<String> subjects) {

        SdgEntry {
            broader = List.copyOf(broader);
            custodians = List.copyOf(custodians);
            exactMatches = List.copyOf(exactMatches);
            subjects = List.copyOf(subjects);
        }
    }

    @Override
    public String name() {
        return "sdg";
    }

    @Override
    public List<Column> columns() {
        return ConceptEntry.columnsWith(
                Column.required("code", "as the United Nations number it: 10.7, SI_RMT_COST"),
                Column.required("level", "a concept of the scheme sdg-level"),
                Column.required("target", "IRI of the same thing at the United Nations"),
                Column.optional("broader", "slugs of what it belongs to, separated by ;"),
                Column.required("relevance", "a concept of the scheme sdg-relevance"),
                Column.optional("custodians", "agencies in charge of the indicator, separated by ;"),
                Column.optional("exact_matches", "IRIs of the same thing elsewhere, separated by ;"),
                Column.optional("subjects", "IRIs of concepts of thesauri it is filed under, separated by ;"));
    }

    @Override
    public SdgEntry read(Row row) {
        return new SdgEntry(
                ConceptEntry.of(row, SCHEME),
                row.required("code"),
                row.concept("level", "sdg-level"),
                row.required("target"),
                row.list("broader"),
                row.concept("relevance", "sdg-relevance"),
                row.list("custodians"),
                row.list("exact_matches"),
                row.list("subjects"));
    }

    @Override
    public void register(SdgEntry record, References references) {
        record.entry().register(references);
    }

    @Override
    public String key(SdgEntry record) {
        return record.entry().key();
    }

    @Override
    public void describe(SdgEntry record, Facts facts) {
        Subject entry = record.entry()
                .describe(facts)
                .plain(Vocabulary.NOTATION, record.code())
                .link(Vocabulary.TYPE, facts.iris().concept("sdg-level", record.level()))
                .link(Vocabulary.TYPE, facts.iris().concept("sdg-relevance", record.relevance()))
                .link(Vocabulary.EXACT_MATCH, record.target());
        record.broader()
                .forEach(slug -> entry.link(Vocabulary.BROADER, facts.iris().concept(SCHEME, slug)));
        record.exactMatches().forEach(match -> entry.link(Vocabulary.EXACT_MATCH, match));
        record.subjects().forEach(subject -> entry.link(Vocabulary.SUBJECT, subject));
        if (!record.custodians().isEmpty()) {
            entry.text(Vocabulary.NOTE, "In charge: " + String.join(", ", record.custodians()), "en");
        }
    }
}
