package org.migov.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/**
 * SPARQL 1.1 Protocol. Queries must be answered as expected; of a case that updates, every update must be refused, and its
 * queries, which look for what was to be inserted, are left out.
 *
 * <p>The suite names a graph {@code data0.rdf} that it has no data for; here it has one statement, because a graph that a
 * release does not have is an error (as 2.1.4 of the protocol allows).
 */
final class ProtocolSuite {

    static final String NAME = "SPARQL 1.1 Protocol";
    private static final String DATA_0 = "http://kasei.us/2009/09/sparql/data/data0.rdf";
    private static final String REASON = "The graph is read only; every update of the case was refused with ";

    private final Client client = new Client();

    List<Outcome> run(Path folder) {
        List<HttpCase> cases = Manifest.cases("/w3c/protocol/manifest.ttl");
        SampleRelease.write(folder, SampleRelease.ID, trig(cases));
        SampleRelease.makeCurrent(folder, SampleRelease.ID);
        try (Served server = Served.bare(folder, Map.of())) {
            return cases.stream().map(one -> outcome(one, server)).toList();
        }
    }

    private Outcome outcome(HttpCase one, Served server) {
        try {
            return one.isUpdate() && !one.id().startsWith("bad_") ? refused(one, server) : answered(one, server);
        } catch (AssertionError e) {
            return new Outcome(NAME, one.id(), one.name(), Outcome.Verdict.FAILED, e.getMessage());
        }
    }

    private Outcome answered(HttpCase one, Served server) {
        one.exchanges().forEach(exchange -> client.check(exchange, send(exchange, server)));
        return Outcome.passed(NAME, one);
    }

    private Outcome refused(HttpCase one, Served server) {
        String statuses = one.exchanges().stream()
                .filter(HttpCase.Exchange::isUpdate)
                .map(exchange -> send(exchange, server).statusCode())
                .distinct()
                .peek(status -> assertThat(status).isIn(400, 403))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return new Outcome(NAME, one.id(), one.name(), Outcome.Verdict.REFUSED, REASON + statuses + ".");
    }

    private HttpResponse<String> send(HttpCase.Exchange exchange, Served server) {
        return client.send(exchange, server.uri(exchange.path().replaceFirst("^/sparql/", "/sparql")));
    }

    private static String trig(List<HttpCase> cases) {
        StringBuilder trig =
                new StringBuilder("<" + DATA_0 + "> { <" + DATA_0 + "> a <http://xmlns.com/foaf/0.1/Document> }\n");
        cases.stream()
                .flatMap(one -> one.graphs().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (same, again) -> same))
                .forEach((graph, data) -> trig.append(graph(graph, data)));
        return trig.toString();
    }

    static String graph(String name, Model data) {
        StringWriter statements = new StringWriter();
        data.write(statements, "N-TRIPLES");
        return "<" + name + "> {\n" + statements + "}\n";
    }
}
