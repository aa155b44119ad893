package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.release.Manifest;
import org.migov.loader.release.ManifestFile;
import org.migov.loader.release.Release;
import org.migov.loader.release.ReleaseFiles;
import org.migov.loader.release.ReleaseStore;
import org.migov.loader.store.Tdb2Store;
import org.migov.loader.verify.Finding;
import org.migov.loader.verify.GraphDigests;
import org.migov.loader.verify.Verification;

class VerificationTest {

    @TempDir
    Path data;

    private Release release;

    @TempDir
    static Path loaded;

    @BeforeAll
    static void load() throws Exception {
        Load.run(Sample.into(loaded), new Progress() {});
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(loaded)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = data.resolve(loaded.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        release = new ReleaseStore(data).current().orElseThrow();
    }

    @Test
    void release_isWhatItsManifestSays() throws Exception {
        List<Finding> findings = findings();

        assertThat(findings).filteredOn(finding -> !finding.holds()).isEmpty();
        assertThat(findings)
                .extracting(finding -> finding.subject() + ": " + finding.aspect())
                .contains(
                        "store, default graph: content",
                        "dumps/migov.hdt, default graph: content",
                        "dumps/migov.jsonld.gz, default graph: content",
                        "dumps/migov.jelly.gz, https://w3id.org/migov/graph/places: content",
                        "dumps/places.rdf.gz, https://w3id.org/migov/graph/places: content",
                        "dumps/migov-csv.zip: checksum");
    }

    @Test
    void flippedByte_isFound() throws Exception {
        Path file = release.dumps().resolve("migov.ttl.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(wrong()).containsExactly("dumps/migov.ttl.gz: checksum");
    }

    @Test
    void missingStatement_inTheStore_isFound() throws Exception {
        Path triples = data.resolve("less.nt");
        List<String> lines = lines("migov.nt.gz");
        Files.write(triples, lines.subList(1, lines.size()));
        Path quads = Files.write(data.resolve("all.nq"), lines("migov.nq.gz"));
        ReleaseFiles.delete(release.database());
        Tdb2Store.build(triples, List.of(quads), release.database(), data.resolve("text"), done -> {});

        assertThat(wrong())
                .containsExactly(
                        "store, default graph: statements", "store, default graph: content", "store: statements");
    }

    @Test
    void wrongCount_isFound() throws Exception {
        Manifest old = release.manifest();
        rewrite(old, old.quads() + 1, old.files());

        assertThat(wrong()).containsExactly("manifest: statements of all graphs", "store: statements of all graphs");
    }

    @Test
    void otherContent_underAChecksumThatFits_isFound() throws Exception {
        Path file = release.dumps().resolve("places.nt.gz");
        List<String> lines = new ArrayList<>(lines("places.nt.gz"));
        lines.set(0, lines.get(0).replaceFirst(" <[^>]*> ", " <http://example.org/other> "));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<Manifest.File> files = new ArrayList<>();
        for (Manifest.File one : release.manifest().files()) {
            files.add(one.name().equals("places.nt.gz") ? measured(one, file) : one);
        }
        rewrite(release.manifest(), release.manifest().quads(), files);

        assertThat(wrong())
                .as("JSON-LD is held against the N-Triples beside it")
                .hasSize(2)
                .anyMatch(text -> text.matches("dumps/places.nt.gz, .*: content"))
                .anyMatch(text -> text.matches("dumps/places.jsonld.gz, .*: content"));
    }

    private static Manifest.File measured(Manifest.File old, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest.File(
                    old.name(),
                    old.path(),
                    old.mediaType(),
                    old.syntax(),
                    old.graph(),
                    Files.size(file),
                    old.uncompressedBytes(),
                    GraphDigests.sha256(in),
                    old.statements(),
                    old.rows(),
                    old.rdfc10());
        }
    }

    private void rewrite(Manifest old, long quads, List<Manifest.File> files) throws IOException {
        Manifest other = new Manifest(
                old.release(),
                old.hash(),
                old.base(),
                old.created(),
                old.software(),
                old.triples(),
                quads,
                old.rdfc10(),
                old.graphs(),
                old.classes(),
                files,
                old.tables(),
                old.text());
        ManifestFile.write(other, release.folder());
        release = new Release(release.id(), release.folder(), other, true);
    }

    private List<String> lines(String dump) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(release.dumps().resolve(dump)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private List<String> wrong() throws IOException {
        return findings().stream()
                .filter(finding -> !finding.holds())
                .map(finding -> finding.subject() + ": " + finding.aspect())
                .toList();
    }

    private List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Verification.run(release, findings::add);
        return findings;
    }
}
