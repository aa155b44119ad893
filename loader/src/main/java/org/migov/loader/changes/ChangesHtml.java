package org.migov.loader.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.migov.loader.text.Html;

/** Changes as a page of its own: no script, nothing fetched, everything from the data escaped. */
public final class ChangesHtml {

    private static final int SHOWN = 5_000;

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>MiGov: what changed</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid; padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; }
            code, a { overflow-wrap: anywhere; }
            del { opacity: .75; }
            ul { margin: 0; padding-inline-start: 1rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>What changed</h1>
            """;

    private final Writer out;
    private long rows;

    private ChangesHtml(Writer out) {
        this.out = out;
    }

    static void write(String before, String after, Comparison comparison, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            write(before, after, comparison, out);
        }
    }

    /** Writes the page; of many changes the first. */
    public static void write(String before, String after, Comparison comparison, Writer out) throws IOException {
        ChangeSummary sum = comparison.summary();
        ChangesHtml page = new ChangesHtml(out);
        out.write(HEAD);
        out.write("<p>From release <code>" + Html.escaped(before) + "</code> to <code>" + Html.escaped(after)
                + "</code>: "
                + sum.added() + " added, " + sum.changed() + " changed, " + sum.withdrawn() + " withdrawn, "
                + sum.replaced() + " of these replaced. " + sum.world() + " because something happened, "
                + sum.record() + " because the record was corrected or completed, " + sum.derived()
                + " worked out from others.</p>\n");
        out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Changes\"><table>\n<thead><tr>"
                + "<th scope=\"col\">Change</th><th scope=\"col\">Thing</th><th scope=\"col\">Why</th>"
                + "<th scope=\"col\">Before and after</th></tr></thead>\n<tbody>\n");
        comparison.forEach(page::row);
        out.write("</tbody>\n</table></div>\n");
        if (page.rows > SHOWN) {
            out.write("<p>" + (page.rows - SHOWN) + " more are in changes.json.</p>\n");
        }
        out.write("</main>\n</body>\n</html>\n");
    }

    private void row(ThingChange change) {
        rows++;
        if (rows > SHOWN) {
            return;
        }
        String name = change.label().isEmpty() ? change.iri() : change.label();
        try {
            out.write("<tr><td>" + change.kind() + "</td><td><a href=\"" + Html.escaped(change.iri()) + "\">"
                    + Html.escaped(name)
                    + "</a></td><td>" + change.cause().label() + ": "
                    + Html.escaped(change.reason().meaning()) + "</td><td>"
                    + details(change) + "</td></tr>\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String details(ThingChange change) {
        String properties = change.properties().stream()
                .map(property -> "<li><code>" + Html.escaped(shortened(property.property())) + "</code> "
                        + property.cause().label() + ": <del>" + values(property.before()) + "</del> <ins>"
                        + values(property.after()) + "</ins></li>")
                .collect(Collectors.joining());
        String successors = change.replacedBy().stream()
                .map(iri -> "<li>replaced by <a href=\"" + Html.escaped(iri) + "\">" + Html.escaped(iri) + "</a></li>")
                .collect(Collectors.joining());
        String all = properties + successors;
        return all.isEmpty() ? "" : "<ul>" + all + "</ul>";
    }

    private static String values(List<Value> values) {
        return Html.escaped(values.stream().map(Value::written).collect(Collectors.joining("; ")));
    }

    private static String shortened(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
