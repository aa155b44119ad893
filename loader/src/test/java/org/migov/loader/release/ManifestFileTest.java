package org.migov.loader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFileTest {

    private static final Manifest MANIFEST = Manifests.of("0a1b2c3d", Manifests.DAY);

    @TempDir
    Path folder;

    @Test
    void manifest_comesBackAsWritten() throws IOException {
        ManifestFile.write(MANIFEST, folder);

        assertThat(ManifestFile.read(folder)).isEqualTo(MANIFEST);
    }

    @Test
    void fields_haveTheNamesThatOthersRead() throws IOException {
        ManifestFile.write(MANIFEST, folder);

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "release",
                        "hash",
                        "base",
                        "created",
                        "software",
                        "triples",
                        "quads",
                        "rdfc10",
                        "graphs",
                        "classes",
                        "files",
                        "tables",
                        "text");
        assertThat(json.get("graphs").get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "iri", "title", "triples", "rowsRead", "rowsRejected", "rdfc10");
        assertThat(json.get("classes").get(0).fieldNames()).toIterable().containsExactly("iri", "label", "count");
        assertThat(json.get("files").get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "name",
                        "path",
                        "mediaType",
                        "syntax",
                        "graph",
                        "bytes",
                        "uncompressedBytes",
                        "sha256",
                        "statements");
        assertThat(json.get("files").get(0).get("graph").isNull()).isTrue();
        assertThat(json.get("tables").get(0).fieldNames())
                .toIterable()
                .containsExactly("file", "table", "rows", "records", "rejected");
    }

    @Test
    void sameManifest_givesTheSameBytes() throws IOException {
        ManifestFile.write(MANIFEST, folder);
        byte[] first = Files.readAllBytes(folder.resolve("manifest.json"));
        ManifestFile.write(MANIFEST, folder);

        assertThat(folder.resolve("manifest.json")).hasBinaryContent(first);
        assertThat(new String(first, StandardCharsets.UTF_8)).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void unknownAndMissingFields_ofOtherVersions_areBorne() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), """
                {"release": "2026-11-21-0a1b2c3d", "hash": "0a1b2c3d", "base": "http://x/",
                 "created": "2026-11-21T10:00:00Z", "software": "9", "triples": 1, "quads": 1, "colour": "red"}
                """);

        assertThat(ManifestFile.read(folder).files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"release\": \"2026-11-21-0a1b2c3d\"}",
                "{\"release\": \"../etc\", \"hash\": \"0\", \"base\": \"http://x/\", \"created\": \"2026-11-21T10:00:00Z\", \"software\": \"1\"}",
                "{\"release\": \"2026-11-21-0a1b2c3d\", \"hash\": \"0\", \"base\": \"http://x/\", \"created\": \"yesterday\", \"software\": \"1\"}"
            })
    void corruptManifest_isRefusedWithARemedy(String text) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), text);

        assertThatThrownBy(() -> ManifestFile.read(folder))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("manifest.json: expected the manifest of a release")
                .hasMessageContaining("load again");
    }

    @Test
    void missingManifest_isRefusedWithARemedy() {
        assertThatThrownBy(() -> ManifestFile.read(folder))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("found no file");
    }
}
