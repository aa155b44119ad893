package org.migov.loader.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.migov.loader.nquads.CanonicalHash;
import org.migov.loader.rdf.LineSorter;
import org.migov.loader.rdf.SortMemory;

/**
 * Counts and hashes of graphs whose statements come in any order: each is written in its canonical form, sorted, on disk
 * if need be, and hashed.
 *
 * <p>Call {@link #add} any number of times, {@link #finish} once, then {@link #close}. Not thread-safe.
 */
public final class GraphDigests implements Closeable {

    /**
     * What a graph holds.
     *
     * @param statements each counted once
     * @param rdfc10 hash of its canonical form by RDFC-1.0
     */
    public record Digest(long statements, String rdfc10) {}

    private final Path folder;
    private final SortMemory memory = SortMemory.ofThisMachine();
    private final Map<String, LineSorter> sorters = new LinkedHashMap<>();

    public GraphDigests() throws IOException {
        this.folder = Files.createTempDirectory("migov-verify-");
    }

    /**
     * Takes a statement.
     *
     * @param graph its name, or "" for the default graph
     * @param line of N-Triples, without line feed
     */
    public void add(String graph, String line) throws IOException {
        LineSorter sorter = sorters.get(graph);
        if (sorter == null) {
            sorter = new LineSorter(folder, Integer.toString(sorters.size()), memory);
            sorters.put(graph, sorter);
        }
        sorter.add(CanonicalHash.canonical(line).getBytes(StandardCharsets.UTF_8));
    }

    /** What each graph holds that was named. */
    public Map<String, Digest> finish() throws IOException {
        Map<String, Digest> digests = new TreeMap<>();
        for (Map.Entry<String, LineSorter> graph : sorters.entrySet()) {
            Path sorted = folder.resolve("sorted");
            long statements = graph.getValue().writeTo(sorted);
            digests.put(graph.getKey(), new Digest(statements, sha256(sorted)));
            Files.delete(sorted);
        }
        return digests;
    }

    @Override
    public void close() throws IOException {
        for (LineSorter sorter : sorters.values()) {
            sorter.close();
        }
        Files.deleteIfExists(folder.resolve("sorted"));
        Files.deleteIfExists(folder);
    }

    /** SHA-256 of a file, in lower-case hex. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        }
    }

    /** SHA-256 of all that is left to read, in lower-case hex. */
    public static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("expected SHA-256 in every Java, found none", impossible);
        }
    }
}
