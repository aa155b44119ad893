package org.migov.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Languages;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Conditional;
import org.migov.server.http.Headers;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Json;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;

/** The addresses of the reconciliation service, all under {@code /reconcile}. */
public final class ReconcileRoutes implements Routes {

    static final String ROOT = "/reconcile";
    static final String VIEW = ROOT + "/view";
    static final String PREVIEW = ROOT + "/preview";
    static final String PROPERTIES = ROOT + "/properties";
    static final String SUGGEST = ROOT + "/suggest/";
    static final String FLYOUT = ROOT + "/flyout/";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_PROPERTIES = 200;

    private final CurrentData current;
    private final PageWriter pages;

    public ReconcileRoutes(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                ROOT,
                context -> answer(
                        context,
                        context.queryParam("queries"),
                        context.queryParam("query"),
                        context.queryParam("extend")));
        routes.post(ROOT, this::post);
        routes.get(SUGGEST + "{what}", context -> send(context, entities -> suggested(context, entities)));
        routes.get(FLYOUT + "{what}", context -> send(context, entities -> flyout(context, entities)));
        routes.get(PROPERTIES, context -> send(context, entities -> proposal(context, entities)));
        routes.get(PREVIEW, this::preview);
        routes.get(VIEW, this::view);
    }

    private void post(Context context) {
        String type = context.contentType();
        if (type == null || !type.startsWith(FORM)) {
            throw HttpProblem.unsupportedMediaType(type == null ? "" : type, List.of(FORM));
        }
        answer(context, context.formParam("queries"), context.formParam("query"), context.formParam("extend"));
    }

    private void answer(Context context, @Nullable String queries, @Nullable String query, @Nullable String extend) {
        if (Stream.of(queries, query, extend)
                        .filter(parameter -> parameter != null)
                        .count()
                > 1) {
            throw HttpProblem.badRequest("expected one of the parameters queries, query and extend, found several.");
        }
        send(context, entities -> {
            if (queries != null) {
                return batch(new Reconciler(entities), Asked.object("queries", queries));
            }
            if (query != null) {
                return new Reconciler(entities).answer(single(query));
            }
            if (extend != null) {
                return new Extension(entities).extended(Asked.object("extend", extend));
            }
            return ServiceManifest.of(
                    site(context), entities.data().addresses().base(), new Suggesting(entities).usualTypes());
        });
    }

    private static Map<String, Object> batch(Reconciler reconciler, JsonNode queries) {
        if (queries.size() > ServiceManifest.BATCH) {
            throw HttpProblem.of(
                    413,
                    "queries: expected at most " + ServiceManifest.BATCH
                            + " questions, as the manifest's batchSize says," + " found " + queries.size() + ".");
        }
        Map<String, Question> asked = new LinkedHashMap<>();
        queries.properties()
                .forEach(
                        query -> asked.put(query.getKey(), Question.of(query.getValue(), "queries." + query.getKey())));
        Map<String, Object> answers = new LinkedHashMap<>();
        asked.forEach((key, question) -> answers.put(key, reconciler.answer(question)));
        return answers;
    }

    /** A question alone, as clients of version 0.1 send it: an object, or just the name. */
    private static Question single(String query) {
        JsonNode node = query.strip().startsWith("{")
                ? Asked.object("query", query)
                : JSON.createObjectNode().put("query", query);
        return Question.of(node, "query");
    }

    private static Map<String, Object> suggested(Context context, Entities entities) {
        String prefix = Asked.bounded(parameter(context, "prefix", ""), "prefix");
        int cursor = number(context, "cursor", 0, 0, 100_000);
        Suggesting suggesting = new Suggesting(entities);
        return switch (context.pathParam("what")) {
            case "entity" -> suggesting.entities(prefix, cursor);
            case "type" -> suggesting.types(prefix, cursor);
            case "property" -> suggesting.properties(prefix, cursor);
            default -> throw HttpProblem.notFound("There are suggestions of entity, type and property.");
        };
    }

    private static Map<String, Object> flyout(Context context, Entities entities) {
        String id = Asked.bounded(parameter(context, "id", ""), "id");
        String html = switch (context.pathParam("what")) {
            case "entity" -> {
                Node thing = known(entities, id);
                yield Flyout.html(entities.name(thing), entities.description(thing));
            }
            case "type" -> Flyout.ofTerm(entities, Kind.classOf(id), id);
            case "property" -> Flyout.ofTerm(entities, Flyout.property(id), id);
            default -> throw HttpProblem.notFound("There are previews of entity, type and property.");
        };
        return Map.of("id", id, "html", html);
    }

    private static Map<String, Object> proposal(Context context, Entities entities) {
        String type = Asked.bounded(parameter(context, "type", "Country"), "type");
        return new Extension(entities).proposal(type, number(context, "limit", MOST_PROPERTIES, 1, MOST_PROPERTIES));
    }

    private void preview(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Entities entities = entities(context, data);
        Preview view = data.things().reading(() -> Preview.of(entities, pages, known(entities, id(context))));
        context.header(
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors *; base-uri 'none'");
        pages.send(context, "preview.jte", view);
    }

    private void view(Context context) {
        ReleaseData data = current.get();
        Entities entities = entities(context, data);
        String address = data.things()
                .reading(() -> data.addresses()
                        .page(known(entities, id(context)).getURI())
                        .orElseThrow());
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    private void send(Context context, Function<Entities, Map<String, Object>> work) {
        ReleaseData data = current.get();
        context.header("Vary", "Accept-Language");
        context.header(Headers.RELEASE, data.release().id());
        Languages languages = Languages.accepted(context.header("Accept-Language"));
        String etag = Conditional.etag(
                data.release().etagBase(),
                "reconcile",
                context.req().getRequestURL().toString(),
                String.valueOf(context.req().getQueryString()),
                String.join(",", languages.preferred()),
                pages.version());
        if (context.req().getMethod().equals("POST")
                || !Conditional.answered(
                        context.req(), context.res(), etag, data.release().created())) {
            Entities entities = entities(context, data);
            write(context, data.things().reading(() -> work.apply(entities)));
        }
    }

    private static Entities entities(Context context, ReleaseData data) {
        return new Entities(data, data.labels(Languages.accepted(context.header("Accept-Language"))));
    }

    private static void write(Context context, Map<String, Object> body) {
        context.contentType("application/json").result(Json.compact(body));
    }

    private static Node known(Entities entities, String id) {
        Optional<Node> node = entities.node(id);
        return node.orElseThrow(() -> HttpProblem.notFound(
                "id: expected the id of an entity, such as country/KEN;" + " this release has none of this id."));
    }

    private static String id(Context context) {
        return Asked.bounded(parameter(context, "id", ""), "id");
    }

    private static String parameter(Context context, String name, String otherwise) {
        String value = context.queryParam(name);
        return value == null ? otherwise : value;
    }

    private static int number(Context context, String name, int otherwise, int least, int most) {
        String value = parameter(context, name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least) {
            throw Asked.wrong(name, "a whole number from " + least + " on", "\"" + Asked.bounded(value, name) + "\"");
        }
        return Math.min(Integer.parseInt(value), most);
    }

    private static String site(Context context) {
        return context.req().getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
    }
}
