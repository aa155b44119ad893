package org.migov.server.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.NameIndex;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Format;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;

/** Finding things by name or code: {@code /search?q=}, for programs {@code /search.json?q=}. */
public final class SearchPage implements Routes {

    private static final int MOST = 20;
    private static final int MOST_RECORDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentData current;
    private final PageWriter pages;

    public SearchPage(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    /** What the template gets; without a question there are no groups. */
    public record View(Shell shell, String question, int count, boolean capped, List<Group> groups) {}

    /** Things of one kind. */
    public record Group(String kind, String heading, int count, List<Found> found) {}

    /** A thing; {@code matched} is the name that fits, where it is another than the one shown. */
    public record Found(
            Label label, String iri, String href, @Nullable String matched) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/search", this::search);
        routes.get("/search.json", this::json);
    }

    private void search(Context context) {
        context.header("Vary", "Accept, Accept-Language");
        boolean json = Negotiation.choose(context.req(), List.of(Format.HTML, Format.JSON))
                .format()
                .equals(Format.JSON);
        if (json) {
            json(context);
            return;
        }
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        String question = question(context);
        List<Group> groups = groups(data, reader, question);
        String title = question.isEmpty()
                ? reader.words().say("search.title")
                : reader.words().say("search.results", question);
        Shell shell = pages.shell(context.req(), data.release(), title, "search");
        int count = groups.stream().mapToInt(Group::count).sum();
        boolean capped =
                groups.stream().anyMatch(group -> group.count() > group.found().size());
        pages.send(context, "search.jte", new View(shell, question, count, capped, groups));
    }

    private void json(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        String question = question(context);
        List<Group> groups = groups(data, Reader.of(context.req()), question);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", question);
        body.put("release", data.release().id());
        body.put("groups", groups.stream().map(SearchPage::plain).toList());
        try {
            context.contentType("application/json");
            context.result(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings, numbers and lists can be written", e);
        }
    }

    private static Map<String, Object> plain(Group group) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("kind", group.kind());
        plain.put("label", group.heading());
        plain.put("count", group.count());
        plain.put("found", group.found().stream().map(SearchPage::plain).toList());
        return plain;
    }

    private static Map<String, Object> plain(Found found) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("iri", found.iri());
        plain.put("label", found.label().text());
        plain.put("language", found.label().language());
        plain.put("page", found.href());
        Optional.ofNullable(found.matched()).ifPresent(matched -> plain.put("matched", matched));
        return plain;
    }

    private static String question(Context context) {
        String question = context.queryParam("q");
        return question == null ? "" : question.strip();
    }

    private static List<Group> groups(ReleaseData data, Reader reader, String question) {
        List<NameIndex.Found> found =
                question.isEmpty() ? List.of() : data.names().find(question, MOST, MOST_RECORDS);
        return data.things()
                .reading(() ->
                        found.stream().map(kind -> group(data, reader, kind)).toList());
    }

    private static Group group(ReleaseData data, Reader reader, NameIndex.Found found) {
        Labels labels = data.labels(reader.languages());
        String heading = Kinds.plural(reader.words(), found.kind())
                .orElseGet(() -> reader.words().say("kinds.other"));
        return new Group(
                found.kind(),
                heading,
                found.count(),
                found.hits().stream().map(hit -> found(data, labels, hit)).toList());
    }

    private static Found found(ReleaseData data, Labels labels, NameIndex.Hit hit) {
        Label label = labels.of(hit.thing());
        String iri = hit.thing().getURI();
        return new Found(
                label,
                iri,
                data.addresses().page(iri).orElse(iri),
                label.text().equals(hit.name()) || iri.endsWith("/" + hit.name()) ? null : hit.name());
    }
}
