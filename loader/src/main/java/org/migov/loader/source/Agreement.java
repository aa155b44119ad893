package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * A row of the agreements.
 *
 * @param label what people call it, in English
 * @param countries where an agreement between others than States belongs
 * @param sectors slugs of concepts in the scheme of sectors
 * @param binding whether its form is that of binding law; empty where its form does not tell
 * @param coded whether its provisions were coded; if not, nothing follows from a missing provision
 * @param address of a page on which it can be read
 */
record Agreement(
        Origin origin,
        String key,
        AgreementKind kind,
        Titles titles,
        String label,
        List<PartyCode> parties,
        List<PartyCode> countries,
        Optional<String> partiesAsNamed,
        Dates dates,
        List<String> sectors,
        Optional<String> form,
        Optional<String> role,
        Optional<Boolean> binding,
        boolean coded,
        Optional<String> status,
        Optional<String> evidence,
        Optional<String> address,
        Remarks remarks) {

    Agreement {
        parties = List.copyOf(parties);
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
    }

    /**
     * The title and where it comes from.
     *
     * @param language BCP 47 tag
     * @param origin slug of a concept of the scheme {@code title-origin}
     */
    record Titles(
            String title, String language, String origin, Optional<String> second, Optional<String> secondLanguage) {

        static Titles of(Row row) {
            Optional<String> second = row.optional("second_title");
            return new Titles(
                    row.required("title"),
                    row.required("title_language"),
                    row.concept("title_origin", "title-origin"),
                    second,
                    second.map(title -> row.required("second_title_language")));
        }

        private void state(Subject subject, Iris iris) {
            subject.text(Vocabulary.TITLE, title, language);
            if (second.isPresent() && secondLanguage.isPresent()) {
                subject.text(Vocabulary.TITLE, second.get(), secondLanguage.get());
            }
            subject.link(Mg.TITLE_ORIGIN, iris.concept("title-origin", origin));
        }
    }

    /** Dates, each as precise as its source. */
    record Dates(
            Optional<PartialDate> signedOn,
            Optional<PartialDate> ratifiedOn,
            Optional<PartialDate> inForceOn,
            Optional<PartialDate> endedOn) {

        static Dates of(Row row) {
            return new Dates(
                    row.optionalDate("signed_on"),
                    row.optionalDate("ratified_on"),
                    row.optionalDate("in_force_on"),
                    row.optionalDate("ended_on"));
        }

        private void state(Subject subject) {
            subject.date(Mg.SIGNED_ON, signedOn)
                    .date(Mg.RATIFIED_ON, ratifiedOn)
                    .date(Mg.IN_FORCE_ON, inForceOn)
                    .date(Mg.ENDED_ON, endedOn);
        }
    }

    void describe(Facts facts) {
        Iris iris = facts.iris();
        Subject subject = facts.record(iris.agreement(key), Mg.AGREEMENT, label, remarks.certainty(), origin)
                .plain(Vocabulary.IDENTIFIER, key)
                .link(Mg.AGREEMENT_FORM, form.map(slug -> iris.concept("agreement-form", slug)))
                .link(Mg.AGREEMENT_ROLE, role.map(slug -> iris.concept("agreement-role", slug)))
                .link(Mg.CODING_STATUS, iris.concept("coding-status", coded ? "coded" : "not-coded"))
                .link(Vocabulary.SOURCE, address)
                .plain(Mg.NAME_AS_WRITTEN, partiesAsNamed);
        types(subject);
        titles.state(subject, iris);
        dates.state(subject);
        parties.forEach(party -> subject.link(Mg.HAS_PARTY, party.iri(iris)));
        countries.forEach(country -> subject.link(Mg.HAS_COUNTRY, country.iri(iris)));
        sectors.forEach(sector -> subject.link(Mg.SECTOR, iris.concept("sector", sector)));
        status.ifPresent(text -> subject.text(Mg.STATUS_AS_GIVEN, text, "en"));
        evidence.ifPresent(text -> subject.text(Mg.EVIDENCE, text, "en"));
        remarks.state(subject);
    }

    /** Only what binds in law is a legal resource; agreements between trade unions never are. */
    private void types(Subject subject) {
        if (kind != AgreementKind.OTHER) {
            subject.type(kind.classIri());
        }
        binding.ifPresent(binds -> subject.bool(Mg.BINDING, binds));
        if (binding.orElse(false) && kind != AgreementKind.TRADE_UNION) {
            subject.type(Vocabulary.LEGAL_RESOURCE);
        }
    }
}
