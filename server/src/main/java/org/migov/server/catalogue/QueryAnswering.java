package org.migov.server.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.RdfFormat;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;

/** One query of the catalogue with one reader's values: its answer, or why there is none. */
final class QueryAnswering {

    /** Rows that a browser is given to draw; of a longer answer the page shows the first. */
    private static final int MOST_DRAWN = 5000;

    private final QueryRunner queries;
    private final ReleaseData data;
    private final HttpServletRequest request;
    private final CatalogueQuery query;
    private final Map<String, String> values;

    QueryAnswering(
            QueryRunner queries,
            ReleaseData data,
            HttpServletRequest request,
            CatalogueQuery query,
            Map<String, String> values) {
        this.queries = queries;
        this.data = data;
        this.request = request;
        this.query = query;
        this.values = values;
    }

    QueryPages.QueryView view(Shell shell, List<ParameterField> fields) {
        try {
            String text = QueryPages.bound(query, values, data);
            return AnswerFormats.makesRows(query)
                    ? view(shell, fields, text, Optional.of(table(text)), "", "")
                    : view(shell, fields, text, Optional.empty(), statements(text), "");
        } catch (HttpProblem problem) {
            String text = query.text(data.release().iris().base());
            return view(shell, fields, text, Optional.empty(), "", problem.detail());
        }
    }

    private QueryPages.QueryView view(
            Shell shell,
            List<ParameterField> fields,
            String text,
            Optional<AnswerTable> table,
            String statements,
            String problem) {
        return new QueryPages.QueryView(
                shell,
                query,
                fields,
                text,
                table,
                statements.isEmpty() ? null : statements,
                problem.isEmpty() ? null : problem,
                downloads(),
                Snippets.of(site() + address("csv"), AnswerFormats.makesRows(query), site() + address("ttl")),
                table.filter(found -> found.truth() == null && found.count() > 0 && found.count() <= MOST_DRAWN)
                        .map(found -> PageData.of(
                                shell,
                                data,
                                address("json"),
                                query.chart(),
                                QueryFactory.create(text).getResultVars()))
                        .orElse(null));
    }

    private AnswerTable table(String text) {
        Reader reader = Reader.of(request);
        byte[] answer = bytes(text, AnswerFormats.JSON);
        return data.things()
                .reading(() -> AnswerTable.spoken(
                        answer,
                        data.addresses(),
                        data.labels(reader.languages()),
                        reader.words().language()));
    }

    private String statements(String text) {
        return new String(bytes(text, RdfFormat.TURTLE.format()), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String text, Format format) {
        try (Reply reply = queries.answer(data.release(), text, format, Connection.of(request))) {
            return reply.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Shell.Alternate> downloads() {
        return AnswerFormats.of(query).stream()
                .map(format -> new Shell.Alternate(
                        format.mediaType(),
                        address(format.name()),
                        format.name().toUpperCase(java.util.Locale.ROOT)))
                .toList();
    }

    private String address(String ending) {
        String parameters = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Shell.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "/queries/" + query.name() + "." + ending + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private String site() {
        return request.getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
    }
}
