package org.migov.server.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.Addresses;
import org.migov.server.data.RdfFormat;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.page.PageQueries;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.release.OpenRelease;
import org.migov.server.sparql.EditorPage;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;

/**
 * The editor at {@code /sparql}: a form that works as it is, and better with a script.
 *
 * <p>Without a script the form comes back here with the query in the address, and the page shows its rows.
 */
public final class SparqlEditor implements EditorPage {

    private static final int NOT_ACCEPTABLE = 406;
    private static final int MOST_ROWS = 23; // the editor grows no further than 34rem and scrolls then
    private static final String[] FILES = {
        "codemirror.css",
        "codemirror.js",
        "sparql.js",
        "matchbrackets.js",
        "closebrackets.js",
        "show-hint.js",
        "why.js",
        "results.css",
        "results.js",
        "editor.js"
    };

    private final PageWriter pages;
    private final QueryRunner queries;
    private final List<CatalogueQuery> catalogue = Catalogue.standard();

    public SparqlEditor(PageWriter pages, QueryRunner queries) {
        this.pages = pages;
        this.queries = queries;
    }

    /** What the template gets; {@code table}, {@code statements} or {@code problem} only where a query came with the address. */
    public record View(
            Shell shell,
            String query,
            String page,
            Optional<AnswerTable> table,
            @Nullable String statements,
            @Nullable String problem,
            Map<String, List<Example>> examples) {

        /** How many lines the field shows: as many as the editor will that takes its place. */
        public long rows() {
            return Math.min(
                    MOST_ROWS, query.chars().filter(sign -> sign == '\n').count() + 1);
        }
    }

    /** A query of the catalogue, to begin with. */
    public record Example(String title, String language, String href, String words) {}

    @Override
    public String html(HttpServletRequest request, OpenRelease release, @Nullable String query) {
        Reader reader = Reader.of(request);
        Shell shell = pages.shell(request, release, reader.words().say("editor.title"), "sparql")
                .with(FILES);
        String packed = request.getParameter("q");
        String asked =
                query == null && packed != null ? PackedQuery.unpacked(packed).orElse("") : query;
        Optional<CatalogueQuery> example = example(request);
        if (asked == null || asked.isBlank()) {
            String first =
                    example.map(known -> known.text(release.iris().base())).orElseGet(PageQueries::first);
            return page(shell, first, release, Answer.none(), example);
        }
        return page(shell, asked, release, answer(request, release, asked), Optional.empty());
    }

    /** The example that the address names ({@code ?example=}). */
    private Optional<CatalogueQuery> example(HttpServletRequest request) {
        String example = request.getParameter("example");
        return catalogue.stream().filter(query -> query.name().equals(example)).findFirst();
    }

    /** What the page shows of an answer: at most one of the three. */
    private record Answer(
            Optional<AnswerTable> table,
            @Nullable String statements,
            @Nullable String problem) {
        static Answer none() {
            return new Answer(Optional.empty(), null, null);
        }
    }

    private Answer answer(HttpServletRequest request, OpenRelease release, String query) {
        try {
            byte[] json = bytes(request, release, query, AnswerFormats.JSON);
            return new Answer(
                    Optional.of(
                            AnswerTable.plain(json, new Addresses(release.iris().base()))),
                    null,
                    null);
        } catch (HttpProblem problem) {
            return problem.status() == NOT_ACCEPTABLE
                    ? statements(request, release, query)
                    : new Answer(Optional.empty(), null, problem.detail());
        }
    }

    private Answer statements(HttpServletRequest request, OpenRelease release, String query) {
        try {
            byte[] turtle = bytes(request, release, query, RdfFormat.TURTLE.format());
            return new Answer(Optional.empty(), new String(turtle, StandardCharsets.UTF_8), null);
        } catch (HttpProblem problem) {
            return new Answer(Optional.empty(), null, problem.detail());
        }
    }

    private byte[] bytes(HttpServletRequest request, OpenRelease release, String query, Format format) {
        try (Reply reply = queries.answer(release, query, format, Connection.of(request))) {
            return reply.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(
            Shell shell, String text, OpenRelease release, Answer answer, Optional<CatalogueQuery> example) {
        Map<String, Object> page = PageData.of(shell, release);
        page.put("terms", shell.assets().path("terms.json"));
        page.put("context", "/sparql-terms.json");
        page.put("run", answer.table().isPresent() || answer.statements() != null);
        example.ifPresent(known -> page.put(
                "example", Map.of("query", known.text(release.iris().base()), "chart", PageData.plain(known.chart()))));
        return pages.html(
                "editor.jte",
                new View(
                        shell,
                        text,
                        PageData.written(page),
                        answer.table(),
                        answer.statements(),
                        answer.problem(),
                        examples(shell.language())));
    }

    private Map<String, List<Example>> examples(String language) {
        return catalogue.stream()
                .collect(Collectors.groupingBy(
                        CatalogueQuery::topic,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                query -> new Example(
                                        query.title(language),
                                        query.spoken(language),
                                        "/sparql?example=" + query.name(),
                                        String.join(" ", query.keywords())),
                                Collectors.toList())));
    }
}
