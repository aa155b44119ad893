package org.migov.loader.changes;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migov.loader.release.Release;

/** The folder {@code changes/} of a release: what it changed, and what was withdrawn ever since the first. */
public final class ChangesFolder {

    /** Name of the folder. */
    public static final String NAME = "changes";

    static final String LIST = "changes.json";
    static final String STATEMENTS = "changes.nt";
    static final String PAGE = "changes.html";
    static final String WITHDRAWN = "withdrawn.nt";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The release that is being made.
     *
     * @param id of it
     * @param base of its identifiers
     * @param defaultGraph sorted N-Triples
     * @param graphs IRIs of its sources
     */
    public record Making(String id, String base, Instant created, Path defaultGraph, Set<String> graphs) {}

    private ChangesFolder() {}

    /**
     * Compares with the release before and writes the folder.
     *
     * @param before the release in force, if any; one under another base, or a damaged one, is not compared with
     * @param curated by path below {@code id/}, what replaces what
     * @param release folder of the release that is being made
     */
    public static void write(Optional<Release> before, Making making, Map<String, String> curated, Path release)
            throws IOException {
        Path folder = Files.createDirectories(release.resolve(NAME));
        Optional<Release> comparable =
                before.filter(old -> old.manifest().base().equals(making.base()));
        if (comparable.isPresent() && Intact.is(comparable.get())) {
            try (Comparison comparison =
                    Comparison.of(comparable.get(), making.defaultGraph(), making.graphs(), curated, folder)) {
                describe(comparable.get(), making, comparison, folder);
                Withdrawn.write(comparable.get(), making, comparison, folder.resolve(WITHDRAWN));
            }
        } else {
            describe(null, making, null, folder);
            Withdrawn.carry(comparable, folder.resolve(WITHDRAWN));
        }
    }

    private static void describe(@Nullable Release before, Making making, @Nullable Comparison comparison, Path folder)
            throws IOException {
        String old = before == null ? null : before.id().text();
        try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(folder.resolve(LIST)))
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("release", making.id());
            json.writeStringField("before", old);
            json.writeStringField("created", making.created().toString());
            json.writePOJOField("summary", comparison == null ? ChangeSummary.NONE : comparison.summary());
            json.writeArrayFieldStart("changes");
            if (comparison != null) {
                comparison.forEach(change -> pojo(json, change));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        ChangesRdf.write(old, making, comparison, folder.resolve(STATEMENTS));
        if (comparison != null) {
            ChangesHtml.write(String.valueOf(old), making.id(), comparison, folder.resolve(PAGE));
        }
    }

    private static void pojo(JsonGenerator json, ThingChange change) {
        try {
            json.writePOJO(change);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
