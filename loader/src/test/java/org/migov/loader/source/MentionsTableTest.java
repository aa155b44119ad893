package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionsTableTest {

    private final TableCase<MentionsTable.Mention> mentions;

    MentionsTableTest(@TempDir Path folder) {
        this.mentions = KnownThings.to(new MentionsTable(), folder);
    }

    @Test
    void mention_saysWhatIsNamedAndWhatIsMeant() {
        assertThat(mentions.statements(
                        "document", "brief",
                        "key", "c93",
                        "name", "ILO Convention 93",
                        "kind", "convention",
                        "year", "1949",
                        "body_as_given", "ILO",
                        "legal_character", "binding when ratified",
                        "articles", "11;12",
                        "context", "source of a definition",
                        "instrument", "ilo-c097",
                        "agreements", "tu-tuc-cgtpin",
                        "practice", "cooperation-agreement",
                        "about_document", "portal",
                        "certainty", "inferred"))
                .containsExactlyInAnyOrder(
                        "<mention/brief/c93> rdf:type mg:Mention",
                        "<mention/brief/c93> rdfs:label \"ILO Convention 93\"@en",
                        "<mention/brief/c93> mg:nameAsWritten \"ILO Convention 93\"@en",
                        "<mention/brief/c93> schema:isPartOf <document/brief>",
                        "<mention/brief/c93> dcterms:type <concept/document-kind/convention>",
                        "<mention/brief/c93> dcterms:date \"1949\"^^xsd:gYear",
                        "<mention/brief/c93> mg:bodyAsGiven \"ILO\"@en",
                        "<mention/brief/c93> mg:statusAsGiven \"binding when ratified\"@en",
                        "<mention/brief/c93> bibo:locator \"11\"",
                        "<mention/brief/c93> bibo:locator \"12\"",
                        "<mention/brief/c93> dcterms:description \"source of a definition\"@en",
                        "<mention/brief/c93> mg:instrument <instrument/ilo-c097>",
                        "<mention/brief/c93> mg:agreement <agreement/tu-tuc-cgtpin>",
                        "<mention/brief/c93> schema:mentions <practice/cooperation-agreement>",
                        "<mention/brief/c93> schema:mentions <document/portal>",
                        "<mention/brief/c93> mg:certainty <concept/certainty/inferred>");
        assertThat(mentions.key("document", "brief", "key", "c93", "name", "C93", "kind", "convention"))
                .isEqualTo("mention/brief/c93");
    }

    @Test
    void unknownAgreementAndDocument_areRejected() {
        assertThat(mentions.rejection(
                        "document", "brief", "key", "a", "name", "A", "kind", "guide", "agreements", "tu-x"))
                .isEqualTo("table.csv:2: column \"agreements\": expected the key of a known agreement, found"
                        + " \"tu-x\" [unknown-agreement]");
        assertThat(mentions.rejection("document", "letter", "key", "a", "name", "A", "kind", "guide"))
                .isEqualTo("table.csv:2: column \"document\": expected the key of a known document, found"
                        + " \"letter\" [unknown-document]");
    }
}
