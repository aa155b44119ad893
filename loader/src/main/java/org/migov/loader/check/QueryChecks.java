package org.migov.loader.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.migov.loader.store.Tdb2Store;
import org.migov.queries.Check;
import org.migov.queries.Severity;

/**
 * Asks the queries in {@code checks/}: what no shape says. Those that follow from one record are asked of batches of
 * records, by {@link RecordChecks}; the others of the finished store.
 */
public final class QueryChecks {

    private static final int SHOWN = 20;

    /** A check may find as many cases as there are rows; beyond this they are sorted in temporary files. */
    private static final long ROWS_IN_MEMORY = 50_000;

    /**
     * The answer of one check.
     *
     * @param rows how many problems there are
     * @param shown the first of them
     */
    public record Answer(Check check, long rows, List<Row> shown) {

        public Answer {
            shown = List.copyOf(shown);
        }

        /** Nothing found so far. */
        static Answer none(Check check) {
            return new Answer(check, 0, List.of());
        }

        /** This and what was found further on. */
        Answer plus(Answer further) {
            if (further.rows == 0) {
                return this;
            }
            List<Row> first = Stream.concat(shown.stream(), further.shown.stream())
                    .limit(SHOWN)
                    .toList();
            return new Answer(check, rows + further.rows, first);
        }

        /** Whether the data must not be published as they are. */
        public boolean stops() {
            return rows > 0 && check.severity() == Severity.VIOLATION;
        }
    }

    /**
     * A problem.
     *
     * @param focus the thing that has it
     * @param detail what was found there
     */
    public record Row(String focus, Optional<String> detail) {}

    private QueryChecks() {}

    /**
     * Asks checks of a TDB2 database, whatever they follow from.
     *
     * @param base under which the identifiers of the database are minted
     * @param progress told after each check how many there have been
     * @return in the order of the checks
     */
    public static List<Answer> run(List<Check> checks, String base, Path database, LongConsumer progress)
            throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (Tdb2Store store = Tdb2Store.open(database)) {
            DatasetGraph dataset = store.dataset();
            store.read(() -> checks.forEach(check -> {
                answers.add(ask(check, QueryFactory.create(check.text(base)), DatasetFactory.wrap(dataset)));
                progress.accept(answers.size());
            }));
        }
        return List.copyOf(answers);
    }

    /** @param query of the check */
    static Answer ask(Check check, Query query, Dataset dataset) {
        long count = 0;
        List<Row> shown = new ArrayList<>();
        try (QueryExecution execution = QueryExecution.create(query, dataset)) {
            execution.getContext().set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
            ResultSet solutions = execution.execSelect();
            while (solutions.hasNext()) {
                QuerySolution solution = solutions.next();
                if (count++ < SHOWN) {
                    shown.add(new Row(shown(solution, "focus").orElse(""), shown(solution, "detail")));
                }
            }
        }
        return new Answer(check, count, shown);
    }

    private static Optional<String> shown(QuerySolution solution, String variable) {
        return Optional.ofNullable(solution.get(variable)).map(node -> Terms.shown(node.asNode()));
    }
}
