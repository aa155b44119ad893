package org.migov.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/**
 * Graph Store Protocol, by indirect identification. Each case writes before it reads: every write must be refused with 405,
 * and every read must be answered as expected from a release that holds what the writes before it would have made.
 */
final class GraphStoreSuite {

    static final String NAME = "SPARQL 1.1 Graph Store HTTP Protocol";
    private static final String REFUSED =
            "The graph is read only; every write of the case was refused with 405. What it reads was answered as expected.";
    private static final String DIRECT =
            "Graphs are identified indirectly (?graph=…). Their names lead to documents about them, as linked data.";
    private static final String NO_CREATION =
            "The address of the graph would be chosen by the server that creates it, and there is no creation here.";
    private static final String DEFAULT = "";

    private final Client client = new Client();
    private final Path folder;
    private final Served any;
    private int releases;

    /** @param any a server to send writes to */
    GraphStoreSuite(Path folder, Served any) {
        this.folder = folder;
        this.any = any;
    }

    List<Outcome> indirect() {
        return Manifest.cases("/w3c/graph-store-protocol/manifest-indirect.ttl").stream()
                .map(this::outcome)
                .toList();
    }

    List<Outcome> direct() {
        return Manifest.cases("/w3c/graph-store-protocol/manifest-direct.ttl").stream()
                .map(one -> new Outcome(NAME, one.id(), one.name(), Outcome.Verdict.NOT_OFFERED, DIRECT))
                .toList();
    }

    private Outcome outcome(HttpCase one) {
        if (one.exchanges().stream().anyMatch(exchange -> exchange.path().contains("$LOCATION$"))) {
            return new Outcome(NAME, one.id(), one.name(), Outcome.Verdict.NOT_OFFERED, NO_CREATION);
        }
        try {
            run(one);
            return one.exchanges().stream().allMatch(HttpCase.Exchange::reads)
                    ? Outcome.passed(NAME, one)
                    : new Outcome(NAME, one.id(), one.name(), Outcome.Verdict.REFUSED, REFUSED);
        } catch (AssertionError e) {
            return new Outcome(NAME, one.id(), one.name(), Outcome.Verdict.FAILED, e.getMessage());
        }
    }

    private void run(HttpCase one) {
        Map<String, Model> store = new HashMap<>();
        for (HttpCase.Exchange exchange : one.exchanges()) {
            if (exchange.reads()) {
                try (Served server = server(store)) {
                    client.check(exchange, send(exchange, server));
                }
            } else {
                HttpResponse<String> answer = send(exchange, any);
                assertThat(answer.statusCode()).isEqualTo(405);
                assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
                write(exchange, store);
            }
        }
    }

    private HttpResponse<String> send(HttpCase.Exchange exchange, Served server) {
        return client.send(exchange, server.uri(exchange.path().replaceFirst("^/gsp", "/graphs")));
    }

    /** What a store that accepts writes would hold then. */
    private static void write(HttpCase.Exchange exchange, Map<String, Model> store) {
        String graph = graph(exchange);
        switch (exchange.method()) {
            case "PUT" -> store.put(graph, data(exchange));
            case "POST" ->
                store.computeIfAbsent(graph, name -> ModelFactory.createDefaultModel())
                        .add(data(exchange));
            case "DELETE" -> store.remove(graph);
            default -> throw new AssertionError("unknown method " + exchange.method());
        }
    }

    private static String graph(HttpCase.Exchange exchange) {
        int at = exchange.path().indexOf("?graph=");
        return at < 0
                ? DEFAULT
                : URLDecoder.decode(exchange.path().substring(at + "?graph=".length()), StandardCharsets.UTF_8);
    }

    /** Turtle, or the parts of a form with several files. */
    private static Model data(HttpCase.Exchange exchange) {
        String body = exchange.body().orElseThrow();
        String type = exchange.headers().get("content-type");
        if (!type.startsWith("multipart/form-data")) {
            return Client.turtle(body);
        }
        Model all = ModelFactory.createDefaultModel();
        for (String part : body.split("--" + type.replaceFirst(".*boundary=", ""), -1)) {
            Optional.of(part.split("\r?\n\r?\n", 2))
                    .filter(split -> split.length == 2)
                    .ifPresent(split -> all.add(Client.turtle(split[1])));
        }
        return all;
    }

    /** The default graph of a release holds all statements, so that of a case stands for it. */
    private Served server(Map<String, Model> store) {
        StringBuilder trig = new StringBuilder();
        store.forEach((name, data) ->
                trig.append(ProtocolSuite.graph(name.equals(DEFAULT) ? "http://example.org/default" : name, data)));
        Path data = folder.resolve("store-" + releases++);
        SampleRelease.write(data, SampleRelease.ID, trig.toString());
        SampleRelease.makeCurrent(data, SampleRelease.ID);
        return Served.bare(data, Map.of());
    }
}
