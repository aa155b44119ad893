package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

    @Test
    void whiteSpaceAndComments_makeNoDifference() {
        assertThat(QueryText.normalised("  SELECT *\n\t{ ?s ?p ?o } # all\r\n LIMIT 1 "))
                .isEqualTo("SELECT * { ?s ?p ?o } LIMIT 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ASK { ?s ?p \"a  b # c\" }",
                "ASK { ?s ?p 'a  b # c' }",
                "ASK { ?s ?p \"a \\\"  # b\" }",
                "ASK { ?s ?p \"\"\"a  \" # b\"\"\" }",
                "ASK { <http://x.example/a#b> ?p ?o }",
                "ASK { ?s ex:a\\#b ?o }",
                "ASK { FILTER(?a < 3 && ?b > 2) }"
            })
    void stringsIrisAndEscapes_stayAsTheyAre(String query) {
        assertThat(QueryText.normalised(query)).isEqualTo(query);
    }

    @Test
    void lessThan_isNotAnIri() {
        assertThat(QueryText.normalised("ASK { FILTER(?a <3 #>\n || ?b>2) }"))
                .isEqualTo("ASK { FILTER(?a <3 || ?b>2) }");
    }
}
