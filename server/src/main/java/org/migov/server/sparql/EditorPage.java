package org.migov.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.migov.server.release.OpenRelease;

/** What a browser gets at {@code /sparql}. */
@FunctionalInterface
public interface EditorPage {

    /**
     * The whole HTML document.
     *
     * @param query to begin with, from the address ({@code ?query=}); null where there is none. Not checked in any way.
     */
    String html(HttpServletRequest request, OpenRelease release, @Nullable String query);

    /** A form without a template and without scripts. */
    static EditorPage plain() {
        return new PlainEditorPage();
    }
}
