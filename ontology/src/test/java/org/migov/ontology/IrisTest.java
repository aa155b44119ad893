package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

    private static final String BASE = "https://w3id.org/migov/";

    private final Iris iris = Iris.standard();

    @Test
    void country_isKeyedByItsCodeInCapitals() {
        assertThat(iris.country("ken")).isEqualTo(BASE + "id/country/KEN");
        assertThat(iris.country("SUHH")).isEqualTo(BASE + "id/country/SUHH");
    }

    @Test
    void group_isKeyedByItsAcronymInLowerCase() {
        assertThat(iris.group("ECOWAS")).isEqualTo(BASE + "id/group/ecowas");
    }

    @Test
    void instrumentAndAgreement_areKeyedAsGiven() {
        assertThat(iris.instrument("ilo-c097")).isEqualTo(BASE + "id/instrument/ilo-c097");
        assertThat(iris.agreement("bla-cw-0001")).isEqualTo(BASE + "id/agreement/bla-cw-0001");
    }

    @Test
    void action_namesInstrumentPartyDateAndKind() {
        assertThat(iris.action("ilo-c097", iris.country("KEN"), "1965-11-30", "ratification"))
                .isEqualTo(BASE + "id/action/ilo-c097/KEN/1965-11-30/ratification");
        assertThat(iris.action("un-crpd", iris.group("EU"), "2010", "formal-confirmation"))
                .isEqualTo(BASE + "id/action/un-crpd/eu/2010/formal-confirmation");
    }

    @Test
    void commitment_namesInstrumentPartyAndFirstDay() {
        assertThat(iris.commitment("ilo-c097", iris.country("KEN"), "1966-11-30"))
                .isEqualTo(BASE + "id/commitment/ilo-c097/KEN/1966-11-30");
    }

    @Test
    void conceptSchemeAndGraph_haveTheirOwnPaths() {
        assertThat(iris.concept("theme", "fair-recruitment")).isEqualTo(BASE + "id/concept/theme/fair-recruitment");
        assertThat(iris.scheme("theme")).isEqualTo(BASE + "id/scheme/theme");
        assertThat(iris.graph("ilo-normlex")).isEqualTo(BASE + "graph/ilo-normlex");
    }

    @Test
    void base_movesIdsAndGraphsButNotTheVocabulary() {
        Iris local = new Iris("http://localhost:3030/");
        assertThat(local.country("KEN")).isEqualTo("http://localhost:3030/id/country/KEN");
        assertThat(local.graph("untc")).isEqualTo("http://localhost:3030/graph/untc");
        assertThat(Mg.COUNTRY).isEqualTo("https://w3id.org/migov/ontology#Country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Île", "a b", "x?y", "x#y", "x\"<>", "100%", "日本", "a+b", "~"})
    void key_isEscapedToAsciiThatStaysInThePath(String key) {
        String iri = iris.id("practice", key);
        assertThat(iri).startsWith(BASE + "id/practice/").matches("[A-Za-z0-9:/._~%*-]+");
        assertThat(URI.create(iri).getPath()).isEqualTo("/migov/id/practice/" + key);
    }

    @Test
    void key_keepsItsSlashesAsSegments() {
        assertThat(iris.id("membership", "ecowas/GHA/1975-05-28"))
                .isEqualTo(BASE + "id/membership/ecowas/GHA/1975-05-28");
    }

    @Test
    void lastSegment_standsForTheParty() {
        assertThat(Iris.lastSegment(iris.country("KEN"))).isEqualTo("KEN");
        assertThat(Iris.lastSegment("KEN")).isEqualTo("KEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "migov/",
                "https://example.org/kg",
                "https://example.org/kg#",
                "https://example.org/?a=/",
                "https://example.org/#/",
                "https://exa mple.org/"
            })
    void base_thatIsNotAnAbsoluteFolder_isRefused(String base) {
        assertThatThrownBy(() -> new Iris(base)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusal_saysWhatWasExpectedAndFound() {
        assertThatThrownBy(() -> new Iris("https://example.org/kg"))
                .hasMessageContaining("expected an absolute IRI that ends in \"/\"")
                .hasMessageContaining("https://example.org/kg");
    }
}
