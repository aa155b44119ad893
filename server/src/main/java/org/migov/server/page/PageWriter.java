package org.migov.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migov.server.http.Conditional;
import org.migov.server.http.Headers;
import org.migov.server.release.OpenRelease;

/** Makes pages out of templates and sends them. */
public final class PageWriter {

    private static final String VERSION =
            String.valueOf(PageWriter.class.getPackage().getImplementationVersion());

    /** What a page shows, if that may be less than there is: then it is not kept. */
    public interface Whole {
        boolean whole();
    }

    private final TemplateEngine engine;
    private final Assets assets;
    private final Markup markup;
    private final KeptPages kept = new KeptPages();

    public PageWriter(Assets assets, Markup markup) {
        this.markup = markup;
        this.engine = TemplateEngine.createPrecompiled(ContentType.Html);
        this.assets = assets;
    }

    /**
     * The frame of a page.
     *
     * @param section the door of the navigation it lies behind; may be empty
     */
    public Shell shell(HttpServletRequest request, OpenRelease release, String title, String section) {
        return shell(Reader.of(request), path(request), release, title, section, markup.of(request, release));
    }

    /** The frame of a page that nobody has asked for yet. */
    public Shell shell(Reader reader, String path, OpenRelease release, String title, String section) {
        return shell(reader, path, release, title, section, "");
    }

    private Shell shell(
            Reader reader, String path, OpenRelease release, String title, String section, String described) {
        return new Shell(
                reader, assets, title, path, section, release.id(), release.created(), List.of(), List.of(), described);
    }

    /** Tells what this software shows from what another version would. */
    public String version() {
        return VERSION + " " + assets.path("migov.css");
    }

    /** The address of the style sheet, for documents that have no frame. */
    public String style() {
        return assets.path("migov.css");
    }

    /** A template with its one parameter {@code view}. */
    public String html(String template, Object view) {
        StringOutput output = new StringOutput(16_384);
        engine.render(template, Map.of("view", view), output);
        return output.toString();
    }

    /** Whether the reader's browser has this page of the release already; says 304 then. Call it before any work. */
    public boolean answered(Context context, OpenRelease release) {
        context.header("Vary", "Accept, Accept-Language");
        context.header(Headers.RELEASE, release.id());
        String tag = Conditional.etag(
                release.etagBase(),
                "page",
                version(),
                String.valueOf(context.req().getRequestURI()),
                String.valueOf(context.req().getQueryString()),
                Reader.of(context.req()).variant());
        return Conditional.answered(context.req(), context.res(), tag, release.created());
    }

    /** Sends a page that nobody else will ask for. */
    public void send(Context context, String template, Object view) {
        send(context, html(template, view));
    }

    /**
     * Sends a page that follows from the release, the address and the reader's languages alone; its view is made only if
     * no such page is kept. The caller has dealt with conditional requests.
     */
    public void send(Context context, OpenRelease release, String template, Supplier<?> view) {
        send(context, kept.page(context.req(), release, view, shown -> html(template, shown)));
    }

    private static void send(Context context, String page) {
        context.contentType("text/html; charset=utf-8");
        context.result(page);
    }

    /** The address that was asked for, without {@code lang}. */
    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return request.getRequestURI();
        }
        String kept = Stream.of(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (kept.isEmpty() ? "" : "?" + kept);
    }
}
