package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** International instruments: conventions, protocols, covenants, recommendations, declarations, compacts. */
final class InstrumentsTable implements Table<InstrumentsTable.Instrument> {

    /**
     * A row.
     *
     * @param key organisation, and number or acronym: {@code ilo-c097}
     * @param title the short title by which people cite it
     * @param alsoCalled acronyms and other short names
     * @param otherTitles in languages other than English
     * @param numbers under which registers know it
     * @param adoptedBy name of the body or conference, as written
     * @param adopters keys of the organisations whose bodies adopted it
     * @param evidence what was read where
     */
    record Instrument(
            Origin origin,
            String key,
            InstrumentKind kind,
            String title,
            Optional<String> officialTitle,
            List<String> alsoCalled,
            List<Titled> otherTitles,
            InstrumentNumbers numbers,
            Optional<String> adoptedBy,
            List<String> adopters,
            Optional<PartialDate> adoptedOn,
            Optional<String> adoptedAt,
            Optional<PartialDate> inForceOn,
            Optional<Boolean> binding,
            Optional<String> evidence,
            Remarks remarks) {

        Instrument {
            alsoCalled = List.copyOf(alsoCalled);
            otherTitles = List.copyOf(otherTitles);
        }

        private List<KnownName> names() {
            List<KnownName> names = new ArrayList<>();
            names.add(new KnownName(KnownName.INSTRUMENT, key, title));
            officialTitle.ifPresent(text -> names.add(new KnownName(KnownName.INSTRUMENT, key, text)));
            alsoCalled.forEach(text -> names.add(new KnownName(KnownName.INSTRUMENT_ACRONYM, key, text)));
            otherTitles.forEach(title -> names.add(new KnownName(KnownName.INSTRUMENT, key, title.text())));
            names.addAll(numbers.names(key));
            return names;
        }
    }

    /**
     * A title with its language.
     *
     * @param language two letters
     */
    record Titled(String language, String text) {

        private static final Pattern FORM = Pattern.compile("([a-z]{2}):\\s*(.+)");

        static Titled of(String written, Row row) {
            Matcher matcher = FORM.matcher(written);
            if (!matcher.matches()) {
                throw row.reject(
                        ProblemCode.UNUSABLE_VALUE.code(),
                        "other_titles",
                        "a language of two letters, a colon, a title: fr: Convention …",
                        written);
            }
            return new Titled(matcher.group(1), matcher.group(2));
        }
    }

    @Override
    public String name() {
        return "instruments";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "organisation, and number or acronym: ilo-c097"),
                Column.required("kind", "one of " + InstrumentKind.NAMES),
                Column.required("title", "short English title"),
                Column.optional("official_title", "full English title"),
                Column.optional("also_called", "acronyms and other short names, separated by ;"),
                Column.optional("other_titles", "titles in other languages, each as fr: Convention …, separated by ;"),
                Column.optional("ilo_number", "C, P or R and three digits"),
                Column.optional("cets_number", "number in the treaty series of the Council of Europe: ETS 093"),
                Column.optional("resolution", "symbol of the resolution that adopted it: A/RES/45/158"),
                Column.optional("normlex_id", "identifier in NORMLEX"),
                Column.optional("normlex_id_derived", "true if that identifier was derived and not read"),
                Column.optional("untc_number", "chapter and number in the UN Treaty Collection: IV-13"),
                Column.optional("ukto_id", "identifier in UK Treaties Online"),
                Column.optional("adopted_by", "body or conference that adopted it, as written"),
                Column.optional("adopters", "keys of the organisations it belongs to, separated by ;"),
                Column.optional("adopted_on", "date of adoption"),
                Column.optional("adopted_at", "place of adoption"),
                Column.optional("in_force_on", "date on which it came into force"),
                Column.optional("binding", "true if it binds its parties in law"),
                Column.optional("basis", "what of the row was read where, and what is to be verified"));
    }

    @Override
    public Instrument read(Row row) {
        String kind = row.required("kind");
        return new Instrument(
                row.origin(),
                row.required("key"),
                InstrumentKind.of(kind)
                        .orElseThrow(() -> row.reject(
                                ProblemCode.UNUSABLE_VALUE.code(), "kind", "one of " + InstrumentKind.NAMES, kind)),
                row.required("title"),
                row.optional("official_title"),
                row.list("also_called"),
                row.list("other_titles").stream()
                        .map(title -> Titled.of(title, row))
                        .toList(),
                InstrumentNumbers.of(row),
                row.optional("adopted_by"),
                row.references("adopters", "organisation"),
                row.optionalDate("adopted_on"),
                row.optional("adopted_at"),
                row.optionalDate("in_force_on"),
                row.optionalBool("binding"),
                row.optional("basis"),
                Remarks.of(row));
    }

    @Override
    public void register(Instrument record, References references) {
        references.add("instrument", record.key(), record.title());
        record.names().forEach(references::addName);
    }

    @Override
    public String key(Instrument record) {
        return "instrument/" + record.key();
    }

    @Override
    public void describe(Instrument record, Facts facts) {
        Subject subject = facts.record(
                        facts.iris().instrument(record.key()),
                        record.kind().classIri(),
                        record.title(),
                        record.remarks().certainty(),
                        record.origin())
                .type(Mg.INSTRUMENT)
                .plain(Vocabulary.IDENTIFIER, record.key())
                .date(Mg.ADOPTED_ON, record.adoptedOn())
                .date(Mg.IN_FORCE_ON, record.inForceOn());
        record.officialTitle().ifPresent(title -> subject.text(Vocabulary.TITLE, title, "en"));
        record.alsoCalled().forEach(name -> subject.plain(Vocabulary.ALT_LABEL, name));
        record.otherTitles().forEach(title -> subject.text(Vocabulary.ALT_LABEL, title.text(), title.language()));
        record.adoptedBy().ifPresent(body -> subject.text(Mg.BODY_AS_GIVEN, body, "en"));
        record.adopters()
                .forEach(key -> subject.link(Mg.ADOPTED_BY, facts.iris().id("organisation", key)));
        record.adoptedAt().ifPresent(place -> subject.text(Vocabulary.LOCATION_CREATED, place, "en"));
        record.evidence().ifPresent(basis -> subject.text(Mg.EVIDENCE, basis, "en"));
        record.binding().ifPresent(binding -> binding(binding, subject));
        record.numbers().state(subject);
        record.remarks().state(subject);
    }

    private static void binding(boolean binding, Subject subject) {
        subject.bool(Mg.BINDING, binding);
        if (binding) {
            subject.type(Vocabulary.LEGAL_RESOURCE);
        }
    }
}
