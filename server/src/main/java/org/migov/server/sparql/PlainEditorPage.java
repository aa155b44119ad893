package org.migov.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.Html;
import org.migov.server.release.OpenRelease;

/** A form that needs nothing but itself. */
final class PlainEditorPage implements EditorPage {

    private static final String FIRST =
            "SELECT ?class (COUNT(*) AS ?count) WHERE { ?thing a ?class }\n" + "GROUP BY ?class\nORDER BY DESC(?count)";

    @Override
    public String html(HttpServletRequest request, OpenRelease release, @Nullable String query) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>SPARQL</title></head>
                <body><main><h1>SPARQL</h1>
                <form action="/sparql" method="post">
                <p><label for="query">Query</label></p>
                <p><textarea id="query" name="query" rows="20" cols="100">%s</textarea></p>
                <p><label>Format <select name="format"><option>csv<option>tsv<option>json<option>xml<option>ttl</select></label>
                <button>Run</button></p></form>
                <p>Release %s</p></main></body></html>
                """.formatted(Html.escape(query == null ? FIRST : query), Html.escape(release.id()));
    }
}
