package org.migov.loader.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
import org.migov.loader.source.KeySet;
import org.migov.loader.store.Tdb2Store;
import org.migov.queries.Check;
import org.migov.queries.Severity;

/**
 * Asks the queries in {@code checks/}: what no shape says. Those that follow from one record are asked of batches of
 * records, by {@link RecordChecks}; the others of the finished store, on every processor.
 */
public final class QueryChecks {

    private static final int SHOWN = 20;

    /** What a pattern must hold to be answered, a group for instance; beyond this it goes through temporary files. */
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
        try (Tdb2Store store = Tdb2Store.open(database);
                InOrder<Answer> work = new InOrder<>(answer -> {
                    answers.add(answer);
                    progress.accept(answers.size());
                })) {
            for (Check check : checks) {
                Query query = plain(check, base);
                work.give(() -> ask(check, query, store));
            }
            work.finish();
        }
        return List.copyOf(answers);
    }

    private static Answer ask(Check check, Query query, Tdb2Store store) {
        Answer[] answer = {Answer.none(check)};
        store.read(() -> answer[0] = ask(check, query, DatasetFactory.wrap(store.dataset())));
        return answer[0];
    }

    /**
     * @param query of the check; see {@link #plain}
     * @return each problem once, however often the pattern fits; those shown are the first by focus and detail
     */
    static Answer ask(Check check, Query query, Dataset dataset) {
        KeySet seen = new KeySet();
        TreeMap<String, Row> first = new TreeMap<>();
        long count = 0;
        try (QueryExecution execution = QueryExecution.create(query, dataset)) {
            execution.getContext().set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
            ResultSet solutions = execution.execSelect();
            while (solutions.hasNext()) {
                QuerySolution solution = solutions.next();
                String problem = solution.get("focus") + "\n" + solution.get("detail");
                if (seen.add(problem)) {
                    count++;
                    if (first.size() < SHOWN || problem.compareTo(first.lastKey()) < 0) {
                        first.put(problem, new Row(shown(solution, "focus").orElse(""), shown(solution, "detail")));
                    }
                    if (first.size() > SHOWN) {
                        first.pollLastEntry();
                    }
                }
            }
        }
        return new Answer(check, count, List.copyOf(first.values()));
    }

    /**
     * The query of a check without DISTINCT and ORDER BY: of some million problems a database would keep and sort all,
     * where a number and the first few are wanted.
     */
    static Query plain(Check check, String base) {
        Query query = QueryFactory.create(check.text(base));
        query.setDistinct(false);
        query.getOrderBy().clear();
        return query;
    }

    private static Optional<String> shown(QuerySolution solution, String variable) {
        return Optional.ofNullable(solution.get(variable)).map(node -> Terms.shown(node.asNode()));
    }
}
