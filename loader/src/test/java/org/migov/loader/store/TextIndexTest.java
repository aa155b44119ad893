package org.migov.loader.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {

    private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";

    @TempDir
    private Path folder;

    private Tdb2Store.Text written = new Tdb2Store.Text(0, 0, Map.of());

    @BeforeEach
    void build() throws IOException {
        String french = "<http://x/a> " + LABEL + " \"Conventions de l’OIT sur l'égalité\"@fr";
        String chinese = "<http://x/b> " + LABEL + " \"移民工人\"@zh-Hans";
        String code = "<http://x/c> <http://purl.org/dc/terms/identifier> \"ilo-c189\"";
        String other = "<http://x/c> <https://w3id.org/migov/ontology#locator> \"page 7\"";
        Path all = Files.write(
                folder.resolve("all.nt"), List.of(french + " .", chinese + " .", code + " .", other + " ."));
        Path graph =
                Files.write(folder.resolve("g.nq"), List.of(french + " <http://x/g> .", other + " <http://x/g> ."));
        written = Tdb2Store.build(all, List.of(graph), folder.resolve("db"), folder.resolve("text"), done -> {})
                .text();
    }

    @Test
    void namesAndCodes_areCountedInEachGraph() throws IOException {
        assertThat(written.entries()).isEqualTo(4);
        assertThat(written.languages()).isEqualTo(Map.of("fr", 2L, "zh-hans", 1L));
        long bytes = 0;
        try (var files = Files.list(folder.resolve("text"))) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(written.bytes()).isEqualTo(bytes);
    }

    @Test
    void accentsCaseAndArticles_areFolded() throws IOException {
        assertThat(found("text", "egalite"))
                .containsExactlyInAnyOrder("http://x/a urn:x-arq:DefaultGraphNode", "http://x/a http://x/g");
        assertThat(found("text", "oit")).hasSize(2);
        assertThat(found("text", "page")).isEmpty();
    }

    @Test
    void endings_areCutByLanguage() throws IOException {
        assertThat(found("text", "convention")).isEmpty();
        assertThat(found("text_fr", "convention")).hasSize(2);
        assertThat(found("text_zh", "工人")).containsExactly("http://x/b urn:x-arq:DefaultGraphNode");
        assertThat(found("lang", "zh")).hasSize(1);
        assertThat(found("lang", "none")).containsExactly("http://x/c urn:x-arq:DefaultGraphNode");
    }

    @Test
    void theAnalysis_liesBesideIt() throws IOException {
        assertThat(Files.readString(folder.resolve("text").resolve("analysis.json")))
                .contains("asciiFolding")
                .contains("frenchLightStem")
                .contains("http://purl.org/dc/terms/identifier");
    }

    private List<String> found(String field, String word) throws IOException {
        List<String> found = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(folder.resolve("text"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(new TermQuery(new Term(field, word)), 10).scoreDocs) {
                var entry = reader.storedFields().document(hit.doc);
                found.add(entry.get("uri") + " " + entry.get("graph"));
            }
        }
        return found;
    }
}
