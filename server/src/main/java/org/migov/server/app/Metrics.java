package org.migov.server.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.migov.server.http.Connection;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;
import org.migov.server.sparql.Answers;
import org.migov.server.sparql.QueryWatch;

/**
 * What the server counts, for Prometheus at {@code /metrics}: requests by route and status, queries by what became of them,
 * the cache, the queue, memory, the release. Nothing in it tells one reader from another.
 */
final class Metrics implements Routes, QueryWatch, AutoCloseable {

    /** Who may read them. */
    enum Readers {
        ALL,
        LOCAL,
        NONE
    }

    private static final Set<String> ROUTES = Set.of(
            "",
            "about",
            "assets",
            "browse",
            "checklist",
            "compare",
            "context.jsonld",
            "corridor",
            "csvw",
            "data",
            "dcat.jsonld",
            "dcat.nt",
            "dcat.rdf",
            "dcat.ttl",
            "dumps",
            "feeds",
            "fragments",
            "graph",
            "graphs",
            "health",
            "id",
            "linkset",
            "memento",
            "metrics",
            "ontology",
            "openapi.json",
            "page",
            "queries",
            "reconcile",
            "robots.txt",
            "search",
            "shapes",
            "sitemap",
            "sitemap.xml",
            "sparql",
            "timemap",
            "void.jsonld",
            "void.nt",
            "void.rdf",
            "void.ttl",
            "-",
            ".well-known");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "QUERY", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Readers readers;

    Metrics(Readers readers, CurrentRelease releases) {
        this.readers = readers;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        Gauge.builder(
                        "migov.release.statements",
                        () -> releases.get().manifest().triples())
                .description("Statements of the release in force")
                .register(registry);
        Gauge.builder(
                        "migov.release.created.seconds",
                        () -> releases.get().created().getEpochSecond())
                .description("When the release in force was written, in seconds since 1970")
                .register(registry);
    }

    /** Also shows how many queries run, wait and linger. */
    void show(Answers answers) {
        Gauge.builder("migov.queries.running", answers::running).register(registry);
        Gauge.builder("migov.queries.long", answers::longOnes)
                .description("Queries that have run for long, and compute by turns")
                .register(registry);
        Gauge.builder("migov.queries.held.bytes", answers::held)
                .description("Memory that queries hold for joins, groups and graphs, by estimate")
                .register(registry);
        Gauge.builder("migov.queries.waiting", answers::waiting).register(registry);
        Gauge.builder("migov.queries.lingering", answers::lingering)
                .description("Queries that were told to stop and have not")
                .register(registry);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        if (readers != Readers.NONE) {
            routes.get("/metrics", this::write);
        }
    }

    /** A request was answered. */
    void request(String method, String path, int status, Duration took) {
        Timer.builder("migov.requests")
                .description("Requests by the first part of their path")
                .tags("method", METHODS.contains(method) ? method : "other", "route", route(path))
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    @Override
    public void ended(Outcome outcome, Duration took) {
        Timer.builder("migov.queries")
                .description("Queries that ran, by what became of them")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(registry)
                .record(took);
    }

    @Override
    public void lookedUp(boolean found) {
        registry.counter("migov.cache", Tags.of("result", found ? "hit" : "miss"))
                .increment();
    }

    @Override
    public void refused(int status) {
        registry.counter("migov.queries.refused", Tags.of("status", Integer.toString(status)))
                .increment();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private void write(Context context) {
        if (readers == Readers.LOCAL && !Connection.of(context.req()).client().isEmpty()) {
            throw HttpProblem.of(403, "The metrics of this server are for this machine only.");
        }
        context.header("Cache-Control", "no-store");
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    /** A known first part of the path, so that paths that somebody makes up do not fill the memory. */
    private static String route(String path) {
        String first = List.of(path.split("/", -1)).get(Math.min(1, path.split("/", -1).length - 1));
        return ROUTES.contains(first) ? "/" + first : "other";
    }
}
