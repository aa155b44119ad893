package org.migov.loader.source.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.loader.names.NameLookup;
import org.migov.loader.names.ReferenceData;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.Problem;
import org.migov.loader.source.References;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.RowRejected;
import org.migov.loader.source.Source;
import org.migov.loader.source.Table;

/** What a file of a format gives, each row read by its table as a load does, with the reference tables known. */
final class Imported implements RowFile.Sink {

    static final Path SAMPLES = Path.of("src/test/resources/formats");

    private static final ImportOptions OPTIONS =
            new ImportOptions(Optional.empty(), PartialDate.parse("2026-11-21"), Optional.empty());

    /** A row that one of our tables took. */
    record Filled(String table, Row row, Record record) {

        String cell(String column) {
            return row.text(column);
        }
    }

    private final References references = ReferenceData.read();
    private final List<Filled> filled = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Source source;
    private long begun;

    private Imported(Source source) {
        this.source = source;
    }

    /** Recognises the file and reads it. */
    static Imported file(Path path) {
        Formats.Recognised recognised = Formats.recognise(path, String.valueOf(path.getFileName()));
        return as(recognised.format(), path);
    }

    static Imported as(Format format, Path path) {
        Source source =
                new OfficialSource(path, String.valueOf(path.getFileName()), OPTIONS).read(format, "named in a test");
        Imported imported = new Imported(source);
        RowFile file = source.files().get(0);
        file.read(new NameLookup(imported.references), imported.references, imported);
        return imported;
    }

    Source source() {
        return source;
    }

    /** Rows of the file, as the format counts them. */
    long begun() {
        return begun;
    }

    List<Filled> rows(String table) {
        return filled.stream().filter(row -> row.table().equals(table)).toList();
    }

    List<String> cells(String table, String column) {
        return rows(table).stream().map(row -> row.cell(column)).toList();
    }

    List<String> messages() {
        return problems.stream().map(Problem::message).toList();
    }

    List<Problem> problems() {
        return problems;
    }

    @Override
    public void begin(Origin origin) {
        begun++;
    }

    @Override
    public void add(Table<?> table, Row row) {
        fill(table, row);
    }

    private <R extends Record> void fill(Table<R> table, Row row) {
        try {
            R record = table.read(row);
            table.register(record, references);
            filled.add(new Filled(table.name(), row, record));
        } catch (RowRejected rejected) {
            problems.add(rejected.problem());
        }
    }

    @Override
    public void reject(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void note(Problem problem) {
        problems.add(problem);
    }
}
