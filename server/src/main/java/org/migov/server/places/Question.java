package org.migov.server.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Format;
import org.migov.server.page.Shell;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;
import org.migov.server.sparql.ResultRows;

/** Puts questions of the catalogue for pages. */
public final class Question {

    private static final Format FORMAT = Format.of("json", "application/sparql-results+json");

    private final QueryRunner queries;
    private final Map<String, CatalogueQuery> catalogue;

    Question(QueryRunner queries) {
        this.queries = queries;
        this.catalogue = Catalogue.standard().stream()
                .collect(Collectors.toUnmodifiableMap(CatalogueQuery::name, Function.identity()));
    }

    /**
     * An answer and where it can be had again.
     *
     * @param csv its address as CSV
     * @param page its address with the query
     */
    public record Answer(List<Row> rows, String csv, String page) {}

    /** One row: values by variable; what is unbound is absent. */
    public record Row(Map<String, String> values) {

        /** A value, or empty text. */
        public String text(String variable) {
            return values.getOrDefault(variable, "");
        }

        /** A value that is an IRI. */
        public Optional<Node> node(String variable) {
            return Optional.ofNullable(values.get(variable)).map(Terms::iri);
        }

        public long number(String variable) {
            return Long.parseLong(values.getOrDefault(variable, "0"));
        }
    }

    /** @throws IllegalArgumentException if the catalogue has no such query */
    public Answer ask(ReleaseData data, String name, Map<String, String> values) {
        CatalogueQuery query = catalogue.get(name);
        if (query == null) {
            throw new IllegalArgumentException(name + ": expected a query of the catalogue");
        }
        String text = query.bound(values, data.release().iris().base());
        try (Reply reply = queries.answer(data.release(), text, FORMAT)) {
            return new Answer(
                    ResultRows.of(reply.bytes()).stream().map(Row::new).toList(),
                    address(name, ".csv", values),
                    address(name, "", values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an answer can be had. */
    public static String address(String name, String ending, Map<String, String> values) {
        String parameters = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Shell.encoded(entry.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        return "/queries/" + name + ending + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
