package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTableTest {

    private final TableCase<Document> documents;

    DocumentsTableTest(@TempDir Path folder) {
        this.documents = KnownThings.to(new DocumentsTable(), folder);
    }

    @Test
    void document_hasItsMakersAndItsPlace() {
        assertThat(documents.statements(
                        "key", "portal-2019",
                        "title", "Migration Data Portal",
                        "kind", "guide",
                        "publishers", "iom",
                        "publisher_as_given", "IOM",
                        "date", "2019",
                        "submitted_by", "N. N.",
                        "part_of", "portal",
                        "cited_in", "brief",
                        "themes", "agreements",
                        "summary", "Figures.",
                        "organisations_named", "tuc",
                        "address", "https://example.org/portal",
                        "locator", "footnote 9"))
                .containsExactlyInAnyOrder(
                        "<document/portal-2019> rdf:type mg:Document",
                        "<document/portal-2019> rdfs:label \"Migration Data Portal\"@en",
                        "<document/portal-2019> dcterms:identifier \"portal-2019\"",
                        "<document/portal-2019> dcterms:title \"Migration Data Portal\"@en",
                        "<document/portal-2019> dcterms:type <concept/document-kind/guide>",
                        "<document/portal-2019> dcterms:date \"2019\"^^xsd:gYear",
                        "<document/portal-2019> schema:isPartOf <document/portal>",
                        "<document/portal-2019> dcterms:source <https://example.org/portal>",
                        "<document/portal-2019> mg:bodyAsGiven \"IOM\"@en",
                        "<document/portal-2019> dcterms:description \"Figures.\"@en",
                        "<document/portal-2019> skos:note \"Submitted by N. N.\"@en",
                        "<document/portal-2019> dcterms:publisher <organisation/iom>",
                        "<document/portal-2019> schema:mentions <organisation/tuc>",
                        "<document/portal-2019> mg:theme <concept/theme/agreements>",
                        "<document/portal-2019> mg:locator \"footnote 9\"",
                        "<document/portal-2019> mg:certainty <concept/certainty/stated>",
                        "<document/brief> dcterms:references <document/portal-2019>");
    }

    @Test
    void unknownPublisherAndMissingTitle_areRejected() {
        assertThat(documents.rejection("key", "a", "title", "A", "kind", "guide", "publishers", "iom;oim"))
                .isEqualTo("table.csv:2: column \"publishers\": expected the key of a known organisation, found"
                        + " \"oim\" [unknown-organisation]");
        assertThat(documents.rejection("key", "a", "kind", "guide"))
                .isEqualTo("table.csv:2: column \"title\": expected a value, found \"\" [missing-value]");
    }
}
