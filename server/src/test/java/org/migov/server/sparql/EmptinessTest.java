package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class EmptinessTest {

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.bare(SampleRelease.in(folder), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void literalWithoutItsLanguage_isFoundNearby() {
        JsonNode why = why("SELECT * { ?c a mg:Country ; rdfs:label \"kenya\" }");
        assertThat(why.get("empty").asBoolean()).isTrue();
        assertThat(why.get("explanation").asText()).isEqualTo("No statement fits the pattern ?c rdfs:label \"kenya\".");
        assertThat(why.at("/patterns/0/found").asBoolean()).isTrue();
        assertThat(why.at("/patterns/1/near/sameText").toString()).contains("Kenya\\\"@en");
    }

    @Test
    void unknownTerm_isNamed_withWhatThereIs() {
        JsonNode why = why("SELECT * { <https://w3id.org/migov/id/country/KEN> mg:certianty ?x }");
        assertThat(why.get("notices").toString()).contains("did you mean mg:certainty?");
        assertThat(why.at("/patterns/0/near/property").toString()).contains("rdfs:label");
    }

    @Test
    void patternsThatDoNotGoTogether_areNamed() {
        JsonNode why = why("SELECT * { ?c a mg:Country . ?c a mg:Agreement }");
        assertThat(why.get("explanation").asText())
                .isEqualTo("Each pattern fits some statement, but ?c rdf:type mg:Agreement fits none together with the"
                        + " patterns before it.");
    }

    @Test
    void filterThatLeavesAllOut_isNamed_andOptionalPatternsAreNoReason() {
        JsonNode why = why("SELECT * { ?c a mg:Country OPTIONAL { ?c mg:nothing ?x } FILTER(STR(?c) = \"\") }");
        assertThat(why.get("explanation").asText()).contains("FILTER");
        assertThat(why.get("patterns")).hasSize(1);
    }

    @Test
    void queryThatFindsSomething_isNotEmpty() {
        assertThat(why("ASK { ?s ?p ?o }").get("empty").asBoolean()).isFalse();
        assertThat(why("CONSTRUCT WHERE { ?s ?p ?o }").get("empty").asBoolean()).isFalse();
        assertThat(why("DESCRIBE <http://x.example/none>").get("explanation").asText())
                .isEqualTo("Nothing is said of what is described.");
    }

    private static JsonNode why(String query) {
        return SparqlEndpointTest.json(
                server.get("/sparql?explain=empty&query=" + Served.encoded(query), "Accept", "text/html"));
    }
}
