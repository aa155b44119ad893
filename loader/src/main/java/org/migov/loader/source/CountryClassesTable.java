package org.migov.loader.source;

import java.util.List;
import org.migov.loader.rdf.Facts;
import org.migov.ontology.Mg;

/** Classifications of countries that come from another source than the countries themselves. */
final class CountryClassesTable implements Table<CountryClassesTable.CountryClass> {

    private static final String SCHEME = "classification";

    /**
     * A row.
     *
     * @param classification slug of a concept of the scheme {@code classification}
     */
    record CountryClass(PartyCode country, String classification) {}

    @Override
    public String name() {
        return "country-classes";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("country", PartyCode.FORM),
                Column.required("classification", "a concept of the scheme classification"));
    }

    @Override
    public CountryClass read(Row row) {
        return new CountryClass(PartyCode.of(row, "country"), row.concept("classification", SCHEME));
    }

    @Override
    public String key(CountryClass record) {
        return "country-class/" + record.country().segment() + "/" + record.classification();
    }

    @Override
    public void describe(CountryClass record, Facts facts) {
        facts.about(record.country().iri(facts.iris()))
                .link(Mg.CLASSIFIED_AS, facts.iris().concept(SCHEME, record.classification()));
    }
}
