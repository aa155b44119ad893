package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountriesTableTest {

    private final TableCase<CountriesTable.Country> countries;

    CountriesTableTest(@TempDir Path folder) {
        this.countries = KnownThings.to(new CountriesTable(), folder);
    }

    @Test
    void country_hasNamesCodesPlaceAndLinks() {
        assertThat(countries.statements(
                        "code", "KEN",
                        "name_en", "Kenya",
                        "name_fr", "Kenya",
                        "name_zh", "肯尼亚",
                        "official_name", "Republic of Kenya",
                        "alpha2", "KE",
                        "numeric_code", "404",
                        "m49", "404",
                        "capital", "Nairobi",
                        "latitude", "0.5",
                        "longitude", "37.8",
                        "un_member_since", "1963",
                        "classified_as", "un-member;ilo-member",
                        "not_classified_as", "least-developed",
                        "exact_matches", "http://www.wikidata.org/entity/Q114",
                        "close_matches", "http://dbpedia.org/resource/Kenya",
                        "note", "A remark."))
                .containsExactlyInAnyOrder(
                        "<country/KEN> rdf:type mg:Country",
                        "<country/KEN> rdf:type mg:Party",
                        "<country/KEN> rdf:type schema:Country",
                        "<country/KEN> rdfs:label \"Kenya\"@en",
                        "<country/KEN> rdfs:label \"Kenya\"@fr",
                        "<country/KEN> rdfs:label \"肯尼亚\"@zh",
                        "<country/KEN> dcterms:title \"Republic of Kenya\"@en",
                        "<country/KEN> dcterms:identifier \"KEN\"",
                        "<country/KEN> skos:notation \"KEN\"^^mg:alpha3",
                        "<country/KEN> skos:notation \"KE\"^^mg:alpha2",
                        "<country/KEN> skos:notation \"404\"^^mg:numericCode",
                        "<country/KEN> skos:notation \"404\"^^mg:m49",
                        "<country/KEN> mg:capital \"Nairobi\"@en",
                        "<country/KEN> geo:lat \"0.5\"^^xsd:decimal",
                        "<country/KEN> geo:long \"37.8\"^^xsd:decimal",
                        "<country/KEN> mg:unMemberSince \"1963\"^^xsd:gYear",
                        "<country/KEN> mg:classifiedAs <concept/classification/un-member>",
                        "<country/KEN> mg:classifiedAs <concept/classification/ilo-member>",
                        "<country/KEN> mg:notClassifiedAs <concept/classification/least-developed>",
                        "<country/KEN> skos:exactMatch <http://www.wikidata.org/entity/Q114>",
                        "<country/KEN> skos:closeMatch <http://dbpedia.org/resource/Kenya>",
                        "<country/KEN> skos:note \"A remark.\"@en",
                        "<country/KEN> mg:certainty <concept/certainty/stated>");
    }

    @Test
    void code_isKnownToOtherTables() {
        countries.statements("code", "FJI", "name_en", "Fiji");

        assertThat(countries.references().knows("country", "FJI")).isTrue();
        assertThat(countries.references().label("country", "FJI")).isEqualTo("Fiji");
        assertThat(countries.key("code", "FJI", "name_en", "Fiji")).isEqualTo("country/FJI");
    }

    @Test
    void codeOfAnotherForm_isRejected() {
        assertThat(countries.rejection("code", "Ke", "name_en", "Kenya"))
                .isEqualTo("table.csv:2: column \"code\": expected three capital letters, found \"Ke\""
                        + " [unusable-value]");
        assertThat(countries.rejection("code", "KEN", "name_en", "Kenya", "numeric_code", "4"))
                .isEqualTo("table.csv:2: column \"numeric_code\": expected three digits, found \"4\""
                        + " [unusable-value]");
    }

    @Test
    void missingName_isRejected() {
        assertThat(countries.rejection("code", "KEN"))
                .isEqualTo("table.csv:2: column \"name_en\": expected a value, found \"\" [missing-value]");
    }

    @Test
    void wrongDateNumberAndClass_areRejected() {
        assertThat(countries.rejection("code", "KEN", "name_en", "Kenya", "un_member_since", "12/1963"))
                .isEqualTo("table.csv:2: column \"un_member_since\": expected a date as YYYY, YYYY-MM or"
                        + " YYYY-MM-DD, found \"12/1963\" [wrong-date]");
        assertThat(countries.rejection("code", "KEN", "name_en", "Kenya", "latitude", "0°30'"))
                .isEqualTo("table.csv:2: column \"latitude\": expected a decimal number, found \"0°30'\""
                        + " [wrong-number]");
        assertThat(countries.rejection("code", "KEN", "name_en", "Kenya", "classified_as", "un-membr"))
                .isEqualTo("table.csv:2: column \"classified_as\": expected a concept of the scheme"
                        + " \"classification\", found \"un-membr\" [unknown-concept]");
    }
}
