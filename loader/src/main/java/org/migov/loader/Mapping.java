package org.migov.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.migov.loader.names.NameLookup;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.GraphWriter;
import org.migov.loader.rdf.SortMemory;
import org.migov.loader.rdf.StatementRefused;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.loader.source.CsvTableReader;
import org.migov.loader.source.KeyIndex;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.References;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.RowRejected;
import org.migov.loader.source.Source;
import org.migov.loader.source.Table;
import org.migov.loader.source.TableCount;
import org.migov.loader.source.TableFile;
import org.migov.loader.source.Tables;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * First two stages: reads all tables, reference tables of all sources first, and states their rows.
 *
 * <p>Not thread-safe; used once.
 */
final class Mapping implements AutoCloseable {

    /** Part of the model: every record has one, even the rows that describe these concepts. */
    private static final List<String> CERTAINTIES = List.of("stated", "inferred", "constructed", "to-verify");

    private final List<Source> sources;
    private final SourceProblems problems;
    private final FilesRead files;
    private final References references = new References();
    private final NameLookup names = new NameLookup(references);
    private final KeyIndex keys = new KeyIndex();
    private final Map<String, GraphWriter> writers = new LinkedHashMap<>();
    private final List<TableCount> counts = new ArrayList<>();

    /** Takes problems of a table, and knows which tables' problems matter. */
    interface SourceProblems {
        void add(Source source, Problem problem);
    }

    /** @param folder for temporary files */
    Mapping(
            Iris iris,
            List<Source> sources,
            Path folder,
            SortMemory memory,
            TypeRegistry types,
            SourceProblems problems,
            Progress progress) {
        this.sources = sources;
        this.problems = problems;
        this.files = new FilesRead(progress);
        CERTAINTIES.forEach(slug -> references.add("concept", "certainty/" + slug));
        for (Source source : sources) {
            types.add(iris.graph(source.id()), Mg.SOURCE);
            writers.put(source.id(), new GraphWriter(iris, source.id(), folder, memory, types));
        }
    }

    /**
     * Reads everything.
     *
     * @return what became of each file, in the order of reading
     */
    List<TableCount> run() throws IOException {
        files.begin(sources);
        try {
            for (Table<?> table : Tables.ALL) {
                for (Source source : sources) {
                    Optional<TableFile> file = source.tables().stream()
                            .filter(candidate -> candidate.table() == table)
                            .findFirst();
                    if (file.isPresent()) {
                        read(source, file.get(), table);
                    }
                }
            }
            for (Source source : sources) {
                source.files().forEach(file -> read(source, file));
            }
        } catch (UncheckedIOException diskFailed) {
            throw diskFailed.getCause();
        }
        files.end();
        return List.copyOf(counts);
    }

    /** The writer of a source's graph, filled. */
    GraphWriter writer(Source source) {
        GraphWriter writer = writers.get(source.id());
        if (writer == null) {
            throw new IllegalArgumentException("source: expected one of this load, found " + source.id());
        }
        return writer;
    }

    private <R extends Record> void read(Source source, TableFile file, Table<R> table) {
        FileProblems rejections = new FileProblems(source);
        GraphWriter writer = writer(source);
        long read = new CsvTableReader(file.path(), file.name(), rejections).read(table.columns(), references, row -> {
            describe(source, table, row, writer, rejections);
            files.row(row, file.path());
        });
        files.finished(file.path());
        counts.add(new TableCount(source.id(), file.name(), table.name(), read, rejections.rejected));
    }

    private void read(Source source, RowFile file) {
        RowFileSink sink = new RowFileSink(source);
        file.read(names, references, sink);
        sink.end();
        files.finished(file.bytes());
        counts.add(new TableCount(source.id(), file.name(), file.format(), sink.rows, sink.rejected));
    }

    private <R extends Record> void describe(
            Source source, Table<R> table, Row row, GraphWriter writer, Rejections rejections) {
        stated(writer, row.origin(), rejections, facts -> {
            R record = table.read(row);
            remember(source, table.key(record), row);
            table.register(record, references);
            table.describe(record, facts);
        });
    }

    /** Keeps what is stated, unless it fails half-way. */
    private static void stated(GraphWriter writer, Origin origin, Rejections rejections, Consumer<Facts> statements) {
        try {
            statements.accept(writer.facts());
            writer.keep();
        } catch (RowRejected rejected) {
            writer.discard();
            rejections.row(rejected.problem());
        } catch (StatementRefused refused) {
            writer.discard();
            rejections.row(
                    Problem.rejected(refused.code(), origin, refused.property(), refused.expected(), refused.found()));
        } catch (IllegalArgumentException | DateTimeException unusable) {
            writer.discard();
            rejections.row(unusable(origin, unusable));
        } catch (IOException diskFailed) {
            throw new UncheckedIOException(diskFailed);
        }
    }

    private void remember(Source source, String key, Row row) {
        Optional<Origin> first = keys.add(source.id() + "\n" + key, row.origin());
        if (first.isPresent()) {
            throw row.reject(
                    ProblemCode.DUPLICATE_KEY.code(),
                    "key",
                    "each key once (it came first in " + first.get() + ")",
                    key);
        }
    }

    private static Problem unusable(Origin origin, RuntimeException unusable) {
        String message = String.valueOf(unusable.getMessage());
        return Problem.rejected(
                ProblemCode.UNUSABLE_VALUE.code(), origin, null, "values that an identifier can be made of", message);
    }

    @Override
    public void close() throws IOException {
        for (GraphWriter writer : writers.values()) {
            writer.close();
        }
    }

    /** Counts the rows of a file that cannot stand. */
    private final class FileProblems implements Rejections {

        private final Source source;
        private long rejected;

        FileProblems(Source source) {
            this.source = source;
        }

        @Override
        public void file(Problem problem) {
            problems.add(source, problem);
        }

        @Override
        public void row(Problem problem) {
            rejected++;
            problems.add(source, problem);
        }
    }

    /** Counts the rows of an official file: those that gave something, and those that could not be understood. */
    private final class RowFileSink implements RowFile.Sink, Rejections {

        private final Source source;
        private Optional<Origin> present = Optional.empty();
        private boolean answered;
        private boolean failed;
        private long rows;
        private long rejected;

        RowFileSink(Source source) {
            this.source = source;
        }

        @Override
        public void begin(Origin origin) {
            end();
            present = Optional.of(origin);
            answered = false;
            failed = false;
            rows++;
        }

        @Override
        public void add(Table<?> table, Row row) {
            answered = true;
            describe(source, table, row, writer(source), this);
        }

        @Override
        public void state(Consumer<Facts> statements) {
            answered = true;
            Origin origin = present.orElse(Origin.of(source.id()));
            stated(writer(source), origin, this, statements);
        }

        @Override
        public void givesLater() {
            answered = true;
        }

        @Override
        public void reached(long bytes) {
            files.reached(bytes);
        }

        @Override
        public void reject(Problem problem) {
            row(problem);
        }

        @Override
        public void note(Problem problem) {
            problems.add(source, problem);
        }

        @Override
        public void file(Problem problem) {
            problems.add(source, problem);
        }

        @Override
        public void row(Problem problem) {
            answered = true;
            if (!failed && present.isPresent()) {
                rejected++;
                failed = true;
            }
            problems.add(source, problem);
        }

        /** No row disappears. */
        void end() {
            if (present.isPresent() && !answered) {
                note(Problem.warning(
                        ProblemCode.EMPTY_ROW.code(), present.get(), null, "a row that says something", "nothing"));
            }
            present = Optional.empty();
        }
    }
}
