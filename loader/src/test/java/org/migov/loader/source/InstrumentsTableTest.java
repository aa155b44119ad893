package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentsTableTest {

    @TempDir
    Path folder;

    private TableCase<InstrumentsTable.Instrument> instruments;

    @BeforeEach
    void table() {
        instruments = new TableCase<>(new InstrumentsTable(), folder)
                .knowing("organisation", "ilc", "International Labour Conference")
                .knowingConcept("certainty", "stated", "to-verify");
    }

    @Test
    void convention_isAlsoAnInstrumentAndALegalResource() {
        assertThat(instruments.statements(
                        "key", "ilo-c097",
                        "kind", "convention",
                        "title", "Migration for Employment Convention (Revised), 1949",
                        "official_title", "Convention concerning Migration for Employment (Revised 1949)",
                        "ilo_number", "C097",
                        "normlex_id", "312242",
                        "normlex_id_derived", "false",
                        "ukto_id", "72761",
                        "adopted_by", "International Labour Conference",
                        "adopters", "ilc",
                        "adopted_on", "1949-07-01",
                        "adopted_at", "Geneva",
                        "in_force_on", "1952-01-22",
                        "binding", "true",
                        "certainty", "to-verify",
                        "basis", "UK Treaties Online"))
                .containsExactlyInAnyOrder(
                        "<instrument/ilo-c097> rdf:type mg:Convention",
                        "<instrument/ilo-c097> rdf:type mg:Instrument",
                        "<instrument/ilo-c097> rdf:type eli:LegalResource",
                        "<instrument/ilo-c097> rdfs:label \"Migration for Employment Convention (Revised), 1949\"@en",
                        "<instrument/ilo-c097> mg:certainty <concept/certainty/to-verify>",
                        "<instrument/ilo-c097> dcterms:identifier \"ilo-c097\"",
                        "<instrument/ilo-c097> dcterms:title \"Convention concerning Migration for Employment"
                                + " (Revised 1949)\"@en",
                        "<instrument/ilo-c097> skos:notation \"C097\"^^mg:iloNumber",
                        "<instrument/ilo-c097> skos:notation \"312242\"^^mg:normlexId",
                        "<instrument/ilo-c097> skos:notation \"72761\"^^mg:uktoId",
                        "<instrument/ilo-c097> mg:bodyAsGiven \"International Labour Conference\"@en",
                        "<instrument/ilo-c097> mg:adoptedBy <organisation/ilc>",
                        "<instrument/ilo-c097> mg:adoptedOn \"1949-07-01\"^^xsd:date",
                        "<instrument/ilo-c097> schema:locationCreated \"Geneva\"@en",
                        "<instrument/ilo-c097> mg:inForceOn \"1952-01-22\"^^xsd:date",
                        "<instrument/ilo-c097> mg:binding \"true\"^^xsd:boolean",
                        "<instrument/ilo-c097> mg:evidence \"UK Treaties Online\"@en");
    }

    @Test
    void compact_isNoLegalResource() {
        assertThat(instruments.statements("key", "un-gcm-2018", "kind", "compact", "title", "GCM", "binding", "false"))
                .contains("<instrument/un-gcm-2018> mg:binding \"false\"^^xsd:boolean")
                .noneMatch(statement -> statement.contains("LegalResource"));
    }

    @Test
    void derivedNormlexIdentifier_saysSo() {
        assertThat(instruments.statements(
                        "key", "ilo-c019",
                        "kind", "convention",
                        "title", "C19",
                        "normlex_id", "312164",
                        "normlex_id_derived", "true"))
                .contains("<instrument/ilo-c019> skos:note \"The NORMLEX identifier was derived from the number of the"
                        + " convention and is to be verified.\"@en");
    }

    @Test
    void councilOfEuropeAndUnitedNationsNumbers_haveTheirOwnDatatypes() {
        assertThat(instruments.statements(
                        "key", "x",
                        "kind", "protocol",
                        "title", "X",
                        "cets_number", "ETS 014A",
                        "resolution", "A/RES/45/158",
                        "untc_number", "IV-13"))
                .contains(
                        "<instrument/x> skos:notation \"ETS 014A\"^^mg:cetsNumber",
                        "<instrument/x> skos:notation \"A/RES/45/158\"^^mg:resolutionNumber",
                        "<instrument/x> skos:notation \"IV-13\"^^mg:untcNumber");
    }

    @Test
    void readInstrument_canBeReferredToByItsTitle() {
        instruments.statements("key", "ilo-c097", "kind", "convention", "title", "Migration for Employment");

        assertThat(instruments.references().label("instrument", "ilo-c097")).isEqualTo("Migration for Employment");
        assertThat(instruments.key("key", "ilo-c097", "kind", "convention", "title", "T"))
                .isEqualTo("instrument/ilo-c097");
    }

    @Test
    void unknownKind_isRejected() {
        assertThat(instruments.rejection("key", "x", "kind", "treaty", "title", "X"))
                .isEqualTo("table.csv:2: column \"kind\": expected one of convention, protocol, covenant,"
                        + " recommendation, declaration, compact, found \"treaty\" [unusable-value]");
    }

    @Test
    void missingTitle_isRejected() {
        assertThat(instruments.rejection("key", "x", "kind", "covenant", "title", " "))
                .isEqualTo("table.csv:2: column \"title\": expected a value, found \"\" [missing-value]");
    }

    @Test
    void impossibleDay_isRejected() {
        assertThat(instruments.rejection("key", "x", "kind", "covenant", "title", "X", "adopted_on", "1966-02-30"))
                .isEqualTo("table.csv:2: column \"adopted_on\": expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found"
                        + " \"1966-02-30\" [wrong-date]");
    }

    @Test
    void unknownCertainty_isRejected() {
        assertThat(instruments.rejection("key", "x", "kind", "covenant", "title", "X", "certainty", "sure"))
                .isEqualTo("table.csv:2: column \"certainty\": expected a concept of the scheme \"certainty\", found"
                        + " \"sure\" [unknown-concept]");
    }
}
