package org.migov.server.browse;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.migov.server.browse.ListIndex.Entry;
import org.migov.server.data.CurrentData;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;
import org.migov.server.page.Kinds;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.page.Words;

/** {@code /browse}, and {@code /browse/agreements?country=KEN} with its kin {@code .csv}, {@code .json}, {@code .ttl}, {@code .atom}. */
public final class BrowsePages implements Routes {

    private final CurrentData current;
    private final PageWriter pages;
    private final Lists lists;

    public BrowsePages(CurrentData current, PageWriter pages, Lists lists) {
        this.current = current;
        this.pages = pages;
        this.lists = lists;
    }

    /** What the template of the table of contents gets. */
    public record IndexView(Shell shell, List<Door> doors) {}

    /** A list: what is in it, how many, and what it can be narrowed down by. */
    public record Door(String href, String title, String count, String text, String facets) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/browse", this::contents);
        routes.get("/browse/{list}", this::list);
    }

    private void contents(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Words words = Reader.of(context.req()).words();
        Shell shell = pages.shell(context.req(), data.release(), words.say("browse.title"), "browse");
        pages.send(
                context,
                data.release(),
                "browse.jte",
                () -> new IndexView(
                        shell,
                        Arrays.stream(ListKind.values())
                                .map(kind -> door(data, kind, words))
                                .toList()));
    }

    private Door door(ReleaseData data, ListKind kind, Words words) {
        ListIndex index = lists.index(data, kind);
        return new Door(
                "/browse/" + kind.key(),
                title(kind, words),
                words.number(index.entries().size()),
                words.say("browse.about." + kind.key()),
                Arrays.stream(Facet.values())
                        .filter(index.query()::has)
                        .map(facet -> words.say("browse." + facet.key()).toLowerCase(words.locale()))
                        .collect(Collectors.joining(", ")));
    }

    private static String title(ListKind kind, Words words) {
        return Kinds.plural(words, kind.type()).orElse(kind.key());
    }

    private void list(Context context) {
        String asked = context.pathParam("list");
        int dot = asked.indexOf('.');
        ListKind kind = ListKind.of(dot < 0 ? asked : asked.substring(0, dot)).orElseThrow(() -> noList(asked));
        Optional<Format> format = dot < 0 ? Optional.empty() : Optional.of(format(asked.substring(dot + 1)));
        ReleaseData data = current.get();
        ListIndex index = lists.index(data, kind);
        SelectionReader asks = new SelectionReader(context, data, kind, index);
        Selection selection = data.things().reading(asks::read);
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        String title = title(kind, reader.words());
        Supplier<List<Entry>> selected =
                () -> ListIndex.selected(lists.ordered(data, kind, selection.sort(), reader.words()), selection);
        if (format.isPresent()) {
            data.things().reading(() -> {
                new ListDownloads(data, selection, index, selected.get(), reader).send(context, format.get(), title);
                return selection;
            });
        } else {
            Shell shell =
                    pages.shell(context.req(), data.release(), title, "browse").with(alternates(selection.at(1)));
            pages.send(
                    context,
                    data.release(),
                    "list.jte",
                    () -> data.things()
                            .reading(() -> new ListReading(data, selection, index, selected.get(), reader)
                                    .view(shell, asks.orders())));
        }
    }

    private static List<Shell.Alternate> alternates(Selection selection) {
        return ListDownloads.FORMATS.stream()
                .map(format -> new Shell.Alternate(
                        format.mediaType(),
                        selection.address("." + format.name()),
                        format.name().equals("ttl")
                                ? "Turtle"
                                : format.name().equals("atom")
                                        ? "Atom"
                                        : format.name().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static Format format(String ending) {
        return ListDownloads.FORMATS.stream()
                .filter(format -> format.name().equals(ending))
                .findFirst()
                .orElseThrow(() -> HttpProblem.notAcceptable(ListDownloads.FORMATS));
    }

    private static HttpProblem noList(String asked) {
        String there = Arrays.stream(ListKind.values()).map(ListKind::key).collect(Collectors.joining(", "));
        return HttpProblem.notFound("/browse: expected one of the lists " + there + ", found \"" + asked + "\".");
    }
}
