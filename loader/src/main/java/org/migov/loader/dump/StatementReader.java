package org.migov.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;

/** Decodes sorted lines and hands them on. */
final class StatementReader {

    private static final int EVERY = 10_000;

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final LongConsumer progress;
    private long count;

    StatementReader(LongConsumer progress) {
        this.progress = progress;
    }

    /** Reads a file to its end. The sink stays open. */
    void read(Path sorted, DumpSet sink) throws IOException {
        try (SortedStatements lines = SortedStatements.open(sorted)) {
            for (StatementLine line = lines.next(); line != null; line = lines.next()) {
                sink.accept(line, decode(line));
                count++;
                if (count % EVERY == 0) {
                    progress.accept(count);
                }
            }
        }
    }

    private Statement decode(StatementLine line) {
        IRI subject = NTriplesUtil.parseURI(line.subject(), values);
        IRI predicate = NTriplesUtil.parseURI(line.predicate(), values);
        Value object = NTriplesUtil.parseValue(line.object(), values);
        return line.graph().isEmpty()
                ? values.createStatement(subject, predicate, object)
                : values.createStatement(subject, predicate, object, NTriplesUtil.parseURI(line.graph(), values));
    }
}
