package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/**
 * The clauses of instruments on when they begin and cease to bind a party: concepts of the scheme {@code
 * commitment-rule}, from which commitments are derived. A rule that is narrower than {@code end-clause} tells when a
 * denunciation takes effect, any other when consent does.
 *
 * <p>A rule names its instruments by their keys, or by the beginning of keys and a {@code *}; a rule that names the
 * instrument goes before one that only fits it.
 */
final class CommitmentRulesTable implements Table<CommitmentRulesTable.CommitmentRule> {

    private static final String SCHEME = "commitment-rule";
    private static final String SCOPE_NOTE = "http://www.w3.org/2004/02/skos/core#scopeNote";

    /**
     * A row.
     *
     * @param broader slug of a concept of the same scheme
     * @param instruments keys of instruments
     * @param patterns beginnings of keys with a {@code *}
     * @param article where in the instrument the clause stands
     */
    record CommitmentRule(
            Origin origin,
            String slug,
            Optional<String> broader,
            List<String> instruments,
            List<String> patterns,
            Optional<Delay> delay,
            Optional<String> article,
            Labels labels,
            Definitions definitions,
            Remarks remarks) {}

    /** Labels in three languages. */
    record Labels(String english, String french, String spanish) {}

    @Override
    public String name() {
        return "commitment-rules";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = Definitions.joined(
                List.of(
                        Column.required("slug", "key of the rule: lower-case letters, digits and hyphens"),
                        Column.required(
                                "broader", "the kind of rule, a concept of the scheme commitment-rule, or nothing"),
                        Column.required(
                                "instruments", "keys of instruments, or beginnings of keys with a *, separated by ;"),
                        Column.required(
                                "delay",
                                "from the act to its effect: P12M months, P90D days, P3M+month first day of the next month"
                                        + " after three months; nothing for a kind of rule"),
                        Column.required("article", "article and paragraph of the clause"),
                        Column.required("label_en", "English label"),
                        Column.required("label_fr", "French label"),
                        Column.required("label_es", "Spanish label")),
                Definitions.columns(
                        Column.required("definition", "what the clause says, in our own words; in English")));
        return Remarks.columnsAfter(columns.toArray(new Column[0]));
    }

    @Override
    public CommitmentRule read(Row row) {
        return new CommitmentRule(
                row.origin(),
                slug(row),
                row.optionalConcept("broader", SCHEME),
                row.list("instruments").stream()
                        .filter(key -> !isPattern(key))
                        .map(key -> known(row, key))
                        .toList(),
                row.list("instruments").stream()
                        .filter(CommitmentRulesTable::isPattern)
                        .toList(),
                row.optional("delay").map(text -> delay(row, text)),
                row.optional("article"),
                new Labels(row.required("label_en"), row.required("label_fr"), row.required("label_es")),
                definitions(row),
                Remarks.of(row));
    }

    @Override
    public void register(CommitmentRule record, References references) {
        references.add("concept", SCHEME + "/" + record.slug(), record.labels().english());
    }

    @Override
    public String key(CommitmentRule record) {
        return "concept/" + SCHEME + "/" + record.slug();
    }

    @Override
    public void describe(CommitmentRule record, Facts facts) {
        Subject subject = facts.record(
                        facts.iris().concept(SCHEME, record.slug()),
                        Vocabulary.CONCEPT,
                        record.labels().english(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Vocabulary.IN_SCHEME, facts.iris().scheme(SCHEME))
                .link(
                        Vocabulary.BROADER,
                        record.broader().map(slug -> facts.iris().concept(SCHEME, slug)))
                .plain(Vocabulary.NOTATION, record.delay().map(Delay::text))
                .plain(Mg.LOCATOR, record.article().map(article -> "article " + article))
                .text(Vocabulary.PREF_LABEL, record.labels().english(), "en")
                .text(Vocabulary.PREF_LABEL, record.labels().french(), "fr")
                .text(Vocabulary.PREF_LABEL, record.labels().spanish(), "es");
        record.definitions().state(subject, Vocabulary.DEFINITION);
        record.instruments()
                .forEach(key -> subject.link(Mg.HAS_INSTRUMENT, facts.iris().instrument(key)));
        record.patterns().forEach(pattern -> subject.plain(SCOPE_NOTE, pattern));
        record.remarks().state(subject);
    }

    private static Definitions definitions(Row row) {
        row.required("definition");
        return Definitions.of(row);
    }

    private static boolean isPattern(String key) {
        return key.endsWith("*");
    }

    private static String known(Row row, String key) {
        if (!row.knows("instrument", key)) {
            throw row.reject("unknown-instrument", "instruments", "the key of a known instrument", key);
        }
        return key;
    }

    private static Delay delay(Row row, String text) {
        return Delay.parse(text)
                .orElseThrow(() -> row.reject(
                        ProblemCode.UNUSABLE_VALUE.code(), "delay", "a delay as P12M, P90D or P3M+month", text));
    }

    private static String slug(Row row) {
        String slug = row.required("slug");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw row.reject(
                    ProblemCode.UNUSABLE_VALUE.code(), "slug", "lower-case letters, digits and single hyphens", slug);
        }
        return slug;
    }
}
