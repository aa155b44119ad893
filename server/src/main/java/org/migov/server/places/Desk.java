package org.migov.server.places;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.migov.server.data.CurrentData;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Signposts;
import org.migov.server.data.Terms;
import org.migov.server.draw.WorldMap;
import org.migov.server.http.Origin;
import org.migov.server.page.EntityPage;
import org.migov.server.page.PageWriter;

/** What all pages on places and law work with. */
public record Desk(
        CurrentData current, PageWriter pages, Question questions, Ledgers ledgers, WorldMap map, EntityPage entities) {

    /** Makes the view of a page on one thing. */
    public interface Maker {
        Object view(ReleaseData data, Node node, AsOf asOf);
    }

    /**
     * Answers with the page of a thing, or with the general one where all statements or a list of links were asked for.
     *
     * @param template of the page
     */
    public void page(Context context, String template, Maker maker) {
        ReleaseData data = current.get();
        String path = context.req().getRequestURI().substring("/page/".length());
        Node node = Terms.iri(data.addresses().iri(path));
        boolean general = context.queryParam("incoming") != null || context.queryParam("view") != null;
        if (general || !data.things().reading(() -> data.things().knows(node))) {
            entities.page(context);
            return;
        }
        AsOf asOf = AsOf.of(context, data);
        context.header(
                "Link",
                Signposts.of(data.addresses(), path).onPage(data.release().manifest(), Origin.of(context.req())));
        send(context, data, template, () -> maker.view(data, node, asOf));
    }

    /** Sends a page unless the browser has it. */
    void send(Context context, ReleaseData data, String template, Supplier<Object> view) {
        if (!pages.answered(context, data.release())) {
            pages.send(context, data.release(), template, view);
        }
    }
}
