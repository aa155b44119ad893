package org.migov.server.catalogue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.InvalidParameter;
import org.migov.queries.Parameter;
import org.migov.server.data.CurrentData;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Json;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.sparql.QueryRunner;
import org.migov.server.sparql.Reply;

/**
 * The catalogue: {@code /queries}, a page for each query ({@code /queries/<name>}) with its form and its answer, and
 * the answer alone ({@code /queries/<name>.csv?country=KEN}).
 */
public final class QueryPages implements Routes {

    private final CurrentData current;
    private final PageWriter pages;
    private final QueryRunner queries;
    private final Map<String, CatalogueQuery> catalogue;

    public QueryPages(CurrentData current, PageWriter pages, QueryRunner queries) {
        this.current = current;
        this.pages = pages;
        this.queries = queries;
        this.catalogue = Catalogue.standard().stream()
                .collect(Collectors.toMap(
                        CatalogueQuery::name, query -> query, (one, other) -> one, LinkedHashMap::new));
    }

    /** What the template of the list gets. */
    public record ListView(Shell shell, Map<String, List<CatalogueQuery>> topics) {}

    /** What the template of one query gets; {@code problem} says why there is no answer. */
    public record QueryView(
            Shell shell,
            CatalogueQuery query,
            List<ParameterField> fields,
            String text,
            Optional<AnswerTable> table,
            @Nullable String statements,
            @Nullable String problem,
            List<Shell.Alternate> downloads,
            List<Snippets.Snippet> snippets,
            @Nullable String page)
            implements PageWriter.Whole {

        /** What kept an answer from being had may be gone the next time. */
        @Override
        public boolean whole() {
            return problem == null;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/queries", this::list);
        routes.get("/queries.json", this::json);
        routes.get("/queries/{name}", this::one);
    }

    private void list(Context context) {
        context.header("Vary", "Accept, Accept-Language");
        Format format = Negotiation.choose(context.req(), List.of(Format.HTML, Format.JSON))
                .format();
        if (format.equals(Format.JSON)) {
            json(context);
            return;
        }
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Shell shell = pages.shell(
                context.req(), data.release(), Reader.of(context.req()).words().say("queries.title"), "queries");
        Map<String, List<CatalogueQuery>> topics = catalogue.values().stream()
                .collect(Collectors.groupingBy(CatalogueQuery::topic, LinkedHashMap::new, Collectors.toList()));
        pages.send(context, data.release(), "queries.jte", () -> new ListView(shell, topics));
    }

    private void json(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Json.write(
                context,
                catalogue.values().stream().map(query -> plain(query, data)).toList());
    }

    private static Map<String, Object> plain(CatalogueQuery query, ReleaseData data) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", query.name());
        plain.put("topic", query.topic());
        plain.put("title", query.title());
        plain.put("summary", query.summary());
        plain.put("keywords", query.keywords());
        plain.put(
                "parameters",
                query.parameters().stream()
                        .map(parameter -> Map.of(
                                "name", parameter.name(),
                                "type", parameter.type().label(),
                                "default", parameter.defaultValue(),
                                "help", parameter.help()))
                        .toList());
        plain.put("page", "/queries/" + query.name());
        plain.put("query", query.text(data.release().iris().base()));
        return plain;
    }

    private void one(Context context) {
        String asked = context.pathParam("name");
        int dot = asked.lastIndexOf('.');
        CatalogueQuery query = Optional.ofNullable(catalogue.get(dot < 0 ? asked : asked.substring(0, dot)))
                .orElseThrow(() -> HttpProblem.notFound("There is no query of that name; see /queries."));
        if (dot < 0) {
            page(context, query);
        } else {
            download(context, query, asked.substring(dot + 1));
        }
    }

    private void page(Context context, CatalogueQuery query) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        Map<String, String> values = values(context, query);
        Shell shell = pages.shell(
                        context.req(),
                        data.release(),
                        query.title(reader.words().language()),
                        "queries")
                .with("results.css", "why.js", "results.js", "query.js");
        List<ParameterField> fields = data.things()
                .reading(() -> query.parameters().stream()
                        .map(parameter -> ParameterField.of(
                                parameter,
                                values.getOrDefault(parameter.name(), parameter.defaultValue()),
                                data,
                                reader,
                                problem(query, parameter, values)))
                        .toList());
        pages.send(
                context,
                data.release(),
                "query.jte",
                () -> new QueryAnswering(queries, data, context.req(), query, values).view(shell, fields));
    }

    /** Why a value does not fit, to be said beside its field. */
    private static String problem(CatalogueQuery query, Parameter parameter, Map<String, String> values) {
        try {
            query.bound(Map.of(parameter.name(), values.getOrDefault(parameter.name(), "")), CatalogueQuery.BASE);
            return "";
        } catch (InvalidParameter e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void download(Context context, CatalogueQuery query, String ending) {
        ReleaseData data = current.get();
        Format format = AnswerFormats.of(query).stream()
                .filter(offered -> offered.name().equals(ending))
                .findFirst()
                .orElseThrow(() -> HttpProblem.notAcceptable(AnswerFormats.of(query)));
        String text = bound(query, values(context, query), data);
        if (pages.answered(context, data.release())) {
            return;
        }
        context.header("Content-Disposition", "inline; filename=\"" + query.name() + "." + ending + "\"");
        send(context, data, text, format);
    }

    private void send(Context context, ReleaseData data, String text, Format format) {
        try (Reply reply = queries.answer(data.release(), text, format, Connection.of(context.req()))) {
            reply.send(context.req(), context.res(), format.contentType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what the form or address says; unknown parameters are refused, so that a typing error is no silent default. */
    private static Map<String, String> values(Context context, CatalogueQuery query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> given : context.queryParamMap().entrySet()) {
            String name = given.getKey();
            if (name.equals("lang")) {
                continue;
            }
            if (query.parameter(name).isEmpty()) {
                throw HttpProblem.badRequest("The query " + query.name() + " has no parameter \"" + name + "\"; it has "
                        + query.parameters().stream().map(Parameter::name).toList() + ".");
            }
            values.put(name, given.getValue().get(0).strip());
        }
        return values;
    }

    static String bound(CatalogueQuery query, Map<String, String> values, ReleaseData data) {
        try {
            return query.bound(values, data.release().iris().base());
        } catch (InvalidParameter e) {
            throw HttpProblem.badRequest(e.getMessage() + ".");
        }
    }
}
