package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/**
 * Ways of writing the names of countries and former states. What a list states is an alternative label; what was made by
 * folding accents, or follows from a pattern, is a hidden one: good for finding, not for showing.
 */
final class CountryNamesTable implements Table<CountryNamesTable.CountryName> {

    /**
     * A row.
     *
     * @param languages tags of the languages in which the country is so called; empty if no list says
     * @param alsoNames other countries or former states that the same name can mean
     * @param writtenBy whose lists the name has this meaning in; empty if it has it anywhere
     * @param from first day on which it has this meaning, if there is one
     * @param until last day on which it has
     */
    record CountryName(
            PartyCode country,
            String name,
            List<String> languages,
            List<PartyCode> alsoNames,
            Set<HouseStyle> writtenBy,
            Optional<PartialDate> from,
            Optional<PartialDate> until,
            String certainty) {

        CountryName {
            languages = List.copyOf(languages);
            alsoNames = List.copyOf(alsoNames);
            writtenBy = Set.copyOf(writtenBy);
        }
    }

    @Override
    public String name() {
        return "country-names";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("country", PartyCode.FORM),
                Column.required("name", "the name, as written"),
                Column.optional("languages", "language tags, separated by ;"),
                Column.optional("also_names", "codes of others that the name can mean, separated by ;"),
                Column.optional(
                        "written_by",
                        "whose lists it has this meaning in, if not anywhere: " + HouseStyle.NAMES
                                + "; separated by ;"),
                Column.optional("from", "first day on which the name has this meaning"),
                Column.optional("until", "last day on which it has"),
                Column.optional(
                        "certainty", "stated (if empty), or constructed or inferred for names good only to search"),
                Column.optional("locator", "lists in which the name stands; for readers of the table, not stated"));
    }

    @Override
    public CountryName read(Row row) {
        return new CountryName(
                PartyCode.of(row, "country"),
                row.required("name"),
                row.list("languages"),
                PartyCode.listOf(row, "also_names"),
                row.list("written_by").stream().map(text -> style(row, text)).collect(Collectors.toUnmodifiableSet()),
                row.optionalDate("from"),
                row.optionalDate("until"),
                row.optionalConcept("certainty", "certainty").orElse("stated"));
    }

    private static HouseStyle style(Row row, String text) {
        return HouseStyle.of(text)
                .orElseThrow(() -> row.reject(
                        ProblemCode.UNUSABLE_VALUE.code(), "written_by", "some of " + HouseStyle.NAMES, text));
    }

    @Override
    public void register(CountryName record, References references) {
        references.addName(new KnownName(
                KnownName.PLACE,
                record.country().text(),
                record.name(),
                record.writtenBy(),
                record.from(),
                record.until()));
    }

    @Override
    public String key(CountryName record) {
        return "country-name/" + record.country().segment() + "/" + record.name() + condition(record);
    }

    /** Empty for a name that has its meaning anywhere and always. */
    private static String condition(CountryName record) {
        String styles =
                record.writtenBy().stream().map(HouseStyle::text).sorted().collect(Collectors.joining(";"));
        return (styles.isEmpty() ? "" : "/" + styles)
                + record.from().map(day -> "/from " + day.text()).orElse("")
                + record.until().map(day -> "/until " + day.text()).orElse("");
    }

    @Override
    public void describe(CountryName record, Facts facts) {
        Subject country = facts.about(record.country().iri(facts.iris()));
        String property = record.certainty().equals("stated") ? Vocabulary.ALT_LABEL : Vocabulary.HIDDEN_LABEL;
        if (record.languages().isEmpty()) {
            country.plain(property, record.name());
        }
        record.languages().forEach(tag -> country.text(property, record.name(), tag));
        remark(record).ifPresent(text -> country.text(Vocabulary.NOTE, text, "en"));
        dates(record).ifPresent(text -> country.text(Vocabulary.NOTE, text, "en"));
    }

    private static Optional<String> dates(CountryName record) {
        String dates = record.from().map(day -> " from " + day.text()).orElse("")
                + record.until().map(day -> " until " + day.text()).orElse("");
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of("The name \"" + record.name() + "\" is read so for acts" + dates + ".");
    }

    private static Optional<String> remark(CountryName record) {
        List<String> others = record.alsoNames().stream()
                .map(other -> other.label() + " (" + other.segment() + ")")
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("The name \"" + record.name() + "\" can also mean " + String.join(" or ", others) + ".");
    }
}
