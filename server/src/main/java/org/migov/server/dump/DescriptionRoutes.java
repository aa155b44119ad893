package org.migov.server.dump;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
 * What the release says of itself: in VoID {@code /.well-known/void} (RFC 8615 and the W3C note on VoID, 7.2) and
 * {@code /void.ttl}; in DCAT {@code /dcat.ttl}; each in further syntaxes.
 */
public final class DescriptionRoutes implements Routes {

    private static final List<RdfFormat> SYNTAXES =
            List.of(RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML);

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final CurrentRelease current;
    private final GraphWriter documents;

    public DescriptionRoutes(CurrentRelease current, GraphWriter documents) {
        this.current = current;
        this.documents = documents;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/.well-known/void", this::negotiated);
        for (RdfFormat format : SYNTAXES) {
            routes.get("/void." + format.ending(), context -> send(context, "void", format));
            routes.get("/dcat." + format.ending(), context -> send(context, "dcat", format));
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
        send(context, "void", format);
    }

    private void send(Context context, String name, RdfFormat format) {
        OpenRelease release = current.get();
        Path file = release.folder().resolve(name + ".ttl");
        if (!Files.isRegularFile(file)) {
            throw HttpProblem.notFound("This release was written without a description of this kind (" + name + ").");
        }
        context.header("Link", links(name, format));
        String etag = Conditional.etag(release.etagBase(), name, format.ending());
        if (!Conditional.answered(context.req(), context.res(), etag, release.created())) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(file).base(release.iris().base()).parse(graph);
            context.contentType(format.format().contentType());
            context.result(documents.write(graph, format));
        }
    }

    private static String links(String name, RdfFormat format) {
        String others = SYNTAXES.stream()
                .filter(syntax -> syntax != format)
                .map(syntax -> ", </" + name + "." + syntax.ending() + ">; rel=\"alternate\"; type=\""
                        + syntax.mediaType() + "\"")
                .collect(Collectors.joining());
        return "</" + name + "." + format.ending() + ">; rel=\"canonical\", <" + LICENCE + ">; rel=\"license\""
                + others;
    }
}
