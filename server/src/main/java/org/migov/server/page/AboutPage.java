package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Routes;
import org.migov.server.page.EntityView.Value;
import org.migov.server.release.Manifest;

/** What MiGov is, its sources, how to cite it, what its marks mean. */
public final class AboutPage implements Routes {

    private static final Node PUBLISHER = Terms.iri("http://purl.org/dc/terms/publisher");

    private final CurrentData current;
    private final PageWriter pages;

    public AboutPage(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    /** What the template gets. */
    public record View(
            Shell shell,
            String hash,
            String statements,
            String year,
            List<Source> sources,
            List<Certainty> certainties) {}

    /** A source with what its graph says of it. */
    public record Source(
            Label title,
            String href,
            Optional<Value> publisher,
            Optional<Value> licence,
            @Nullable String vintage,
            String statements,
            String rejected) {}

    /** A degree of certainty. */
    public record Certainty(Label name, String href, Optional<Label> definition) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/about", this::about);
    }

    private void about(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        Shell shell = pages.shell(context.req(), data.release(), reader.words().say("nav.about"), "about");
        pages.send(context, data.release(), "about.jte", () -> data.things().reading(() -> view(data, reader, shell)));
    }

    private static View view(ReleaseData data, Reader reader, Shell shell) {
        Labels labels = data.labels(reader.languages());
        Values values = new Values(labels, data.addresses(), reader.words());
        Manifest manifest = data.release().manifest();
        List<Source> sources = manifest.graphs().stream()
                .map(graph -> source(data, labels, values, graph, reader.words()))
                .toList();
        return new View(
                shell,
                manifest.hash(),
                reader.words().number(manifest.triples()),
                manifest.created().substring(0, 4),
                sources,
                certainties(data, labels, values));
    }

    private static Source source(
            ReleaseData data, Labels labels, Values values, Manifest.SourceGraph graph, Words words) {
        Node node = Terms.iri(graph.iri());
        Label label = labels.of(node);
        boolean named = label.origin() != Label.Origin.MADE || graph.title().isEmpty();
        return new Source(
                named ? label : new Label(graph.title(), "", Label.Origin.WANTED),
                values.href(node),
                first(data, values, node, PUBLISHER),
                first(data, values, node, Terms.LICENCE).or(() -> first(data, values, node, Terms.RIGHTS)),
                first(data, values, node, Terms.VINTAGE).map(Value::text).orElse(null),
                words.number(graph.triples()),
                words.number(graph.rowsRejected()));
    }

    private static Optional<Value> first(ReleaseData data, Values values, Node node, Node property) {
        return data.things().values(node, property).stream().map(values::of).findFirst();
    }

    private static List<Certainty> certainties(ReleaseData data, Labels labels, Values values) {
        Node scheme = Terms.iri(data.release().iris().scheme("certainty"));
        return data
                .incoming()
                .group(scheme, Terms.IN_SCHEME, null)
                .map(group -> group.from())
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(node -> new Certainty(
                        labels.of(node),
                        values.href(node),
                        labels.best(data.things().values(node, Terms.DEFINITION).stream())))
                .toList();
    }
}
