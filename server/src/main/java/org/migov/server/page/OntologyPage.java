package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.migov.server.data.CurrentData;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.RdfFormat;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Conditional;
import org.migov.server.http.Format;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;

/**
 * The model: {@code /ontology} for people and programs, {@code /shapes}, {@code /context.jsonld}.
 *
 * <p>The documentation is made from the ontology itself; each term has an anchor, so that the IRI of a term leads to it.
 */
public final class OntologyPage implements Routes {

    private static final List<RdfFormat> SYNTAXES =
            List.of(RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.RDF_XML, RdfFormat.N_TRIPLES);

    private final CurrentData current;
    private final PageWriter pages;
    private final GraphWriter documents;
    private final Model ontology;
    private final Model shapes;
    private final byte[] context = ModelFiles.context();

    public OntologyPage(CurrentData current, PageWriter pages, GraphWriter documents) {
        this.current = current;
        this.pages = pages;
        this.documents = documents;
        this.ontology = new Model(ModelFiles.ontology(), current.vocabulary().ontology());
        byte[] turtle = ModelFiles.shapes();
        this.shapes = new Model(turtle, ModelFiles.parsed(turtle));
    }

    /** A graph, and the Turtle that it was read from. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Model(byte[] turtle, Graph graph) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/ontology", this::ontology);
        routes.get("/shapes", context -> rdf(context, shapes, chosen(context, "/shapes", SYNTAXES)));
        for (RdfFormat format : SYNTAXES) {
            routes.get("/ontology." + format.ending(), request -> rdf(request, ontology, format));
            routes.get("/shapes." + format.ending(), request -> rdf(request, shapes, format));
        }
        routes.get("/context.jsonld", this::context);
    }

    private void ontology(Context context) {
        links(context, "/ontology");
        context.header("Vary", "Accept, Accept-Language");
        List<Format> offered = new ArrayList<>(List.of(Format.HTML));
        SYNTAXES.forEach(format -> offered.add(format.format()));
        Format chosen = Negotiation.choose(context.req(), offered).format();
        if (chosen.equals(Format.HTML)) {
            page(context);
        } else {
            rdf(context, ontology, RdfFormat.of(chosen));
        }
    }

    private void page(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        Shell shell = pages.shell(context.req(), data.release(), reader.words().say("ontology.title"), "ontology");
        List<Shell.Alternate> others = SYNTAXES.stream()
                .map(format -> new Shell.Alternate(format.mediaType(), "/ontology." + format.ending(), name(format)))
                .toList();
        OntologyView view = data.things().reading(() -> new OntologyReading(data, reader).view(shell.with(others)));
        pages.send(context, "ontology.jte", view);
    }

    private static String name(RdfFormat format) {
        return switch (format) {
            case TURTLE -> "Turtle";
            case JSON_LD -> "JSON-LD";
            case RDF_XML -> "RDF/XML";
            case N_TRIPLES -> "N-Triples";
            case TRIG -> "TriG";
        };
    }

    private static RdfFormat chosen(Context context, String path, List<RdfFormat> offered) {
        links(context, path);
        context.header("Vary", "Accept");
        return Negotiation.prefersHtml(context.req())
                ? RdfFormat.TURTLE
                : RdfFormat.of(Negotiation.choose(
                                context.req(),
                                offered.stream().map(RdfFormat::format).toList())
                        .format());
    }

    private static void links(Context context, String path) {
        StringBuilder links = new StringBuilder();
        SYNTAXES.forEach(format -> links.append(links.isEmpty() ? "<" : ", <")
                .append(path)
                .append('.')
                .append(format.ending())
                .append(">; rel=\"alternate\"; type=\"")
                .append(format.mediaType())
                .append('"'));
        context.header("Link", links.toString());
    }

    private void rdf(Context context, Model model, RdfFormat format) {
        ReleaseData data = current.get();
        String tag =
                Conditional.etag(data.release().etagBase(), "model", pages.version(), context.path(), format.ending());
        if (Conditional.answered(
                context.req(), context.res(), tag, data.release().created())) {
            return;
        }
        context.contentType(format.format().contentType());
        context.result(format == RdfFormat.TURTLE ? model.turtle() : documents.write(model.graph(), format));
    }

    private void context(Context request) {
        ReleaseData data = current.get();
        String tag = Conditional.etag(data.release().etagBase(), "context", pages.version());
        if (!Conditional.answered(
                request.req(), request.res(), tag, data.release().created())) {
            request.contentType("application/ld+json");
            request.result(context);
        }
    }
}
