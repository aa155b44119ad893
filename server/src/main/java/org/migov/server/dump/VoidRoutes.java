package org.migov.server.dump;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.RdfFormat;
import org.migov.server.http.Conditional;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;

/**
 * The description of the dataset in VoID: {@code /.well-known/void} (RFC 8615 and the W3C note on VoID, 7.2) and
 * {@code /void.ttl}.
 */
public final class VoidRoutes implements Routes {

    private static final List<RdfFormat> SYNTAXES =
            List.of(RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML);

    private final CurrentRelease current;
    private final GraphWriter documents;

    public VoidRoutes(CurrentRelease current, GraphWriter documents) {
        this.current = current;
        this.documents = documents;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/.well-known/void", this::negotiated);
        for (RdfFormat format : SYNTAXES) {
            routes.get("/void." + format.ending(), context -> send(context, format));
        }
    }

    private void negotiated(Context context) {
        context.header("Vary", "Accept");
        RdfFormat format = Negotiation.prefersHtml(context.req())
                ? RdfFormat.TURTLE
                : RdfFormat.of(Negotiation.choose(
                                context.req(),
                                SYNTAXES.stream().map(RdfFormat::format).toList())
                        .format());
        context.header("Content-Location", "/void." + format.ending());
        send(context, format);
    }

    private void send(Context context, RdfFormat format) {
        OpenRelease release = current.get();
        Path file = release.folder().resolve("void.ttl");
        if (!Files.isRegularFile(file)) {
            throw HttpProblem.notFound("This release was written without a description in VoID.");
        }
        String etag = Conditional.etag(release.etagBase(), "void", format.ending());
        if (!Conditional.answered(context.req(), context.res(), etag, release.created())) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(file).base(release.iris().base()).parse(graph);
            context.contentType(format.format().contentType());
            context.result(documents.write(graph, format));
        }
    }
}
