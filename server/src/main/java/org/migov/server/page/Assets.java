package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;

/**
 * Style sheet, scripts and the mark, all from this server: {@code /assets/<version>/<name>}.
 *
 * <p>The version is made from their content, so that browsers may keep them for ever.
 */
public final class Assets implements Routes {

    /** The style sheet of every page. */
    private static final String COMMON = "migov.css";

    private static final String SHEET = ".css";
    private static final String SCRIPT = ".js";
    private static final String AND = "+";
    private static final int MOST_PARTS = 10;

    private static final String EDITOR = "/META-INF/resources/webjars/codemirror/5.65.18/";
    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("migov.css", "/assets/migov.css"),
            Map.entry("mark.svg", "/assets/mark.svg"),
            Map.entry("editor.js", "/assets/editor.js"),
            Map.entry("later.js", "/assets/later.js"),
            Map.entry("suggest.js", "/assets/suggest.js"),
            Map.entry("why.js", "/assets/why.js"),
            Map.entry("kinds.css", "/assets/kinds.css"),
            Map.entry("checklist.css", "/assets/checklist.css"),
            Map.entry("results.css", "/assets/results.css"),
            Map.entry("results.js", "/assets/results.js"),
            Map.entry("query.js", "/assets/query.js"),
            Map.entry("codemirror.css", EDITOR + "lib/codemirror.css"),
            Map.entry("codemirror.js", EDITOR + "lib/codemirror.js"),
            Map.entry("sparql.js", EDITOR + "mode/sparql/sparql.js"),
            Map.entry("matchbrackets.js", EDITOR + "addon/edit/matchbrackets.js"),
            Map.entry("closebrackets.js", EDITOR + "addon/edit/closebrackets.js"),
            Map.entry("show-hint.js", EDITOR + "addon/hint/show-hint.js"),
            Map.entry("world.svg", "/assets/world.svg"),
            Map.entry("places.css", "/assets/places.css"),
            Map.entry("places.js", "/assets/places.js"));
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    /** @param terms the file {@code terms.json}: what the editor completes */
    public Assets(String terms) {
        RESOURCES.forEach((name, resource) -> files.put(name, read(resource)));
        files.put("terms.json", terms.getBytes(StandardCharsets.UTF_8));
        version = version(files);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{version}/{name}", this::file);
        routes.get("/favicon.ico", context -> context.redirect(path("mark.svg")));
    }

    /** The address of a file. */
    public String path(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("asset: expected one of " + files.keySet() + ", found \"" + name + "\"");
        }
        return "/assets/" + version + "/" + name;
    }

    /**
     * The address of the style sheet of a page: those among the files it needs, and {@link #COMMON} after them, as one
     * file, because a page is not painted before the last of its style sheets is there.
     */
    public String sheet(List<String> wanted) {
        return together(SHEET, Stream.concat(wanted.stream(), Stream.of(COMMON)));
    }

    /**
     * The address of the scripts among the files a page needs, as one file, or null if it needs none: {@code later.js}
     * asks for it once the page is painted.
     */
    public @Nullable String script(List<String> wanted) {
        return wanted.stream().anyMatch(name -> name.endsWith(SCRIPT)) ? together(SCRIPT, wanted.stream()) : null;
    }

    private String together(String ending, Stream<String> names) {
        return names.filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .collect(Collectors.joining(AND, "/assets/" + version + "/", ending));
    }

    private void file(Context context) {
        String name = context.pathParam("name");
        byte[] content = content(name);
        if (content == null) {
            throw HttpProblem.notFound("There is no file of that name.");
        }
        boolean current = context.pathParam("version").equals(version);
        context.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        context.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        context.result(content);
    }

    /** A file, or style sheets or scripts one after the other: {@code places+migov.css}; null if there is none of a name. */
    private byte @Nullable [] content(String name) {
        String ending = name.endsWith(SHEET) ? SHEET : name.endsWith(SCRIPT) ? SCRIPT : "";
        if (ending.isEmpty()) {
            return files.get(name);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : name.substring(0, name.length() - ending.length()).split(Pattern.quote(AND), MOST_PARTS)) {
            byte[] content = files.get(part + ending);
            if (content == null) {
                return null;
            }
            all.writeBytes(content);
        }
        return all.toByteArray();
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": expected among the resources, found nothing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String version(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
