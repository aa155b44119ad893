package org.migov.loader.changes;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Changes as rows of CSV: one for each property that changed, one for each thing that came or went. */
public final class ChangesCsv {

    private static final String HEADER = "change,iri,type,label,cause,reason,property,before,after,replaced_by\r\n";

    private ChangesCsv() {}

    /** @param out gets the text, lines ending as RFC 4180 has it */
    public static void write(Comparison comparison, Consumer<String> out) throws IOException {
        out.accept(HEADER);
        comparison.forEach(change -> {
            if (change.properties().isEmpty()) {
                out.accept(row(change, change.cause(), change.reason(), "", List.of(), List.of()));
            }
            change.properties()
                    .forEach(property -> out.accept(row(
                            change,
                            property.cause(),
                            property.reason(),
                            property.property(),
                            property.before(),
                            property.after())));
        });
    }

    private static String row(
            ThingChange change, Cause cause, Reason reason, String property, List<Value> before, List<Value> after) {
        return List.of(
                                change.kind(),
                                change.iri(),
                                change.type(),
                                change.label(),
                                cause.label(),
                                reason.label(),
                                property,
                                values(before),
                                values(after),
                                String.join(" ", change.replacedBy()))
                        .stream()
                        .map(ChangesCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String values(List<Value> values) {
        return values.stream().map(Value::written).collect(Collectors.joining("; "));
    }

    /** A text that a spreadsheet would take for a formula is marked as text. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
