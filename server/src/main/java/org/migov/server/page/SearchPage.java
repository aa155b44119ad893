package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.Match;
import org.migov.server.data.NameIndex;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Json;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;

/** Finding things by name or code: {@code /search?q=&kind=&page=}, for programs {@code /search.json?q=&kind=&limit=}. */
public final class SearchPage implements Routes {

    private static final int SUGGESTIONS = 3;

    private final CurrentData current;
    private final PageWriter pages;

    public SearchPage(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    /**
     * What the template gets; without a question there are no groups.
     *
     * @param close whether nothing fits but by a nearly right spelling
     * @param suggestions what may have been meant
     * @param kinds what can be chosen, with how much there is of each
     */
    public record View(
            Shell shell,
            String question,
            int count,
            boolean close,
            List<String> suggestions,
            List<Choice> kinds,
            List<Group> groups,
            Pager pager) {}

    /** A kind to choose; {@code chosen} for the one that is shown. */
    public record Choice(String heading, int count, String href, boolean chosen) {}

    /** The pages of one kind. */
    public record Pager(int page, int pages, String before, String after) {}

    /** Things of one kind; {@code all} is where the others are, null if there are none. */
    public record Group(
            String kind,
            String heading,
            int count,
            List<Found> found,
            @Nullable String all) {}

    /** A thing; {@code matched} is the name that fits, where it is another than the one shown. */
    public record Found(
            Label label,
            List<Marked> marked,
            String iri,
            String href,
            @Nullable String matched,
            List<Marked> matchedMarked,
            String match) {}

    /** What was found, and the part of it that is shown. */
    private record Answer(List<NameIndex.Found> found, List<Group> groups, boolean close, List<String> suggestions) {
        int count() {
            return found.stream().mapToInt(NameIndex.Found::count).sum();
        }
    }

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
        SearchQuestion question = SearchQuestion.of(context);
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        String title = question.text().isEmpty()
                ? reader.words().say("search.title")
                : reader.words().say("search.results", question.text());
        Shell shell = pages.shell(context.req(), data.release(), title, "search");
        pages.send(context, data.release(), "search.jte", () -> {
            Answer answer = answer(data, reader, question);
            return new View(
                    shell,
                    question.text(),
                    answer.count(),
                    answer.close(),
                    answer.suggestions(),
                    choices(data, reader, question),
                    answer.groups(),
                    pager(question, answer));
        });
    }

    private void json(Context context) {
        SearchQuestion question = SearchQuestion.of(context);
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Answer answer = answer(data, Reader.of(context.req()), question);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", question.text());
        body.put("release", data.release().id());
        body.put("count", answer.count());
        body.put("close", answer.close());
        body.put("suggestions", answer.suggestions());
        body.put("groups", answer.groups().stream().map(SearchPage::plain).toList());
        Json.write(context, body);
    }

    private static Map<String, Object> plain(Group group) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("kind", group.kind());
        plain.put("name", Kinds.localName(group.kind()));
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
        plain.put("match", found.match());
        if (found.matched() != null) {
            plain.put("matched", found.matched());
        }
        return plain;
    }

    private static Answer answer(ReleaseData data, Reader reader, SearchQuestion question) {
        List<NameIndex.Found> found =
                question.text().isEmpty() ? List.of() : data.names().find(question.text(), question.kinds());
        List<NameIndex.Hit> hits =
                found.stream().flatMap(kind -> kind.hits().stream()).toList();
        boolean close = !hits.isEmpty() && hits.stream().allMatch(hit -> hit.match() == Match.CLOSE);
        List<String> suggestions = close
                ? hits.stream()
                        .map(hit -> Marked.corrected(hit.name().text(), question.words()))
                        .distinct()
                        .limit(SUGGESTIONS)
                        .toList()
                : List.of();
        List<Group> groups = data.things()
                .reading(() -> found.stream()
                        .map(kind -> group(data, reader, question, kind, found.size(), close))
                        .toList());
        return new Answer(found, groups, close, suggestions);
    }

    private static Group group(
            ReleaseData data, Reader reader, SearchQuestion question, NameIndex.Found found, int kinds, boolean close) {
        Labels labels = data.labels(reader.languages());
        int shown = question.shown(found.kind(), kinds);
        List<NameIndex.Hit> hits = found.hits().stream()
                .skip((long) shown * (question.page() - 1))
                .limit(shown)
                .toList();
        if (hits.isEmpty()) {
            throw HttpProblem.notFound("page: of " + Kinds.localName(found.kind()) + " there are "
                    + pages(found.count(), shown) + " pages, found " + question.page() + ".");
        }
        boolean more = question.kind() == null && found.count() > shown;
        List<String> words = question.words();
        return new Group(
                found.kind(),
                heading(reader, found.kind()),
                found.count(),
                hits.stream().map(hit -> found(data, labels, hit, words, close)).toList(),
                more ? address(question.text(), found.kind(), 1) : null);
    }

    private static Found found(ReleaseData data, Labels labels, NameIndex.Hit hit, List<String> words, boolean close) {
        Label label = labels.of(hit.thing());
        String iri = hit.thing().getURI();
        String name = hit.name().text();
        boolean shown = label.text().equals(name) || iri.endsWith("/" + name);
        return new Found(
                label,
                Marked.of(label.text(), words, close),
                iri,
                data.addresses().page(iri).orElse(iri),
                shown ? null : name,
                shown ? List.of() : Marked.of(name, words, close),
                hit.match().name().toLowerCase(Locale.ROOT));
    }

    private static List<Choice> choices(ReleaseData data, Reader reader, SearchQuestion question) {
        if (question.text().isEmpty()) {
            return List.of();
        }
        return data.names().find(question.text(), Set.of()).stream()
                .map(found -> new Choice(
                        heading(reader, found.kind()),
                        found.count(),
                        address(question.text(), found.kind(), 1),
                        found.kind().equals(question.kind())))
                .toList();
    }

    private static Pager pager(SearchQuestion question, Answer answer) {
        if (question.kind() == null || answer.found().isEmpty()) {
            return new Pager(1, 1, "", "");
        }
        NameIndex.Found found = answer.found().get(0);
        int pages = pages(found.count(), question.shown(found.kind(), 1));
        return new Pager(
                question.page(),
                pages,
                question.page() > 1 ? address(question.text(), found.kind(), question.page() - 1) : "",
                question.page() < pages ? address(question.text(), found.kind(), question.page() + 1) : "");
    }

    private static int pages(int count, int shown) {
        return (count + shown - 1) / shown;
    }

    private static String heading(Reader reader, String kind) {
        return Kinds.plural(reader.words(), kind).orElseGet(() -> reader.words().say("kinds.other"));
    }

    private static String address(String question, String kind, int page) {
        return "/search?q=" + Shell.encoded(question) + "&kind=" + Kinds.localName(kind)
                + (page > 1 ? "&page=" + page : "");
    }
}
