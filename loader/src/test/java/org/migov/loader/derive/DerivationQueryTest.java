package org.migov.loader.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule for acts dated to the day, asked as a query of the sources, comes to the same first days. */
class DerivationQueryTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "derive");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ilo-twelve-months",
                "un-thirtieth-day",
                "three-months-at-month-end",
                "first-day-of-month",
                "not-before-instrument-in-force",
                "european-union",
                "signature-only",
                "territorial-application",
                "no-rule-or-no-force"
            })
    void query_findsTheSameFirstDays(String golden) throws IOException {
        Path folder = FOLDER.resolve("cases").resolve(golden);

        assertThat(byQuery(folder.resolve("actions.nq"))).isEqualTo(byDerivation(folder.resolve("derived.nq")));
    }

    private static List<String> byQuery(Path actions) throws IOException {
        Model union = load(FOLDER.resolve("reference.nq"), actions);
        String text = Files.readString(FOLDER.resolve("first-days.rq"));
        List<String> found = new ArrayList<>();
        try (QueryExecution query = QueryExecutionFactory.create(QueryFactory.create(text), union)) {
            query.execSelect().forEachRemaining(row -> found.add(line(row)));
        }
        return found;
    }

    private static List<String> byDerivation(Path derived) throws IOException {
        String text = """
                PREFIX mg: <https://w3id.org/migov/ontology#>
                SELECT ?instrument ?party ?from
                WHERE { ?commitment a mg:Commitment ; mg:instrument ?instrument ; mg:party ?party ; mg:from ?from }
                ORDER BY ?instrument ?party ?from
                """;
        List<String> found = new ArrayList<>();
        try (QueryExecution query = QueryExecutionFactory.create(QueryFactory.create(text), load(derived))) {
            query.execSelect().forEachRemaining(row -> found.add(line(row)));
        }
        return found;
    }

    private static String line(QuerySolution row) {
        return row.get("instrument") + " " + row.get("party") + " "
                + row.getLiteral("from").getLexicalForm();
    }

    private static Model load(Path... files) throws IOException {
        Dataset dataset = DatasetFactory.create();
        for (Path file : files) {
            RDFParser.create()
                    .source(new StringReader(Files.readString(file)))
                    .lang(Lang.NQUADS)
                    .parse(dataset);
        }
        return dataset.getUnionModel();
    }
}
