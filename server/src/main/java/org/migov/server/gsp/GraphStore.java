package org.migov.server.gsp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.Conditional;
import org.migov.server.http.Connection;
import org.migov.server.http.Headers;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Problems;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;
import org.migov.server.sparql.Answers;
import org.migov.server.sparql.Parameters;
import org.migov.server.sparql.ProtocolProcessor;
import org.migov.server.sparql.Reply;
import org.migov.server.sparql.ResultFormats;

/**
 * The graphs of the release by indirect identification: {@code ?graph=<IRI>} and {@code ?default} (SPARQL 1.1 Graph Store
 * HTTP Protocol, 4.2), GET and HEAD only.
 */
public final class GraphStore extends ProtocolProcessor {

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

    private final CurrentRelease releases;
    private final Answers answers;

    public GraphStore(CurrentRelease releases, Answers answers, Problems problems) {
        super(problems);
        this.releases = releases;
        this.answers = answers;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(204);
            response.setHeader("Allow", String.join(", ", METHODS));
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            throw HttpProblem.methodNotAllowed(request.getMethod(), METHODS);
        }
        OpenRelease release = releases.get();
        response.setHeader(Headers.RELEASE, release.id());
        response.setHeader("Vary", "Accept");
        send(request, response, release, graph(Parameters.of(request.getQueryString()), release));
    }

    private void send(
            HttpServletRequest request, HttpServletResponse response, OpenRelease release, @Nullable String graph)
            throws IOException {
        Negotiation.Choice choice = Negotiation.choose(request, ResultFormats.GRAPHS);
        String name = graph == null ? "" : graph;
        String etag = Conditional.etag(release.id(), "graph", name, choice.mediaType());
        if (Conditional.answered(request, response, etag, release.created())) {
            return;
        }
        Node node = graph == null ? null : NodeFactory.createURI(graph);
        try (Reply reply = answers.graph(release, node, choice.format(), Connection.of(request))) {
            reply.send(request, response, choice.contentType());
        }
    }

    /** IRI of the graph that is asked for; null for the default graph. */
    private static @Nullable String graph(Parameters parameters, OpenRelease release) {
        List<String> named = parameters.all("graph");
        boolean byDefault = parameters.has("default");
        if (byDefault == !named.isEmpty() || named.size() > 1) {
            throw HttpProblem.badRequest("Say which graph: either ?graph=<IRI> once, or ?default.");
        }
        if (byDefault) {
            return null;
        }
        String iri = named.get(0);
        if (release.manifest().graphs().stream().noneMatch(graph -> graph.iri().equals(iri))) {
            throw HttpProblem.notFound("There is no graph <" + iri + "> in release " + release.id() + ".");
        }
        return iri;
    }
}
