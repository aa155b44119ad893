package org.migov.loader.source.format;

import java.util.function.Consumer;
import org.migov.loader.rdf.Facts;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.Row;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.Table;

/** Says how far a file is read, by the lines in which its rows begin. */
final class FollowedSink implements RowFile.Sink {

    private final RowFile.Sink sink;
    private final long lines;
    private final long bytes;

    /** @param bytes of the file, packed or not */
    FollowedSink(RowFile.Sink sink, String text, long bytes) {
        this.sink = sink;
        this.lines = 1 + text.chars().filter(c -> c == '\n').count();
        this.bytes = bytes;
    }

    @Override
    public void begin(Origin origin) {
        sink.begin(origin);
        sink.reached((long) (bytes * Math.min(1.0, (double) origin.line() / lines)));
    }

    @Override
    public void add(Table<?> table, Row row) {
        sink.add(table, row);
    }

    @Override
    public void state(Consumer<Facts> statements) {
        sink.state(statements);
    }

    @Override
    public void givesLater() {
        sink.givesLater();
    }

    @Override
    public void reject(Problem problem) {
        sink.reject(problem);
    }

    @Override
    public void note(Problem problem) {
        sink.note(problem);
    }
}
