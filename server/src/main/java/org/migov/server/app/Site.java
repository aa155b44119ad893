package org.migov.server.app;

import java.util.List;
import org.migov.server.http.ErrorPage;
import org.migov.server.http.Routes;
import org.migov.server.sparql.EditorPage;

/**
 * What is served beside the protocols.
 *
 * @param routes pages and interfaces, each registering its own addresses
 * @param background ended with the server, before the release is closed under it
 */
public record Site(List<Routes> routes, ErrorPage errorPage, EditorPage editorPage, Background background) {

    /** Work that goes on beside requests. */
    public interface Background extends AutoCloseable {

        /** Returns when nothing is read any more. */
        @Override
        void close();
    }

    public Site {
        routes = List.copyOf(routes);
    }

    /** No pages at all: /sparql, /graphs, /health and /-/ only. */
    public static Site bare() {
        return of(List.of());
    }

    /** Pages, with the plain error page and editor. */
    public static Site of(List<Routes> routes) {
        return new Site(routes, ErrorPage.plain(), EditorPage.plain(), () -> {});
    }

    public Site withErrorPage(ErrorPage page) {
        return new Site(routes, page, editorPage, background);
    }

    public Site withEditorPage(EditorPage page) {
        return new Site(routes, errorPage, page, background);
    }

    public Site withBackground(Background work) {
        return new Site(routes, errorPage, editorPage, work);
    }
}
