package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.migov.loader.store.Tdb2Store;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.PinnedAnswer;

/**
 * Every query of the catalogue on the embedded data, held against its pinned answer. {@code -Dgolden.update=true} pins
 * anew; read the difference before you commit it.
 */
@ExtendWith(EmbeddedRelease.class)
class PinnedAnswersIT {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** An answer is there at once on any machine; this only catches a query that runs away. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static Tdb2Store store;

    @BeforeAll
    static void open(Tdb2Store embedded) {
        store = embedded;
    }

    /** Those that search the text index are asked of a server, in {@code ServedIT}. */
    static Stream<CatalogueQuery> queries() {
        return Catalogue.standard().stream().filter(query -> !query.text().contains("text:query"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answer_isThePinnedOne(CatalogueQuery query) throws IOException {
        long begun = System.nanoTime();
        PinnedAnswer found = PinnedAnswer.of(tsv(query));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);

        assertThat(found.rows()).as("rows").isPositive();
        if (UPDATE) {
            Files.writeString(file(query), found.write());
        } else {
            assertThat(Catalogue.pinnedAnswer(query)).contains(found);
        }
    }

    private static String tsv(CatalogueQuery query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.read(() -> {
            try (QueryExecution execution = QueryExecution.create(query.text(), DatasetFactory.wrap(store.dataset()))) {
                ResultSetFormatter.outputAsTSV(out, execution.execSelect());
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Path file(CatalogueQuery query) {
        Path folder = Path.of("..", "queries", "src", "main", "resources", "queries", query.topic());
        return folder.resolve(query.name() + PinnedAnswer.ENDING);
    }
}
