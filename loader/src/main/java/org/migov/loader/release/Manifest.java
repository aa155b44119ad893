package org.migov.loader.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is in a release, as {@code manifest.json} says it. The names of components are those in the file; a field that a
 * reader does not know is passed over, so that old and new versions can read each other's.
 *
 * @param release id, the name of the folder
 * @param hash SHA-256 over the sorted N-Quads of all graphs, in lower-case hex
 * @param base under which identifiers are minted
 * @param created instant in ISO 8601
 * @param software version of MiGov
 * @param triples statements of the default graph
 * @param quads statements of all named graphs
 * @param rdfc10 hash of the canonical form of the default graph, by RDFC-1.0; null in a release of an older version
 * @param text the text index; null in releases from before there was one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
        @JsonProperty(required = true) String release,
        @JsonProperty(required = true) String hash,
        @JsonProperty(required = true) String base,
        @JsonProperty(required = true) String created,
        @JsonProperty(required = true) String software,
        long triples,
        long quads,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rdfc10,
        List<Graph> graphs,
        List<TypeCount> classes,
        List<File> files,
        List<TableCount> tables,
        @Nullable TextIndex text) {

    /**
     * A named graph and how its source was read.
     *
     * @param rdfc10 hash of its canonical form, by RDFC-1.0
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Graph(
            String id,
            String iri,
            String title,
            long triples,
            long rowsRead,
            long rowsRejected,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String rdfc10) {}

    /** A class and how many instances the default graph holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TypeCount(String iri, String label, long count) {}

    /**
     * A dump.
     *
     * @param path relative to the release's folder
     * @param graph id of the source, or null for all statements
     * @param statements 0 in tables
     * @param rows of tables; null elsewhere
     * @param rdfc10 hash of the canonical form of the graph that the file holds; null for quads and tables
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record File(
            String name,
            String path,
            String mediaType,
            String syntax,
            @Nullable String graph,
            long bytes,
            long uncompressedBytes,
            String sha256,
            long statements,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long rows,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String rdfc10) {}

    /** A file that was read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TableCount(String file, String table, long rows, long records, long rejected) {}

    /**
     * The index that {@code text:query} searches.
     *
     * @param entries names, codes and texts, each counted in each graph that states it
     * @param bytes that it takes on disk
     * @param languages entries by language tag
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TextIndex(long entries, long bytes, Map<String, Long> languages) {}

    public Manifest {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(created, "created");
        graphs = copy(graphs);
        classes = copy(classes);
        files = copy(files);
        tables = copy(tables);
    }

    public ReleaseId id() {
        return new ReleaseId(release);
    }

    public Instant createdAt() {
        return Instant.parse(created);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
