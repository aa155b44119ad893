package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.migov.server.data.CurrentData;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Signposts;
import org.migov.server.data.Terms;
import org.migov.server.data.Thing;
import org.migov.server.data.Vocabulary;
import org.migov.server.data.Withdrawal;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Origin;
import org.migov.server.http.Routes;

/**
 * The page of a thing, whatever its class: {@code /page/country/KEN}.
 *
 * <p>{@code ?incoming=mg:actor&kind=mg:TreatyAction&page=2} lists what points to it by one property.
 */
public final class EntityPage implements Routes {

    private static final int LAST_PAGE = 1000;

    private final CurrentData current;
    private final PageWriter pages;
    private final Parts parts;

    public EntityPage(CurrentData current, PageWriter pages, Parts parts) {
        this.current = current;
        this.pages = pages;
        this.parts = parts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/page/<path>", this::page);
    }

    /** Answers with the page of any thing, all its statements in the same form. */
    public void page(Context context) {
        ReleaseData data = current.get();
        String path = context.req().getRequestURI().substring("/page/".length());
        Node node = Terms.iri(data.addresses().iri(path));
        if (!data.things().reading(() -> data.things().knows(node))) {
            throw Withdrawal.problem(data, node.getURI());
        }
        context.header(
                "Link",
                Signposts.of(data.addresses(), path).onPage(data.release().manifest(), Origin.of(context.req())));
        if (!pages.answered(context, data.release())) {
            pages.send(
                    context,
                    data.release(),
                    "entity.jte",
                    () -> data.things().reading(() -> view(context, data, node)));
        }
    }

    private EntityView view(Context context, ReleaseData data, Node node) {
        Thing thing = data.things().thing(node).orElseThrow();
        EntityReading reading = new EntityReading(data, thing, Reader.of(context.req()));
        Shell shell = pages.shell(context.req(), data.release(), reading.title().text(), "");
        String property = context.queryParam("incoming");
        if (property == null) {
            EntityView view = reading.page(
                    shell,
                    parts.of(
                            context.req(),
                            data,
                            data.addresses().path(node.getURI()).orElseThrow(),
                            shell.reader().words()));
            return view.in(shell.with(view.formats()));
        }
        return reading.list(shell, term(property), kind(context), pageNumber(context));
    }

    /** What that page would show of a thing, for a page that shows more of it. To be called inside one reading. */
    public static EntityView read(ReleaseData data, Node node, Reader reader, Shell shell) {
        Thing thing = data.things().thing(node).orElseThrow();
        EntityView view = new EntityReading(data, thing, reader).page(shell, List.of());
        return view.in(shell.with(view.formats()));
    }

    private static Optional<Node> kind(Context context) {
        return Optional.ofNullable(context.queryParam("kind")).map(EntityPage::term);
    }

    private static Node term(String written) {
        return Vocabulary.expand(written)
                .orElseThrow(() -> HttpProblem.badRequest(
                        "Expected a term such as mg:actor or an IRI, found \"" + written + "\"."));
    }

    private static int pageNumber(Context context) {
        String page = context.queryParam("page");
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,3}") || Integer.parseInt(page) > LAST_PAGE) {
            throw HttpProblem.badRequest(
                    "page: expected a number from 1 to " + LAST_PAGE + ", found \"" + page + "\".");
        }
        return Integer.parseInt(page);
    }
}
