package org.migov.loader;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migov.loader.release.Release;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.format.ImportOptions;

/**
 * The user's own files of a release: {@code sources/} in its folder holds a copy of each, so that the next load reads
 * them again beside what it is given.
 */
final class KeptSources {

    private static final String FOLDER = "sources";
    private static final String LIST = "sources.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A file or folder that was given.
     *
     * @param path relative to the folder
     * @param as name of a table or format, or null
     * @param instrument that an official file is about, or null
     * @param retrieved the day on which it was fetched, or null
     * @param sourceId that was asked for, or null
     * @param ids of the sources that came of it
     */
    private record Entry(
            @JsonProperty("path") String path,
            @JsonProperty("as") @Nullable String as,
            @JsonProperty("instrument") @Nullable String instrument,
            @JsonProperty("retrieved") @Nullable String retrieved,
            @JsonProperty("sourceId") @Nullable String sourceId,
            @JsonProperty("ids") List<String> ids) {

        static Entry of(String path, SourceChoice.Given given, Set<String> ids) {
            ImportOptions options = given.options();
            return new Entry(
                    path,
                    given.as().orElse(null),
                    options.instrument().orElse(null),
                    options.retrieved().map(PartialDate::text).orElse(null),
                    options.sourceId().orElse(null),
                    ids.stream().sorted().toList());
        }

        SourceChoice.Given given(Path folder) {
            return new SourceChoice.Given(
                    folder.resolve(path),
                    Optional.ofNullable(as),
                    new ImportOptions(
                            Optional.ofNullable(instrument),
                            Optional.ofNullable(retrieved).flatMap(PartialDate::parse),
                            Optional.ofNullable(sourceId)));
        }
    }

    private KeptSources() {}

    /** What was given to the loads that the release stands on, in that order. */
    static List<SourceChoice.Given> of(Release release) throws IOException {
        Path folder = release.folder().resolve(FOLDER);
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readString(list), new TypeReference<List<Entry>>() {}).stream()
                    .map(entry -> entry.given(folder))
                    .filter(given -> Files.exists(given.path()))
                    .toList();
        } catch (JacksonException damaged) {
            throw new IOException(list + ": expected a list of sources, found something else", damaged);
        }
    }

    /**
     * Copies what was given into a release that is being made.
     *
     * @param given with the ids of the sources that came of each; one of which none is left is not kept
     */
    static void write(Map<SourceChoice.Given, Set<String>> given, Path release) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Path folder = release.resolve(FOLDER);
        for (Map.Entry<SourceChoice.Given, Set<String>> own : new LinkedHashMap<>(given).entrySet()) {
            if (!own.getValue().isEmpty()) {
                Path from = own.getKey().path().toAbsolutePath().normalize();
                Path to = folder.resolve(Integer.toString(entries.size())).resolve(from.getFileName());
                copy(from, to);
                entries.add(Entry.of(entries.size() + "/" + from.getFileName(), own.getKey(), own.getValue()));
            }
        }
        if (!entries.isEmpty()) {
            Files.writeString(
                    folder.resolve(LIST), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target =
                    file.equals(from) ? to : to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            // The day of a file may be the only thing that says when it was fetched.
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
