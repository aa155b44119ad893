package org.migov.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What binds a State for a territory is not listed as its own tie. */
class TerritoryTest {

    private static final Dataset WITHOUT = Sample.read(Sample.file("src/test/resources/sample.trig"));
    private static final Dataset WITH = withTerritory();

    static Stream<CatalogueQuery> queries() {
        return Catalogue.standard().stream().filter(query -> query.topic().equals("commitments"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void territory_changesNoAnswerAboutItsState(CatalogueQuery query) {
        assertThat(Sample.csv(WITH, query.text())).isEqualTo(Sample.csv(WITHOUT, query.text()));
    }

    @Test
    void countryStatus_ofTheTerritory_isThroughItsState() {
        String text =
                Catalogue.named("country-status").orElseThrow().text().replace("id/country/KEN", "id/country/GMB");
        String line = "Migration for Employment Convention (Revised), 1949\",applies through its State";

        assertThat(Sample.csv(WITHOUT, text)).doesNotContain(line);
        assertThat(Sample.csv(WITH, text)).contains(line);
    }

    @Test
    void countryStatus_ofATerritory_neverSaysNotBound() {
        String text = Catalogue.named("country-status")
                .orElseThrow()
                .text()
                .replace("id/country/KEN", "id/country/GMB")
                .replace("2020-01-01", "2005-01-01");

        assertThat(Sample.csv(WITH, text)).doesNotContain("not bound");
    }

    /** The sample, with two States as if they had a territory: there is none in it. */
    private static Dataset withTerritory() {
        Dataset dataset = Sample.read(Sample.file("src/test/resources/sample.trig"));
        String more = """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX mg: <https://w3id.org/migov/ontology#>
                PREFIX schema: <https://schema.org/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                <id/commitment/ilo-c097/GMB/1970-01-01> a mg:Commitment ; mg:instrument <id/instrument/ilo-c097> ;
                  mg:party <id/country/KEN> ; dcterms:spatial <id/country/GMB> ; mg:from "1970-01-01"^^xsd:date .
                <id/country/GMB> schema:containedInPlace <id/country/KEN> .
                <id/commitment/un-icrmw/MDG/2003-08-01> a mg:Commitment ; mg:instrument <id/instrument/un-icrmw> ;
                  mg:party <id/country/PHL> ; dcterms:spatial <id/country/MDG> ; mg:from "2003-08-01"^^xsd:date .
                <id/commitment/un-refugee-1951/MDG/1960-08-01> a mg:Commitment ; mg:instrument <id/instrument/un-refugee-1951> ;
                  mg:party <id/country/DEU> ; dcterms:spatial <id/country/MDG> ; mg:from "1960-08-01"^^xsd:date ; mg:until "1980-08-01"^^xsd:date .
                """;
        RDFParser.fromString(more, Lang.TURTLE).base(CatalogueQuery.BASE).parse(dataset.getDefaultModel());
        return dataset;
    }
}
