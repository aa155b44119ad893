package org.migov.loader.dump.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.migov.loader.dump.DumpOutput;
import org.migov.ontology.Iris;

/**
 * The records of the graph as tables for spreadsheets and statistics: one CSV a kind of record, described as CSV on the
 * Web and as a Frictionless data package, and all of that again in one archive.
 *
 * <p>Takes the sorted statements of the default graph one by one; holds one record, and eight bytes a key. The same
 * statements give the same bytes. Close it whether or not it was finished.
 */
public final class CsvTables implements Closeable {

    /** The archive. */
    public static final String ARCHIVE = "migov-csv.zip";

    /** Description by CSV on the Web, whose name tools look for. */
    public static final String CSVW = "csv-metadata.json";

    public static final String DATA_PACKAGE = "datapackage.json";

    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final Path folder;
    private final Iris iris;
    private final String version;
    private final Cells cells;
    private final Map<String, List<TableWriter>> byClass = new HashMap<>();
    private final Map<String, TableWriter> writers = new LinkedHashMap<>();
    private final Map<String, List<Value>> values = new HashMap<>();
    private String subject = "";

    /**
     * Begins all tables.
     *
     * @param folder must exist
     * @param version of the data, for their description
     */
    public CsvTables(Path folder, Iris iris, String version) throws IOException {
        this.folder = folder;
        this.iris = iris;
        this.version = version;
        this.cells = new Cells(iris);
        for (TableSpec table : TableSpecs.standard()) {
            TableWriter writer = new TableWriter(table, folder);
            writers.put(table.name(), writer);
            table.classes()
                    .forEach(type -> byClass.computeIfAbsent(type, name -> new ArrayList<>())
                            .add(writer));
        }
    }

    /** Takes the next statement. */
    public void accept(Statement statement) {
        String next = statement.getSubject().stringValue();
        if (!next.equals(subject)) {
            endRecord();
            subject = next;
        }
        values.computeIfAbsent(statement.getPredicate().stringValue(), property -> new ArrayList<>(2))
                .add(statement.getObject());
    }

    /** Ends all files; the archive is the last. */
    public List<TableFile> finish() throws IOException {
        endRecord();
        List<TableFile> files = new ArrayList<>();
        for (TableWriter writer : writers.values()) {
            files.add(writer.finish());
        }
        List<TableSpec> tables =
                writers.values().stream().map(TableWriter::table).toList();
        Set<String> foreignKeys = foreignKeys();
        files.add(describe(CSVW, "application/csvm+json", "csvw", new Csvw(iris, version, foreignKeys).of(tables)));
        files.add(describe(
                DATA_PACKAGE,
                "application/vnd.datapackage+json",
                "datapackage",
                new DataPackage(version, foreignKeys).of(tables, files)));
        files.add(Archive.write(folder, ARCHIVE, files));
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        for (TableWriter writer : writers.values()) {
            writer.close();
        }
    }

    private void endRecord() {
        Set<String> done = new TreeSet<>();
        for (Value type : values.getOrDefault(RDF.TYPE.stringValue(), List.of())) {
            for (TableWriter writer : byClass.getOrDefault(type.stringValue(), List.of())) {
                if (done.add(writer.table().name())) {
                    writer.add(cells.row(writer.table(), subject, values));
                }
            }
        }
        values.clear();
    }

    /** The columns all of whose values are keys of the table they refer to: a part of the data may lack some. */
    private Set<String> foreignKeys() {
        return writers.values().stream()
                .flatMap(writer -> writer.table().columns().stream()
                        .filter(column -> column.references()
                                .map(writers::get)
                                .filter(other -> writer.holds(column, other))
                                .isPresent())
                        .map(writer.table()::path))
                .collect(Collectors.toSet());
    }

    private TableFile describe(String name, String mediaType, String syntax, JsonNode description) throws IOException {
        DumpOutput output = DumpOutput.plain(folder.resolve(name));
        try (output) {
            output.write(JSON.writeValueAsBytes(description));
            output.write('\n');
        }
        return new TableFile(
                name, mediaType, syntax, output.compressedBytes(), output.uncompressedBytes(), output.sha256Hex(), 0);
    }
}
