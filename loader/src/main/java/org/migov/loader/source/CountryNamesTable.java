package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
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
     */
    record CountryName(
            PartyCode country, String name, List<String> languages, List<PartyCode> alsoNames, String certainty) {

        CountryName {
            languages = List.copyOf(languages);
            alsoNames = List.copyOf(alsoNames);
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
                row.optionalConcept("certainty", "certainty").orElse("stated"));
    }

    @Override
    public String key(CountryName record) {
        return "country-name/" + record.country().segment() + "/" + record.name();
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
