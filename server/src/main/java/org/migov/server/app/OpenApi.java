package org.migov.server.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /openapi.json}: the addresses of the server as OpenAPI 3.1, made from the routes that are really there. What the
 * routes do is said in {@code openapi.json} among the resources; the two protocols stand there whole.
 */
final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("[{<](\\w+)[}>]");

    /** An address that is answered, in the syntax of the router. */
    record Route(String method, String path) {}

    private final Map<String, Object> said;

    OpenApi() {
        try (InputStream file = OpenApi.class.getResourceAsStream("/openapi.json")) {
            said = JSON.readValue(Objects.requireNonNull(file), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param server absolute address */
    Map<String, Object> document(List<Route> routes, String server) {
        Map<String, Object> document = new LinkedHashMap<>(said);
        Map<String, Object> info = new LinkedHashMap<>(map(said.get("info")));
        info.put("version", Version.ours());
        document.put("info", info);
        document.put("servers", List.of(Map.of("url", server)));
        Map<String, Object> summaries = map(document.remove("x-summaries"));
        Map<String, Object> paths = new TreeMap<>(map(said.get("paths")));
        for (Route route : routes) {
            String path = PARAMETER.matcher(route.path()).replaceAll("{$1}");
            Map<String, Object> methods = new LinkedHashMap<>(map(paths.get(path)));
            methods.putIfAbsent(route.method().toLowerCase(Locale.ROOT), operation(path, summaries.get(path)));
            paths.put(path, methods);
        }
        document.put("paths", paths);
        return document;
    }

    private static Map<String, Object> operation(String path, @Nullable Object summary) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary == null ? "A page, or data where a format is asked for" : summary);
        List<Map<String, Object>> parameters = PARAMETER
                .matcher(path)
                .results()
                .map(found -> Map.of(
                        "name",
                        (Object) found.group(1),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        Map.of("type", "string")))
                .toList();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put(
                "responses",
                Map.of(
                        "200", Map.of("description", "What was asked for"),
                        "304", Map.of("description", "The client has it already"),
                        "default", Map.of("$ref", "#/components/responses/Problem")));
        return operation;
    }

    @SuppressWarnings("unchecked") // what Jackson reads has strings for keys
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
