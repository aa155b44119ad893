package org.migov.loader.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * What coding found about whole agreements: duration, quota, who may recruit. Whether an agreement sets a quota or renews
 * itself are findings of the table of provisions.
 */
final class CodingsTable implements Table<CodingsTable.Coding> {

    /**
     * A row.
     *
     * @param language BCP 47 tag of the agreement's original language
     * @param priorAgreements none, one or more than one
     * @param quota as the coder wrote it
     * @param recruiters slugs of concepts in the scheme of recruiters
     */
    record Coding(
            Origin origin,
            String agreement,
            Optional<String> language,
            Optional<Boolean> fromTranslation,
            Optional<String> durationClass,
            Optional<BigDecimal> durationYears,
            Optional<Boolean> amendment,
            Optional<String> priorAgreements,
            Optional<Boolean> replacesPrior,
            Optional<String> quota,
            List<String> recruiters,
            String label,
            Remarks remarks) {}

    @Override
    public String name() {
        return "codings";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("agreement", "key of the agreement"),
                Column.optional("language", "language tag of the original"),
                Column.optional("from_translation", "true if a translation was coded"),
                Column.optional("duration_class", "how long it lasts, a concept of the scheme duration-class"),
                Column.optional("duration_years", "years, where a number is given"),
                Column.optional("is_amendment", "true if it amends an earlier one"),
                Column.optional("prior_agreements", "earlier agreements it refers to: none, one or more than one"),
                Column.optional("replaces_prior", "true if it replaces an earlier one"),
                Column.optional("quota", "the quota as the coder wrote it"),
                Column.optional("recruiters", "who may recruit, concepts of the scheme recruiter, separated by ;"));
    }

    @Override
    public Coding read(Row row) {
        String agreement = row.reference("agreement", "agreement");
        return new Coding(
                row.origin(),
                agreement,
                row.optional("language"),
                row.optionalBool("from_translation"),
                row.optionalConcept("duration_class", "duration-class"),
                row.optionalDecimal("duration_years"),
                row.optionalBool("is_amendment"),
                row.optional("prior_agreements"),
                row.optionalBool("replaces_prior"),
                row.optional("quota"),
                row.concepts("recruiters", "recruiter"),
                "Coding of " + row.label("agreement", agreement),
                Remarks.of(row));
    }

    @Override
    public String key(Coding record) {
        return "coding/" + record.agreement();
    }

    @Override
    public void describe(Coding record, Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(
                        iris.id("coding", record.agreement()),
                        Mg.CODING,
                        record.label(),
                        record.remarks().certainty(),
                        record.origin())
                .link(Mg.HAS_AGREEMENT, iris.agreement(record.agreement()))
                .plain(Vocabulary.LANGUAGE, record.language())
                .link(Mg.DURATION_CLASS, record.durationClass().map(slug -> iris.concept("duration-class", slug)))
                .plain(Mg.PRIOR_AGREEMENTS, record.priorAgreements())
                .plain(Mg.QUOTA, record.quota());
        record.durationYears().ifPresent(years -> subject.decimal(Mg.DURATION_YEARS, years));
        yesOrNo(subject, Mg.CODED_FROM_TRANSLATION, record.fromTranslation());
        yesOrNo(subject, Mg.IS_AMENDMENT, record.amendment());
        yesOrNo(subject, Mg.REPLACES_PRIOR, record.replacesPrior());
        record.recruiters().forEach(slug -> subject.link(Mg.AUTHORISED_RECRUITERS, iris.concept("recruiter", slug)));
        record.remarks().state(subject);
    }

    private static void yesOrNo(Subject subject, String property, Optional<Boolean> value) {
        value.ifPresent(given -> subject.bool(property, given));
    }
}
