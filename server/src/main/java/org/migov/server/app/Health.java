package org.migov.server.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Json;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the process lives, and whether it can answer.
 *
 * <p>Ready means that the release in force is read and has what its manifest says: each named graph has a statement, the
 * default graph has one too, and a query that counts the things of a class finds as many as there should be.
 */
final class Health implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private static final long MOST_MILLIS = 2000;
    private static final Query KNOWN_COUNT = knownCount();

    private final CurrentRelease releases;

    Health(CurrentRelease releases) {
        this.releases = releases;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", context -> answer(context, Map.of("status", "live")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context context) {
        OpenRelease release = releases.get();
        if (!answersAsItShould(release)) {
            throw HttpProblem.unavailable(
                    "Release " + release.id() + " does not answer a known question as it should.",
                    Duration.ofSeconds(10));
        }
        answer(
                context,
                Map.of(
                        "status",
                        "ready",
                        "release",
                        release.id(),
                        "triples",
                        release.manifest().triples()));
    }

    private static boolean answersAsItShould(OpenRelease release) {
        try {
            return Txn.calculateRead(release.dataset(), () -> hasWhatItSays(release));
        } catch (RuntimeException e) { // whatever it is, the release cannot be read
            LOG.error("{} cannot be read", release, e);
            return false;
        }
    }

    private static boolean hasWhatItSays(OpenRelease release) {
        boolean some =
                countsAsItShould(release) && release.dataset().getDefaultGraph().contains(Node.ANY, Node.ANY, Node.ANY);
        return some == release.manifest().triples() > 0
                && release.manifest().graphs().stream()
                        .filter(graph -> graph.triples() > 0)
                        .allMatch(graph -> release.dataset()
                                .contains(NodeFactory.createURI(graph.iri()), Node.ANY, Node.ANY, Node.ANY));
    }

    /** Counts the things of the smallest class by query. */
    private static boolean countsAsItShould(OpenRelease release) {
        return release.manifest().classes().stream()
                .min(Comparator.comparingLong(Manifest.ClassCount::count))
                .map(known -> counted(release, known.iri()) == known.count())
                .orElse(true);
    }

    private static long counted(OpenRelease release, String type) {
        RowSet rows = QueryExec.dataset(release.dataset())
                .query(KNOWN_COUNT)
                .substitution("class", NodeFactory.createURI(type))
                .timeout(MOST_MILLIS, TimeUnit.MILLISECONDS)
                .select();
        return ((Number) rows.next().get("count").getLiteralValue()).longValue();
    }

    private static Query knownCount() {
        try (InputStream file = Health.class.getResourceAsStream("/page-queries/known-count.rq")) {
            return QueryFactory.create(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Context context, Map<String, Object> body) {
        context.header("Cache-Control", "no-store");
        Json.write(context, body);
    }
}
