package org.migov.loader.changes;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migov.loader.text.SpreadsheetCell;

/** Changes as rows of CSV: one for each property that changed, one for each thing that came or went. */
public final class ChangesCsv {

    private static final List<String> COLUMNS =
            List.of("change", "iri", "type", "label", "cause", "reason", "property", "before", "after", "replaced_by");

    private ChangesCsv() {}

    /** @param out gets the text, lines ending as RFC 4180 has it; flushed, and left open */
    public static void write(Comparison comparison, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(COLUMNS);
        comparison.forEach(change -> {
            if (change.properties().isEmpty()) {
                csv.writeRecord(row(change, change.cause(), change.reason(), "", List.of(), List.of()));
            }
            change.properties()
                    .forEach(property -> csv.writeRecord(row(
                            change,
                            property.cause(),
                            property.reason(),
                            property.property(),
                            property.before(),
                            property.after())));
        });
        csv.flush();
    }

    private static List<String> row(
            ThingChange change, Cause cause, Reason reason, String property, List<Value> before, List<Value> after) {
        return Stream.of(
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
                .map(SpreadsheetCell::guarded)
                .toList();
    }

    private static String values(List<Value> values) {
        return values.stream().map(Value::written).collect(Collectors.joining("; "));
    }
}
