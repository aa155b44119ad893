package org.migov.server.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the process lives, and whether it can answer.
 *
 * <p>Ready means that the release in force is read and has what its manifest says: each named graph has a statement, and
 * the default graph has one too.
 */
final class Health implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

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
        boolean some = release.dataset().getDefaultGraph().contains(Node.ANY, Node.ANY, Node.ANY);
        return some == release.manifest().triples() > 0
                && release.manifest().graphs().stream()
                        .filter(graph -> graph.triples() > 0)
                        .allMatch(graph -> release.dataset()
                                .contains(NodeFactory.createURI(graph.iri()), Node.ANY, Node.ANY, Node.ANY));
    }

    private static void answer(Context context, Map<String, Object> body) {
        context.header("Cache-Control", "no-store");
        Json.write(context, body);
    }
}
