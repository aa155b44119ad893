package org.migov.loader.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Manifests for tests. */
final class Manifests {

    static final Instant DAY = Instant.parse("2026-11-21T10:00:00Z");

    private Manifests() {}

    /** @param hash eight hex digits, repeated to a whole hash */
    static Manifest of(String hash, Instant created) {
        String whole = hash.repeat(8);
        return new Manifest(
                ReleaseId.of(created, whole).text(),
                whole,
                "https://w3id.org/migov/",
                created.toString(),
                "0.1.0",
                3,
                4,
                "cd".repeat(32),
                List.of(new Manifest.Graph(
                        "plain", "https://w3id.org/migov/graph/plain", "Plain “graph”", 3, 5, 2, "ef")),
                List.of(new Manifest.TypeCount("https://w3id.org/migov/ontology#Source", "source", 1)),
                List.of(
                        new Manifest.File(
                                "migov.nq.gz",
                                "dumps/migov.nq.gz",
                                "application/n-quads",
                                "nq",
                                null,
                                10,
                                20,
                                "ab",
                                4,
                                null,
                                null),
                        new Manifest.File(
                                "plain.ttl.gz",
                                "dumps/plain.ttl.gz",
                                "text/turtle",
                                "ttl",
                                "plain",
                                1,
                                2,
                                "cd",
                                3,
                                null,
                                "ef")),
                List.of(new Manifest.TableCount("plain/terms.csv", "terms", 5, 3, 2)),
                new Manifest.TextIndex(7, 1_234, Map.of("en", 7L)));
    }
}
