package org.migov.loader.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.queries.Check;

/**
 * Asks the checks that follow from one record, batch by batch of a sorted file. A database would have to look up every
 * term of every statement for them, one check after the other; here each statement is read once, on every processor,
 * and memory does not depend on how many there are.
 */
public final class RecordChecks {

    private static final int BATCH = 2_000;

    private final List<Asked> ofRecords;
    private final List<Asked> ofLinks;
    private final TypeRegistry types;
    private final int batch;

    /** @param types the classes of all things of the file */
    public RecordChecks(List<Check> checks, String base, TypeRegistry types) {
        this(checks, base, types, BATCH);
    }

    RecordChecks(List<Check> checks, String base, TypeRegistry types, int batch) {
        this.ofRecords = asked(checks, Check.Scope.RECORD, base);
        this.ofLinks = asked(checks, Check.Scope.LINKS, base);
        this.types = types;
        this.batch = batch;
    }

    /**
     * Asks of every record.
     *
     * @param sorted N-Triples
     * @param progress told now and then how many statements have been read
     * @return an answer for each check that can be asked so
     */
    public List<QueryChecks.Answer> run(Path sorted, LongConsumer progress) throws IOException {
        Sum sum = new Sum(progress);
        try (SubjectBatch.Reader reader = new SubjectBatch.Reader(sorted, batch);
                InOrder<Part> work = new InOrder<>(sum::add)) {
            for (SubjectBatch next = reader.next(); !next.subjects().isEmpty(); next = reader.next()) {
                SubjectBatch whole = next;
                work.give(() -> ask(whole));
            }
            work.finish();
        }
        return List.copyOf(sum.answers);
    }

    private Part ask(SubjectBatch next) {
        BatchGraph records = new BatchGraph(next, GraphMemFactory.createDefaultGraphSameTerm());
        Dataset dataset = DatasetFactory.wrap(DatasetGraphFactory.wrap(records.graph()));
        List<QueryChecks.Answer> answers = new ArrayList<>();
        ofRecords.forEach(check -> answers.add(check.of(dataset)));
        records.addTypes(types);
        ofLinks.forEach(check -> answers.add(check.of(dataset)));
        return new Part(next.statements(), answers);
    }

    private static List<Asked> asked(List<Check> checks, Check.Scope scope, String base) {
        return checks.stream()
                .filter(check -> check.scope() == scope)
                .map(check -> new Asked(check, QueryChecks.plain(check, base)))
                .toList();
    }

    private record Asked(Check check, Query query) {

        QueryChecks.Answer of(Dataset records) {
            return QueryChecks.ask(check, query, records);
        }
    }

    /**
     * What one batch says.
     *
     * @param statements that were read
     */
    private record Part(long statements, List<QueryChecks.Answer> answers) {}

    private final class Sum {

        private final List<QueryChecks.Answer> answers = new ArrayList<>();
        private final LongConsumer progress;
        private long read;

        Sum(LongConsumer progress) {
            this.progress = progress;
            ofRecords.forEach(asked -> answers.add(QueryChecks.Answer.none(asked.check())));
            ofLinks.forEach(asked -> answers.add(QueryChecks.Answer.none(asked.check())));
        }

        void add(Part part) {
            for (int i = 0; i < answers.size(); i++) {
                answers.set(i, answers.get(i).plus(part.answers().get(i)));
            }
            read += part.statements();
            progress.accept(read);
        }
    }
}
