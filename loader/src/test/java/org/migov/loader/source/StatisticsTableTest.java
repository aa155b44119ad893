package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTableTest {

    private final TableCase<Statistic> statistics;

    StatisticsTableTest(@TempDir Path folder) {
        this.statistics = KnownThings.to(new StatisticsTable(), folder);
    }

    @Test
    void figure_hasValueUnitPlacePeriodAndSource() {
        assertThat(statistics.statements(
                        "key", "s14",
                        "document", "brief",
                        "measure", "migrants who are poor",
                        "value", "33.0",
                        "value_qualifier", "more than",
                        "unit", "percent",
                        "population", "migrants",
                        "area", "United Kingdom",
                        "countries", "GBR",
                        "year", "2015",
                        "stated_source", "IOM (2019)",
                        "cited_document", "portal",
                        "instrument", "ilo-c097"))
                .containsExactlyInAnyOrder(
                        "<statistic/s14> rdf:type mg:Statistic",
                        "<statistic/s14> rdf:type qb:Observation",
                        "<statistic/s14> rdfs:label \"migrants who are poor, United Kingdom, 2015\"@en",
                        "<statistic/s14> dcterms:identifier \"s14\"",
                        "<statistic/s14> mg:measure \"migrants who are poor\"@en",
                        "<statistic/s14> sdmx-measure:obsValue" + " \"33.0\"^^xsd:decimal",
                        "<statistic/s14> mg:valueQualifier \"more than\"@en",
                        "<statistic/s14> sdmx-attribute:unitMeasure" + " <concept/unit/percent>",
                        "<statistic/s14> mg:population \"migrants\"@en",
                        "<statistic/s14> mg:placesAsGiven \"United Kingdom\"@en",
                        "<statistic/s14> sdmx-dimension:refArea <country/GBR>",
                        "<statistic/s14> sdmx-dimension:refPeriod" + " \"2015\"^^xsd:gYear",
                        "<statistic/s14> mg:statedSource \"IOM (2019)\"@en",
                        "<statistic/s14> dcterms:references <document/portal>",
                        "<statistic/s14> schema:isPartOf <document/brief>",
                        "<statistic/s14> mg:instrument <instrument/ilo-c097>",
                        "<statistic/s14> mg:certainty <concept/certainty/stated>");
    }

    @Test
    void figureThatCouldNotBeRead_hasNoValue() {
        assertThat(statistics.statements(
                        "key",
                        "s39",
                        "document",
                        "brief",
                        "measure",
                        "risk of poverty",
                        "unit",
                        "percent",
                        "year",
                        "2010",
                        "year_until",
                        "2017",
                        "stated_source",
                        "Eurostat",
                        "certainty",
                        "to-verify"))
                .contains(
                        "<statistic/s39> rdfs:label \"risk of poverty, 2010-2017\"@en",
                        "<statistic/s39> sdmx-dimension:refPeriod" + " \"2010/2017\"",
                        "<statistic/s39> mg:certainty <concept/certainty/to-verify>")
                .noneMatch(statement -> statement.contains("obsValue"));
    }

    @Test
    void valueInWordsAndMissingSource_areRejected() {
        assertThat(statistics.rejection(
                        "key",
                        "s1",
                        "document",
                        "brief",
                        "measure",
                        "a",
                        "unit",
                        "percent",
                        "stated_source",
                        "b",
                        "value",
                        "half"))
                .isEqualTo(
                        "table.csv:2: column \"value\": expected a decimal number, found \"half\"" + " [wrong-number]");
        assertThat(statistics.rejection("key", "s1", "document", "brief", "measure", "a", "unit", "percent"))
                .isEqualTo("table.csv:2: column \"stated_source\": expected a value, found \"\" [missing-value]");
    }
}
