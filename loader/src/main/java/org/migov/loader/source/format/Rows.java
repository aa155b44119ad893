package org.migov.loader.source.format;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.References;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.Table;
import org.migov.loader.source.Tables;

/**
 * Takes the rows that a format makes. For each row of the file: {@link #begin} with its line, then {@link #add} for
 * each record it gives, {@link #reject} for what cannot be understood.
 */
public final class Rows {

    private final String file;
    private final References references;
    private final RowFile.Sink sink;
    private Origin origin;
    private boolean any;

    /** @param file as the user knows it */
    public Rows(String file, References references, RowFile.Sink sink) {
        this.file = file;
        this.references = references;
        this.sink = sink;
        this.origin = Origin.of(file);
    }

    /** @param line of the file in which the row begins, 1-based */
    public void begin(long line) {
        origin = new Origin(file, line);
        any = true;
        sink.begin(origin);
    }

    /** Whether the file had a row, or anything that was told of it. */
    boolean any() {
        return any;
    }

    /**
     * A record of the present row.
     *
     * @param cells column to text; empty cells may be left out
     */
    public void add(String table, Map<String, String> cells) {
        any = true;
        sink.add(table(table), new Row(origin, cells, references));
    }

    /**
     * A record that no single row of the file gives, such as a coverage.
     *
     * @param line where the file says it, or 0
     */
    public void addAt(long line, String table, Map<String, String> cells) {
        sink.add(table(table), new Row(new Origin(file, line), cells, references));
    }

    /** The present row gives a record that {@link #addAt} states later, together with those of other rows. */
    public void givesLater() {
        sink.givesLater();
    }

    public void reject(ProblemCode code, @Nullable String column, String expected, String found) {
        any = true;
        sink.reject(Problem.rejected(code.code(), origin, column, expected, found));
    }

    /** Something a reader should know of the present row, which stays. */
    public void warn(ProblemCode code, @Nullable String column, String expected, String found) {
        sink.note(Problem.warning(code.code(), origin, column, expected, found));
    }

    /** Something a reader should know of the file. */
    public void warnAt(long line, ProblemCode code, String expected, String found) {
        sink.note(Problem.warning(code.code(), new Origin(file, line), null, expected, found));
    }

    /** File and line of the present row, as sources write places: {@code page.html:18}. */
    public String place() {
        return place(origin.line());
    }

    /** @param line of the file, or 0 for the file as a whole */
    public String place(long line) {
        String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                .replace(';', ',');
        return line > 0 ? base + ":" + line : base;
    }

    /** What a known thing is called; empty if no table names such a thing. */
    Optional<String> label(String kind, String key) {
        return references.knows(kind, key) ? Optional.of(references.label(kind, key)) : Optional.empty();
    }

    /** The key of the thing that has a name; empty if no table has it. */
    Optional<String> keyOf(String kind, String name) {
        return references.keyOf(kind, name);
    }

    /** What keeps a file from being read. */
    public Origin fileOrigin() {
        return Origin.of(file);
    }

    private static Table<?> table(String name) {
        return Tables.named(name)
                .orElseThrow(() -> new IllegalArgumentException("table: expected a known one, found " + name));
    }
}
