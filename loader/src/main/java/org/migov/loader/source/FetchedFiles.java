package org.migov.loader.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a folder of fetched pages, as its {@code fetched.json} says: written while fetching, read when the pages
 * are loaded.
 *
 * @param source id of the source
 * @param complete whether the last run came to its end; if not, the next goes on where it stopped
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FetchedFiles(
        @JsonProperty("source") String source,
        @JsonProperty("title") String title,
        @JsonProperty("homepage") String homepage,
        @JsonProperty("complete") boolean complete,
        @JsonProperty("files") List<Entry> files) {

    /** Name of the list in its folder. */
    public static final String NAME = "fetched.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A page.
     *
     * @param file relative to the folder
     * @param address it was asked for
     * @param retrieved instant in ISO 8601 at which the server last confirmed it
     * @param status of HTTP; 206 for a file that was cut off and is still to be completed
     * @param etag as the server gave it, or null
     * @param lastModified as the server gave it, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            @JsonProperty("file") String file,
            @JsonProperty("address") String address,
            @JsonProperty("retrieved") String retrieved,
            @JsonProperty("status") int status,
            @JsonProperty("bytes") long bytes,
            @JsonProperty("sha256") @Nullable String sha256,
            @JsonProperty("mediaType") @Nullable String mediaType,
            @JsonProperty("etag") @Nullable String etag,
            @JsonProperty("lastModified") @Nullable String lastModified) {

        /** The day on which the page was read. */
        public String day() {
            return retrieved.substring(0, Math.min(10, retrieved.length()));
        }
    }

    public FetchedFiles {
        files = List.copyOf(files);
    }

    /** The list of a folder; empty if there is none. */
    public static Optional<FetchedFiles> in(Path folder) throws IOException {
        Path list = folder.resolve(NAME);
        if (!Files.isRegularFile(list)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(list), FetchedFiles.class));
        } catch (JacksonException | NullPointerException damaged) {
            throw new IOException(list + ": expected the list of a fetch, found something else", damaged);
        }
    }

    /** The latest day on which a page of the folder was read; empty for a folder that was not fetched. */
    public static Optional<PartialDate> lastDay(Path folder) {
        try {
            return in(folder)
                    .flatMap(list -> list.files().stream().map(Entry::day).max(String::compareTo))
                    .flatMap(PartialDate::parse);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** By file. */
    public Map<String, Entry> byFile() {
        Map<String, Entry> entries = new TreeMap<>();
        files.forEach(entry -> entries.put(entry.file(), entry));
        return entries;
    }

    /** Writes the list; who reads it sees the old one or the new one. */
    public void write(Path folder) throws IOException {
        Path temporary = folder.resolve(NAME + ".part");
        Files.writeString(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        Files.move(
                temporary, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
