package org.migov.server.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release says about itself: {@code manifest.json} of its folder.
 *
 * <p>Fields that this version does not know are ignored, lists that are absent are empty.
 *
 * @param release id, {@code <UTC date>-<first 8 hexadecimal digits of the hash>}
 * @param hash SHA-256 over the sorted N-Quads, hexadecimal
 * @param base IRI under which ids and graphs were minted, ends in {@code /}
 * @param created when the release was written, ISO 8601
 * @param software version of the loader that wrote it
 * @param triples statements in the default graph, each counted once
 * @param quads statements in the named graphs; one that two sources state counts twice
 * @param text what is in the text index; null in releases from before there was one
 */
public record Manifest(
        String release,
        String hash,
        String base,
        String created,
        String software,
        long triples,
        long quads,
        List<SourceGraph> graphs,
        List<ClassCount> classes,
        List<DumpFile> files,
        List<TableCount> tables,
        @Nullable TextIndex text) {

    /** The file's name within a release folder. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(MapperFeature.AUTO_DETECT_GETTERS, false)
            .configure(MapperFeature.AUTO_DETECT_IS_GETTERS, false)
            .build();

    @SuppressWarnings("ConstantConditions") // Jackson passes null for what the file leaves out
    public Manifest {
        release = required("release", release);
        base = required("base", base);
        created = Instant.parse(required("created", created)).toString();
        hash = orEmpty(hash);
        software = orEmpty(software);
        graphs = copy(graphs);
        classes = copy(classes);
        files = copy(files);
        tables = copy(tables);
    }

    /**
     * One source's named graph.
     *
     * @param id key of the source, such as {@code ilo-normlex}
     * @param iri of the graph, and of the source itself
     */
    public record SourceGraph(String id, String iri, String title, long triples, long rowsRead, long rowsRejected) {
        public SourceGraph {
            title = orEmpty(title);
        }
    }

    /** How many instances a class has in the default graph. */
    public record ClassCount(String iri, String label, long count) {
        public ClassCount {
            label = orEmpty(label);
        }
    }

    /**
     * A file to download.
     *
     * @param path within the release folder, with {@code /}
     * @param syntax nq, trig, nt, ttl, rdf, jsonld, jelly, hdt; csv, csvw, datapackage or zip for tables
     * @param graph id of the one source it holds, or null where it holds all
     * @param bytes length as stored
     * @param rows of tables; null elsewhere
     * @param rdfc10 hash of the canonical form of the one graph that it holds, by RDFC-1.0; null elsewhere
     */
    public record DumpFile(
            String name,
            String path,
            String mediaType,
            String syntax,
            @Nullable String graph,
            long bytes,
            long uncompressedBytes,
            String sha256,
            long statements,
            @Nullable Long rows,
            @Nullable String rdfc10) {

        /** Whether it holds rows, not statements. */
        public boolean tables() {
            return rows != null;
        }
    }

    /** A source table: rows read, records made, rows rejected. */
    public record TableCount(String file, String table, long rows, long records, long rejected) {}

    /**
     * The text index.
     *
     * @param entries names, codes and texts, each counted in each graph that states it
     * @param bytes that it takes on disk
     */
    public record TextIndex(long entries, long bytes) {}

    /** When the release was written. */
    public Instant createdAt() {
        return Instant.parse(created);
    }

    /** The graph of that id, if the release has it. */
    public Optional<SourceGraph> graph(String id) {
        return graphs.stream().filter(graph -> graph.id().equals(id)).findFirst();
    }

    /** The file of that name, if the release has it. */
    public Optional<DumpFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /**
     * Reads the manifest of a release folder.
     *
     * @throws ReleaseMissing if the file is absent or cannot be understood
     */
    public static Manifest read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (NoSuchFileException e) {
            throw new ReleaseMissing(file + ": expected the manifest of a release, found no such file", e);
        } catch (JsonProcessingException e) {
            throw new ReleaseMissing(
                    file + ": expected the manifest of a release, found: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ReleaseMissing(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("\"" + field + "\" is missing");
        }
        return value;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
