package org.migov.server.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.migov.server.http.Json;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;

/** What is running: {@code /-/version} and {@code /-/settings}. */
final class About implements Routes {

    private final Settings settings;
    private final CurrentRelease releases;

    About(Settings settings, CurrentRelease releases) {
        this.settings = settings;
        this.releases = releases;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/-/version", this::version);
        routes.get("/-/settings", this::settings);
    }

    private void version(Context context) {
        context.header("Cache-Control", "no-store");
        OpenRelease release = releases.get();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("software", Version.ours());
        body.put("java", Runtime.version().toString());
        body.put("jena", Version.of(Query.class));
        body.put("release", release.id());
        body.put("created", release.manifest().created());
        body.put("hash", release.manifest().hash());
        body.put("triples", release.manifest().triples());
        Json.write(context, body);
    }

    private void settings(Context context) {
        context.header("Cache-Control", "no-store");
        Map<String, String> values = settings.shown();
        List<Map<String, String>> list = Setting.ALL.stream()
                .map(setting -> Map.of(
                        "name", setting.name(),
                        "value", values.getOrDefault(setting.name(), ""),
                        "default", setting.standard(),
                        "help", setting.help()))
                .toList();
        Json.write(context, list);
    }
}
