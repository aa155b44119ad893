package org.migov.loader.fetch;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.migov.loader.source.TableCells;

/**
 * A source and the addresses of its pages, as a definition file has them.
 *
 * @param id of the source; the pages become its newer state when they are loaded
 */
public record FetchSource(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty(value = "title", required = true) String title,
        @JsonProperty("homepage") String homepage,
        @JsonProperty(value = "pages", required = true) List<Template> pages) {

    /**
     * Addresses of one shape.
     *
     * @param address with places such as {@code {language}}
     * @param file where the page goes, relative to the folder; with the same places
     * @param each what fills the places: every combination of one from each
     */
    public record Template(
            @JsonProperty(value = "address", required = true)
            String address,

            @JsonProperty(value = "file", required = true) String file,
            @JsonProperty("each") List<Dimension> each) {}

    /**
     * What fills places: values of one place, rows of several, or columns of an embedded table by place.
     *
     * @param table relative to the embedded data
     */
    public record Dimension(
            @JsonProperty("values") @Nullable Map<String, List<String>> values,
            @JsonProperty("rows") @Nullable List<Map<String, String>> rows,
            @JsonProperty("table") @Nullable String table,
            @JsonProperty("columns") @Nullable Map<String, String> columns) {}

    /** A page to fetch. */
    public record Page(String address, String file) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String SAFE = "[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*";

    /** The sources that MiGov knows, by id. */
    public static List<FetchSource> known() throws IOException {
        List<FetchSource> sources = new ArrayList<>();
        for (String id : text("index.txt").lines().toList()) {
            sources.add(JSON.readValue(text(id + ".json"), FetchSource.class));
        }
        return List.copyOf(sources);
    }

    /**
     * A source by its id, or by the path of a definition file.
     *
     * @throws FetchProblem if there is none
     */
    public static FetchSource of(String idOrPath) throws IOException {
        Path path = Path.of(idOrPath);
        if (Files.isRegularFile(path)) {
            try {
                return JSON.readValue(Files.readString(path), FetchSource.class);
            } catch (JacksonException wrong) {
                throw new FetchProblem(
                        path + ": expected the definition of a source (id, title, pages), found something else: "
                                + wrong.getOriginalMessage(),
                        wrong);
            }
        }
        List<FetchSource> known = known();
        Optional<FetchSource> found =
                known.stream().filter(source -> source.id().equals(idOrPath)).findFirst();
        return found.orElseThrow(() -> new FetchProblem("expected a source that can be fetched, found \"" + idOrPath
                + "\"; choose among "
                + String.join(", ", known.stream().map(FetchSource::id).toList())
                + ", or name a definition file"));
    }

    /**
     * All pages.
     *
     * @param dataRoot the embedded data, whose tables some places are filled from
     */
    public List<Page> all(Path dataRoot) throws IOException {
        List<Page> all = new ArrayList<>();
        for (Template template : pages) {
            for (Map<String, String> values : combinations(template, dataRoot)) {
                String file = filled(template.file(), values);
                if (!file.matches(SAFE) || file.contains("..")) {
                    throw new FetchProblem(
                            id + ": expected the name of a file in plain letters, found \"" + file + "\"");
                }
                all.add(new Page(filled(template.address(), values), file));
            }
        }
        return List.copyOf(all);
    }

    private static List<Map<String, String>> combinations(Template template, Path dataRoot) throws IOException {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Dimension dimension : orEmpty(template.each())) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> one : combinations) {
                for (Map<String, String> other : rows(dimension, dataRoot)) {
                    Map<String, String> both = new LinkedHashMap<>(one);
                    both.putAll(other);
                    longer.add(both);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<Map<String, String>> rows(Dimension dimension, Path dataRoot) {
        List<Map<String, String>> rows = new ArrayList<>(orEmpty(dimension.rows()));
        if (dimension.values() != null) {
            dimension.values().forEach((place, values) -> values.forEach(value -> rows.add(Map.of(place, value))));
        }
        if (dimension.table() != null && dimension.columns() != null) {
            Path table = dataRoot.resolve(dimension.table());
            rows.addAll(TableCells.of(table, dimension.columns()));
        }
        return rows;
    }

    private static String filled(String text, Map<String, String> values) throws FetchProblem {
        StringBuilder filled = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            String value = values.get(places.group(1));
            if (value == null) {
                throw new FetchProblem("expected a value for {" + places.group(1) + "} of " + text + ", found none");
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }

    /** Jackson hands null for what a file leaves out. */
    @SuppressWarnings("ConstantConditions")
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = FetchSource.class.getResourceAsStream("/fetch/" + name)) {
            if (in == null) {
                throw new FetchProblem("fetch/" + name + ": expected a definition in the program, found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
