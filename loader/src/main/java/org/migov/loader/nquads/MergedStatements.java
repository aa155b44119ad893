package org.migov.loader.nquads;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The statements of several sorted graphs as one sorted sequence, each with all the graphs it stands in.
 *
 * <p>Holds one line a file. Not thread-safe.
 */
public final class MergedStatements implements Closeable {

    /**
     * A statement and who makes it.
     *
     * @param statement as it stands in the first file that has it
     * @param graphs terms of the named graphs, in the order of the files
     */
    public record Stated(StatementLine statement, List<String> graphs) {

        public Stated {
            graphs = List.copyOf(graphs);
        }
    }

    /** A file and its rank, which keeps the order of graphs the same from run to run. */
    private record Input(SortedStatements statements, int rank) {

        StatementLine head() {
            StatementLine head = statements.peek();
            if (head == null) {
                throw new IllegalStateException("expected a file with lines left, found one at its end");
            }
            return head;
        }
    }

    private final List<SortedStatements> files = new ArrayList<>();
    private final PriorityQueue<Input> inputs = new PriorityQueue<>((one, other) -> {
        int byStatement = one.head().compareTo(other.head());
        return byStatement != 0 ? byStatement : Integer.compare(one.rank(), other.rank());
    });

    private MergedStatements() {}

    public static MergedStatements open(List<Path> sorted) throws IOException {
        MergedStatements merged = new MergedStatements();
        try {
            for (Path file : sorted) {
                SortedStatements statements = SortedStatements.open(file);
                merged.files.add(statements);
                merged.offer(new Input(statements, merged.files.size()));
            }
            return merged;
        } catch (IOException | RuntimeException failure) {
            merged.close();
            throw failure;
        }
    }

    /** The next statement with its graphs, or null at the end. */
    public @Nullable Stated next() {
        Input first = inputs.peek();
        if (first == null) {
            return null;
        }
        StatementLine statement = first.head();
        List<String> graphs = new ArrayList<>(2);
        for (Input input = first; input != null && input.head().sameTriple(statement); input = inputs.peek()) {
            graphs.add(input.head().graph());
            inputs.poll();
            input.statements().next();
            offer(input);
        }
        return new Stated(statement, graphs);
    }

    @Override
    public void close() throws IOException {
        for (SortedStatements file : files) {
            file.close();
        }
    }

    private void offer(Input input) {
        if (input.statements().peek() != null) {
            inputs.add(input);
        }
    }
}
