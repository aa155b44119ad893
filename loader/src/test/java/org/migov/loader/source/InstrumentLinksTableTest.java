package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentLinksTableTest {

    @TempDir
    Path folder;

    private TableCase<InstrumentLinksTable.InstrumentLink> links;

    @BeforeEach
    void table() {
        links = new TableCase<>(new InstrumentLinksTable(), folder)
                .knowing("instrument", "un-crc", "CRC")
                .knowing("instrument", "un-crc-opsc", "OP-CRC-SC");
    }

    @Test
    void matches_pointToTheOtherVocabulary() {
        assertThat(links.statements(
                        "instrument", "un-crc",
                        "relation", "exact-match",
                        "target", "http://www.wikidata.org/entity/Q466087"))
                .containsExactly("<instrument/un-crc> skos:exactMatch <http://www.wikidata.org/entity/Q466087>");
        assertThat(links.statements(
                        "instrument", "un-crc",
                        "relation", "close-match",
                        "target", "http://www.yso.fi/onto/yso/p23157"))
                .containsExactly("<instrument/un-crc> skos:closeMatch <http://www.yso.fi/onto/yso/p23157>");
    }

    @Test
    void related_pointsToAnotherInstrument() {
        assertThat(links.statements("instrument", "un-crc-opsc", "relation", "related", "target", "un-crc"))
                .containsExactly("<instrument/un-crc-opsc> dcterms:relation <instrument/un-crc>");
    }

    @Test
    void key_holdsAllThree() {
        assertThat(links.key("instrument", "un-crc-opsc", "relation", "related", "target", "un-crc"))
                .isEqualTo("instrument-link/un-crc-opsc/related/un-crc");
    }

    @Test
    void unknownInstrument_isRejected() {
        assertThat(links.rejection("instrument", "un-xyz", "relation", "related", "target", "un-crc"))
                .isEqualTo("table.csv:2: column \"instrument\": expected the key of a known instrument, found"
                        + " \"un-xyz\" [unknown-instrument]");
    }

    @Test
    void unknownRelation_isRejected() {
        assertThat(links.rejection("instrument", "un-crc", "relation", "same", "target", "http://example.org/"))
                .isEqualTo(
                        "table.csv:2: column \"relation\": expected one of exact-match, close-match, related, revises,"
                                + " found \"same\" [unusable-value]");
    }
}
