package org.migov.server.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.migov.loader.changes.ChangeSummary;
import org.migov.loader.changes.ChangesCsv;
import org.migov.loader.changes.ChangesHtml;
import org.migov.loader.changes.Comparison;
import org.migov.loader.changes.PropertyChange;
import org.migov.loader.changes.ThingChange;
import org.migov.loader.changes.Value;
import org.migov.loader.release.ReleaseStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migov releases diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "What changed between two releases, thing by thing: + added, ~ changed, - withdrawn, each with its cause:",
            "the world (something happened), the record (it was corrected or completed), derived (it follows others)."
        })
final class DiffCommand extends ReleasesCommand.OnStore {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Id of the earlier release.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "Id of the later release.")
    private String after = "";

    /** At most one. */
    private static final class Form {

        @Option(names = "--summary", description = "Only the counts.")
        private boolean summary;

        @Option(names = "--html", description = "A page, on standard output.")
        private boolean html;

        @Option(names = "--csv", description = "A table: a row for each property that changed.")
        private boolean csv;
    }

    @ArgGroup
    private Form form = new Form();

    @Override
    void work(ReleaseStore store) throws IOException {
        try (Comparison comparison = Comparison.of(release(store, before), release(store, after))) {
            if (form.html) {
                PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
                ChangesHtml.write(before, after, comparison, out);
                out.flush();
            } else if (form.csv) {
                ChangesCsv.write(comparison, new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
            } else if (console.json()) {
                console.printJson(json(comparison));
            } else {
                text(comparison);
            }
        }
    }

    private void text(Comparison comparison) throws IOException {
        if (!form.summary) {
            comparison.forEach(this::print);
        }
        ChangeSummary sum = comparison.summary();
        console.print(String.format(
                Locale.ROOT,
                "%,d added, %,d changed, %,d withdrawn (%,d replaced); the world %,d, the record %,d, derived %,d; "
                        + "%,d statements came, %,d went",
                sum.added(),
                sum.changed(),
                sum.withdrawn(),
                sum.replaced(),
                sum.world(),
                sum.record(),
                sum.derived(),
                sum.statementsAdded(),
                sum.statementsRemoved()));
    }

    private void print(ThingChange change) {
        String successors = change.replacedBy().isEmpty() ? "" : " -> " + String.join(" ", change.replacedBy());
        console.print(sign(change.kind()) + " " + change.iri() + "  ["
                + change.cause().label() + ": " + change.reason().label() + "]" + successors);
        for (PropertyChange property : change.properties()) {
            console.print("    " + property.property() + " [" + property.cause().label() + "] "
                    + values(property.before()) + " -> " + values(property.after()));
        }
    }

    private Map<String, Object> json(Comparison comparison) throws IOException {
        List<ThingChange> changes = new ArrayList<>();
        if (!form.summary) {
            comparison.forEach(changes::add);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", before);
        json.put("after", after);
        json.put("summary", comparison.summary());
        json.put("changes", changes);
        return json;
    }

    private static String values(List<Value> values) {
        return values.isEmpty()
                ? "nothing"
                : values.stream().map(value -> '"' + value.written() + '"').collect(Collectors.joining(", "));
    }

    private static String sign(String kind) {
        return switch (kind) {
            case "added" -> "+";
            case "changed" -> "~";
            default -> "-";
        };
    }
}
