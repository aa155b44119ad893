package org.migov.loader.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Countries and territories: those of ISO 3166-1, and Kosovo under its user-assigned code. */
final class CountriesTable implements Table<CountriesTable.Country> {

    private static final String SCHEME = "classification";

    /**
     * A row.
     *
     * @param code ISO 3166-1 alpha-3
     * @param latitude of a point within the country where its name can stand on a map
     * @param classifiedAs slugs of concepts of the scheme {@code classification}
     * @param notClassifiedAs classifications that a complete list denies to the country
     */
    record Country(
            Origin origin,
            String code,
            Labels names,
            Optional<String> officialName,
            CountryCodes codes,
            Optional<String> capital,
            Optional<BigDecimal> latitude,
            Optional<BigDecimal> longitude,
            Optional<PartialDate> unMemberSince,
            List<String> classifiedAs,
            List<String> notClassifiedAs,
            Matches matches,
            Remarks remarks) {

        Country {
            classifiedAs = List.copyOf(classifiedAs);
            notClassifiedAs = List.copyOf(notClassifiedAs);
        }
    }

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("code", "ISO 3166-1 alpha-3 code, three capital letters"));
        columns.addAll(Labels.columns("name", "fr", "es", "ar", "ru", "zh", "pt"));
        columns.add(Column.optional("official_name", "long English name"));
        columns.add(Column.optional("alpha2", "ISO 3166-1 alpha-2 code"));
        columns.add(Column.optional("numeric_code", "ISO 3166-1 numeric code, three digits"));
        columns.add(Column.optional("m49", "M49 code of the United Nations, three digits"));
        columns.add(Column.optional("capital", "name of the capital; empty if there is none or it is contested"));
        columns.add(Column.optional("latitude", "degrees north of a point in the country, for maps"));
        columns.add(Column.optional("longitude", "degrees east of that point"));
        columns.add(Column.optional("un_member_since", "when it was admitted to the United Nations"));
        columns.add(Column.optional("classified_as", "concepts of the scheme classification, separated by ;"));
        columns.add(Column.optional("not_classified_as", "classifications it surely does not have, separated by ;"));
        columns.addAll(Matches.columns());
        return Remarks.columnsAfter(columns.toArray(new Column[0]));
    }

    @Override
    public Country read(Row row) {
        row.required("code");
        String code = CountryCodes.matching(row, "code", "[A-Z]{3}", "three capital letters")
                .orElseThrow();
        return new Country(
                row.origin(),
                code,
                Labels.of(row, "name"),
                row.optional("official_name"),
                CountryCodes.of(row, Optional.of(code)),
                row.optional("capital"),
                row.optionalDecimal("latitude"),
                row.optionalDecimal("longitude"),
                row.optionalDate("un_member_since"),
                row.concepts("classified_as", SCHEME),
                row.concepts("not_classified_as", SCHEME),
                Matches.of(row),
                Remarks.of(row));
    }

    @Override
    public void register(Country record, References references) {
        references.add("country", record.code(), record.names().english());
        record.names().all().forEach(name -> references.addName(new KnownName(KnownName.PLACE, record.code(), name)));
        record.officialName()
                .ifPresent(name -> references.addName(new KnownName(KnownName.PLACE, record.code(), name)));
        references.addName(new KnownName(KnownName.PLACE_CODE, record.code(), record.code()));
        Stream.of(record.codes().alpha2(), record.codes().m49())
                .flatMap(Optional::stream)
                .forEach(code -> references.addName(new KnownName(KnownName.PLACE_SHORT_CODE, record.code(), code)));
    }

    @Override
    public String key(Country record) {
        return "country/" + record.code();
    }

    @Override
    public void describe(Country record, Facts facts) {
        Subject country = facts.record(
                        facts.iris().country(record.code()),
                        Mg.COUNTRY,
                        record.names().english(),
                        record.remarks().certainty(),
                        record.origin())
                .type(Mg.PARTY)
                .type(Vocabulary.SCHEMA_COUNTRY)
                .plain(Vocabulary.IDENTIFIER, record.code())
                .date(Mg.UN_MEMBER_SINCE, record.unMemberSince());
        record.names().stateOthers(country, Vocabulary.LABEL);
        record.officialName().ifPresent(name -> country.text(Vocabulary.TITLE, name, "en"));
        record.codes().state(country);
        place(record, country);
        for (String slug : record.classifiedAs()) {
            country.link(Mg.CLASSIFIED_AS, facts.iris().concept(SCHEME, slug));
        }
        for (String slug : record.notClassifiedAs()) {
            country.link(Mg.NOT_CLASSIFIED_AS, facts.iris().concept(SCHEME, slug));
        }
        record.matches().state(country);
        record.remarks().state(country);
    }

    private static void place(Country record, Subject country) {
        record.capital().ifPresent(capital -> country.text(Mg.CAPITAL, capital, "en"));
        record.latitude().ifPresent(degrees -> country.decimal(Vocabulary.LATITUDE, degrees));
        record.longitude().ifPresent(degrees -> country.decimal(Vocabulary.LONGITUDE, degrees));
    }
}
