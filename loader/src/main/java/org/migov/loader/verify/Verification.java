package org.migov.loader.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migov.loader.dump.DumpReader;
import org.migov.loader.dump.Dumps;
import org.migov.loader.release.Manifest;
import org.migov.loader.release.Release;
import org.migov.loader.store.StoreReader;

/**
 * Proves that a release is what its manifest says: every file byte by byte, and every dump and the database statement by
 * statement, each graph by the hash of its canonical form.
 */
public final class Verification {

    private static final Set<String> TABLES = Set.of("csv", "csvw", "datapackage", "zip");

    private final Release release;
    private final Consumer<Finding> findings;

    /** What the manifest says of each graph, by its IRI; "" for the default graph. */
    private final Map<String, GraphDigests.Digest> expected;

    private Verification(Release release, Consumer<Finding> findings) {
        this.release = release;
        this.findings = findings;
        this.expected = expected(release.manifest());
    }

    /**
     * Looks at everything.
     *
     * @param findings told of each comparison as it is made
     */
    public static void run(Release release, Consumer<Finding> findings) throws IOException {
        Verification verification = new Verification(release, findings);
        verification.counts();
        verification.store();
        for (Manifest.File file : release.manifest().files()) {
            verification.file(file);
        }
        verification.strangers();
    }

    /** What a manifest says of each graph that it has a hash for, by IRI; "" for the default graph. */
    public static Map<String, GraphDigests.Digest> expected(Manifest manifest) {
        Map<String, GraphDigests.Digest> expected = new TreeMap<>();
        put("", manifest.triples(), manifest.rdfc10(), expected);
        manifest.graphs().forEach(graph -> put(graph.iri(), graph.triples(), graph.rdfc10(), expected));
        return expected;
    }

    private static void put(
            String graph, long statements, @Nullable String rdfc10, Map<String, GraphDigests.Digest> expected) {
        if (rdfc10 != null) {
            expected.put(graph, new GraphDigests.Digest(statements, rdfc10));
        }
    }

    private void counts() {
        Manifest manifest = release.manifest();
        long quads =
                manifest.graphs().stream().mapToLong(Manifest.Graph::triples).sum();
        add(Finding.of("manifest", "statements of all graphs", manifest.quads(), quads));
        if (expected.isEmpty()) {
            add(Finding.failed(
                    "manifest",
                    "hashes of graphs",
                    "a hash for each graph",
                    "none: the release is of an older version; load again to get them"));
        }
    }

    /**
     * The database keeps numbers by their value and not as they were written. So it is held against the dumps, read the
     * same way; the dumps are held against the manifest as they are.
     */
    private void store() throws IOException {
        try (GraphDigests digests = new GraphDigests();
                GraphDigests dumped = new GraphDigests()) {
            StoreReader.read(release.database(), digests::add);
            Map<String, GraphDigests.Digest> found = digests.finish();
            for (String whole : List.of("nt", "nq")) {
                DumpReader.read(
                        release.dumps().resolve(Dumps.WHOLE + "." + whole + ".gz"),
                        whole,
                        (graph, line) -> dumped.add(graph, StoreReader.asStored(line)));
            }
            compare("store", dumped.finish(), found);
            statements("store", found);
        } catch (IOException | RuntimeException unreadable) {
            add(Finding.failed(
                    "store", "content", "a database and dumps that can be read", String.valueOf(unreadable)));
        }
    }

    private void statements(String subject, Map<String, GraphDigests.Digest> found) {
        long inDefault = Optional.ofNullable(found.get(""))
                .map(GraphDigests.Digest::statements)
                .orElse(0L);
        long inAll = found.values().stream()
                .mapToLong(GraphDigests.Digest::statements)
                .sum();
        add(Finding.of(subject, "statements", release.manifest().triples(), inDefault));
        add(Finding.of(subject, "statements of all graphs", release.manifest().quads(), inAll - inDefault));
    }

    private void file(Manifest.File file) throws IOException {
        String subject = file.path();
        Path path = release.folder().resolve(file.path());
        try {
            add(Finding.of(subject, "bytes", file.bytes(), Files.size(path)));
            String sha256 = GraphDigests.sha256(path);
            add(Finding.of(subject, "checksum", file.sha256(), sha256));
            if (!TABLES.contains(file.syntax()) && sha256.equals(file.sha256())) {
                content(file, path);
            }
        } catch (NoSuchFileException missing) {
            add(Finding.failed(subject, "bytes", file.bytes() + "", "no such file"));
        }
    }

    private void content(Manifest.File file, Path path) throws IOException {
        try (GraphDigests digests = new GraphDigests()) {
            Optional<String> graph = Optional.ofNullable(file.graph()).map(this::iri);
            boolean quads = Set.of("nq", "trig").contains(file.syntax())
                    || (file.syntax().equals("jelly") && graph.isEmpty());
            boolean folded = file.syntax().equals("jsonld");
            DumpReader.read(
                    path,
                    file.syntax(),
                    (name, line) -> digests.add(quads ? name : graph.orElse(""), folded ? folded(line) : line));
            Map<String, GraphDigests.Digest> mine =
                    new HashMap<>(folded ? foldedTriples(path, graph.orElse("")) : expected);
            mine.keySet().removeIf(name -> quads ? name.isEmpty() : !name.equals(graph.orElse("")));
            Map<String, GraphDigests.Digest> found = digests.finish();
            long statements = found.values().stream()
                    .mapToLong(GraphDigests.Digest::statements)
                    .sum();
            add(Finding.of(file.path(), "statements", file.statements(), statements));
            compare(file.path(), mine, found);
        } catch (IOException unreadable) {
            add(Finding.failed(
                    file.path(), "content", "a file in " + file.mediaType(), String.valueOf(unreadable.getMessage())));
        }
    }

    /** Readers of JSON-LD write language tags in lower case, as they may; so it is held against N-Triples written so. */
    private static Map<String, GraphDigests.Digest> foldedTriples(Path jsonLd, String graph) throws IOException {
        String triples = jsonLd.getFileName().toString().replace(".jsonld.", ".nt.");
        try (GraphDigests digests = new GraphDigests()) {
            DumpReader.read(jsonLd.resolveSibling(triples), "nt", (name, line) -> digests.add(graph, folded(line)));
            return digests.finish();
        }
    }

    private static String folded(String line) {
        int tag = line.lastIndexOf("\"@");
        return tag < 0 ? line : line.substring(0, tag) + line.substring(tag).toLowerCase(Locale.ROOT);
    }

    private String iri(String graph) {
        return release.manifest().graphs().stream()
                .filter(candidate -> candidate.id().equals(graph))
                .map(Manifest.Graph::iri)
                .findFirst()
                .orElse(graph);
    }

    private void compare(
            String subject, Map<String, GraphDigests.Digest> expected, Map<String, GraphDigests.Digest> found) {
        if (expected.isEmpty()) {
            return;
        }
        Compared.graphs(subject, expected, found).forEach(this::add);
    }

    /** Files in the folder of the dumps that the manifest does not know. */
    private void strangers() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(release.dumps())) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        names.remove(Dumps.CHECKSUMS);
        release.manifest().files().forEach(file -> names.remove(file.name()));
        names.forEach(name -> add(Finding.failed("dumps/" + name, "name", "a file of the manifest", "another")));
    }

    private void add(Finding finding) {
        findings.accept(finding);
    }
}
