package org.migov.server.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a release changed: {@code changes/changes.json} of its folder, read from front to back, as it may be large.
 *
 * @param before id of the release it was compared with, or "" if it was compared with none
 * @param matching how many changes fit
 * @param changes those of them that were asked for
 */
public record ReleaseChanges(String release, String before, Summary summary, long matching, List<Change> changes) {

    /** The file in a release folder. */
    public static final String FILE = "changes/changes.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    /** How many things. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Summary(
            long added, long changed, long withdrawn, long replaced, long world, long record, long derived) {}

    /** A value: its text or IRI, and the language of a text. */
    public record Value(String value, @Nullable String language, boolean iri) {}

    /** A property of a thing that changed. */
    public record Property(String property, String cause, String reason, List<Value> before, List<Value> after) {}

    /** A thing that came, went or changed. */
    public record Change(
            String kind,
            String iri,
            @Nullable String type,
            @Nullable String label,
            String cause,
            String reason,
            @Nullable List<Property> properties,
            @Nullable List<String> replacedBy,
            @Nullable List<String> replaces) {}

    public ReleaseChanges {
        changes = List.copyOf(changes);
    }

    /** Of a release that was compared with none. */
    public static ReleaseChanges none(String release) {
        return new ReleaseChanges(release, "", new Summary(0, 0, 0, 0, 0, 0, 0), 0, List.of());
    }

    /**
     * Reads a part.
     *
     * @param folder of the release
     * @param from how many of those that fit are passed over
     * @param most how many are returned
     * @return empty if the release was written without
     */
    public static Optional<ReleaseChanges> read(Path folder, Predicate<Change> wanted, long from, int most) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JSON.getFactory().createParser(in)) {
            return Optional.of(new Reading(wanted, from, most).read(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through the file once. */
    private static final class Reading {

        private final Predicate<Change> wanted;
        private final long from;
        private final int most;
        private final List<Change> changes = new ArrayList<>();
        private String release = "";
        private String before = "";
        private Summary summary = new Summary(0, 0, 0, 0, 0, 0, 0);
        private long matching;

        Reading(Predicate<Change> wanted, long from, int most) {
            this.wanted = wanted;
            this.from = from;
            this.most = most;
        }

        ReleaseChanges read(JsonParser json) throws IOException {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "release" -> release = json.getValueAsString("");
                    case "before" -> before = json.getValueAsString("");
                    case "summary" -> summary = JSON.readValue(json, Summary.class);
                    case "changes" -> changes(json);
                    default -> json.skipChildren();
                }
            }
            return new ReleaseChanges(release, before, summary, matching, changes);
        }

        private void changes(JsonParser json) throws IOException {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Change change = JSON.readValue(json, Change.class);
                if (wanted.test(change)) {
                    if (matching >= from && changes.size() < most) {
                        changes.add(change);
                    }
                    matching++;
                }
            }
        }
    }
}
