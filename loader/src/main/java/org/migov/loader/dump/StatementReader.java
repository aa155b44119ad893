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

    /** Takes a statement, as it is written and decoded. */
    interface Taker {
        void take(StatementLine line, Statement statement) throws IOException;
    }

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final LongConsumer progress;
    private long count;

    StatementReader(LongConsumer progress) {
        this.progress = progress;
    }

    /** Reads a file to its end. */
    void read(Path sorted, Taker taker) throws IOException {
        try (SortedStatements lines = SortedStatements.open(sorted)) {
            for (StatementLine line = lines.next(); line != null; line = lines.next()) {
                taker.take(line, decode(line));
                count++;
                if (count % EVERY == 0) {
                    progress.accept(count);
                }
            }
        }
    }

    /** The statement that a line spells. */
    Statement decode(StatementLine line) {
        IRI subject = NTriplesUtil.parseURI(line.subject(), values);
        IRI predicate = NTriplesUtil.parseURI(line.predicate(), values);
        Value object = NTriplesUtil.parseValue(line.object(), values);
        return line.graph().isEmpty()
                ? values.createStatement(subject, predicate, object)
                : values.createStatement(subject, predicate, object, NTriplesUtil.parseURI(line.graph(), values));
    }
}
