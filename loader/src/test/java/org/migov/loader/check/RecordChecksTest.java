package org.migov.loader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.ontology.Iris;
import org.migov.queries.Check;
import org.migov.queries.Checks;

/** A check that says it follows from one record finds the same in batches as in the whole graph. */
class RecordChecksTest {

    private static final Path SAMPLES = Path.of("../queries/src/test/resources/checks");

    @TempDir
    Path folder;

    static List<Check> checks() {
        return Checks.standard().stream()
                .filter(check -> check.scope() != Check.Scope.GRAPH)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void invalidSample_saysTheSame_whereverABatchEnds(Check check) throws IOException {
        Dataset sample =
                RDFDataMgr.loadDataset(SAMPLES.resolve(check.name() + ".trig").toString());
        List<QueryChecks.Answer> whole =
                checks().stream().map(all -> inTheWhole(all, sample)).toList();
        assertThat(whole).anySatisfy(answer -> {
            assertThat(answer.check()).isEqualTo(check);
            assertThat(answer.rows()).isPositive();
        });
        Path sorted = sorted(sample);
        for (int batch : new int[] {1, 2, 3, 1000}) {
            List<Long> read = new ArrayList<>();
            List<QueryChecks.Answer> found = new RecordChecks(
                            Checks.standard(), Iris.DEFAULT_BASE, TypeRegistry.of(sorted), batch)
                    .run(sorted, read::add);
            assertThat(found).hasSameSizeAs(whole);
            assertThat(found)
                    .allSatisfy(answer -> assertThat(whole).anySatisfy(same -> {
                        assertThat(answer.check()).isEqualTo(same.check());
                        assertThat(answer.rows()).as(same.check().name()).isEqualTo(same.rows());
                        assertThat(answer.shown()).containsExactlyInAnyOrderElementsOf(same.shown());
                    }));
            assertThat(read.get(read.size() - 1))
                    .isEqualTo(Files.readAllLines(sorted).size());
        }
    }

    private static QueryChecks.Answer inTheWhole(Check check, Dataset sample) {
        return QueryChecks.ask(
                check,
                QueryFactory.create(check.text(Iris.DEFAULT_BASE)),
                DatasetFactory.wrap(sample.getDefaultModel()));
    }

    private Path sorted(Dataset sample) throws IOException {
        String lines =
                RDFWriter.source(sample.getDefaultModel()).lang(Lang.NTRIPLES).asString();
        return Files.write(
                folder.resolve("sorted.nt"), new TreeSet<>(lines.lines().toList()), StandardCharsets.UTF_8);
    }
}
