package org.migov.server.dump;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Addresses;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.page.Words;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseChanges;

/**
 * What changed from release to release: {@code /changes} as a page, {@code /changes.json} and {@code /changes.nt} for
 * programs. {@code ?release=} names another release of the same folder, {@code ?kind=} and {@code ?cause=} choose.
 */
public final class ChangesPage implements Routes {

    private static final int ROWS = 50;
    private static final List<String> KINDS = List.of("added", "changed", "withdrawn");
    private static final List<String> CAUSES = List.of("world", "record", "derived");
    private static final String RELEASE_ID = "\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}";

    private final CurrentData current;
    private final PageWriter pages;

    public ChangesPage(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    /** What the template gets. */
    public record View(
            Shell shell,
            String release,
            String before,
            ReleaseChanges.Summary summary,
            List<Choice> kinds,
            List<Choice> causes,
            List<Row> rows,
            int page,
            @Nullable String previous,
            @Nullable String next,
            List<Choice> releases,
            String query) {}

    /** A link that chooses. */
    public record Choice(String text, String href, boolean chosen) {}

    /** A thing that came, went or changed. */
    public record Row(
            String kind,
            String name,
            String href,
            String type,
            String cause,
            String reason,
            List<Property> properties,
            List<Choice> replacedBy,
            List<Choice> replaces) {}

    /** A property with its values before and after. */
    public record Property(String name, String cause, String before, String after) {}

    /** What was asked for. */
    private record Wish(String release, String kind, String cause, int page) {

        boolean fits(ReleaseChanges.Change change) {
            return (kind.isEmpty() || kind.equals(change.kind())) && (cause.isEmpty() || cause.equals(change.cause()));
        }

        String href(String otherKind, String otherCause, int otherPage) {
            String query = Stream.of(
                            parameter("release", release),
                            parameter("kind", otherKind),
                            parameter("cause", otherCause),
                            parameter("page", otherPage > 1 ? Integer.toString(otherPage) : ""))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("&"));
            return "/changes" + (query.isEmpty() ? "" : "?" + query);
        }

        private static String parameter(String name, String value) {
            return value.isEmpty() ? "" : name + "=" + value;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/changes", this::list);
        routes.get("/changes.json", context -> file(context, "changes.json", "application/json"));
        routes.get("/changes.nt", context -> file(context, "changes.nt", "application/n-triples"));
    }

    private void list(Context context) {
        context.header("Vary", "Accept, Accept-Language");
        context.header("Link", "</changes.json>; rel=\"alternate\"; type=\"application/json\"");
        Format format = Negotiation.choose(context.req(), List.of(Format.HTML, Format.JSON))
                .format();
        if (format.equals(Format.JSON)) {
            file(context, "changes.json", "application/json");
            return;
        }
        ReleaseData data = current.get();
        Wish wish = wish(context);
        Path folder = folder(data.release(), wish.release());
        if (pages.answered(context, data.release())) {
            return;
        }
        ReleaseChanges changes = ReleaseChanges.read(folder, wish::fits, (wish.page() - 1L) * ROWS, ROWS)
                .orElseGet(() -> ReleaseChanges.none(String.valueOf(folder.getFileName())));
        pages.send(context, "changes.jte", data.things().reading(() -> view(context, data, wish, changes)));
    }

    private View view(Context context, ReleaseData data, Wish wish, ReleaseChanges changes) {
        Reader reader = Reader.of(context.req());
        Words words = reader.words();
        boolean more = changes.matching() > (long) wish.page() * ROWS;
        RowReading rows = new RowReading(data.labels(reader.languages()), data.addresses(), words);
        return new View(
                pages.shell(context.req(), data.release(), words.say("changes.title"), "dumps"),
                changes.release(),
                changes.before(),
                changes.summary(),
                choices(KINDS, wish.kind(), "changes.kind.", words, kind -> wish.href(kind, wish.cause(), 1)),
                choices(CAUSES, wish.cause(), "changes.cause.", words, cause -> wish.href(wish.kind(), cause, 1)),
                changes.changes().stream().map(rows::row).toList(),
                wish.page(),
                wish.page() > 1 ? wish.href(wish.kind(), wish.cause(), wish.page() - 1) : null,
                more ? wish.href(wish.kind(), wish.cause(), wish.page() + 1) : null,
                releases(data.release(), changes.release()),
                wish.release().isEmpty() ? "" : "?release=" + wish.release());
    }

    private static List<Choice> choices(
            List<String> keys, String chosen, String prefix, Words words, UnaryOperator<String> href) {
        return Stream.concat(Stream.of(""), keys.stream())
                .map(key -> new Choice(
                        words.say(key.isEmpty() ? "changes.all" : prefix + key), href.apply(key), key.equals(chosen)))
                .toList();
    }

    /** The releases of the same folder that say what they changed, newest first. */
    private static List<Choice> releases(OpenRelease release, String shown) {
        try (Stream<Path> siblings =
                Files.list(release.folder().toAbsolutePath().getParent())) {
            return siblings.filter(
                            folder -> String.valueOf(folder.getFileName()).matches(RELEASE_ID))
                    .filter(folder -> Files.isRegularFile(folder.resolve(ReleaseChanges.FILE)))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted(Comparator.reverseOrder())
                    .map(id -> new Choice(id, "/changes?release=" + id, id.equals(shown)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Context context, String name, String mediaType) {
        OpenRelease release = current.get().release();
        Path folder = folder(release, wish(context).release());
        Path file = folder.resolve("changes").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw none(folder);
        }
        if (pages.answered(context, release)) {
            return;
        }
        context.contentType(mediaType);
        try {
            context.result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpProblem none(Path folder) {
        return HttpProblem.notFound("Release " + folder.getFileName() + " was written without a list of its changes.");
    }

    private static Path folder(OpenRelease release, String id) {
        Path folder = id.isEmpty() ? release.folder() : release.folder().resolveSibling(id);
        if (!Files.isDirectory(folder)) {
            throw HttpProblem.notFound("There is no release " + id + " here any more.");
        }
        return folder;
    }

    private static Wish wish(Context context) {
        String release = parameter(context, "release", RELEASE_ID, "the id of a release, as in 2026-11-21-0a1b2c3d");
        String kind = parameter(context, "kind", String.join("|", KINDS), String.join(", ", KINDS));
        String cause = parameter(context, "cause", String.join("|", CAUSES), String.join(", ", CAUSES));
        String page = parameter(context, "page", "[1-9][0-9]{0,5}", "a number from 1");
        return new Wish(release, kind, cause, page.isEmpty() ? 1 : Integer.parseInt(page));
    }

    private static String parameter(Context context, String name, String pattern, String expected) {
        String value = Optional.ofNullable(context.queryParam(name)).orElse("");
        if (!value.isEmpty() && !value.matches(pattern)) {
            throw HttpProblem.badRequest(name + ": expected " + expected + ", found \"" + value + "\".");
        }
        return value;
    }

    /** Puts changes into the reader's words. */
    private record RowReading(Labels labels, Addresses addresses, Words words) {

        Row row(ReleaseChanges.Change change) {
            String label = change.label() == null ? change.iri() : change.label();
            return new Row(
                    words.say("changes.kind." + change.kind()),
                    label,
                    href(change.iri()),
                    change.type() == null ? "" : name(change.type()),
                    words.say("changes.cause." + change.cause()),
                    words.find("changes.reason." + change.reason()).orElse(change.reason()),
                    list(change.properties()).stream().map(this::property).toList(),
                    list(change.replacedBy()).stream().map(this::link).toList(),
                    list(change.replaces()).stream().map(this::link).toList());
        }

        private Property property(ReleaseChanges.Property property) {
            return new Property(
                    name(property.property()),
                    words.say("changes.cause." + property.cause()),
                    values(property.before()),
                    values(property.after()));
        }

        private String values(List<ReleaseChanges.Value> values) {
            return values.stream()
                    .map(value -> value.iri() ? name(value.value()) : value.value())
                    .collect(Collectors.joining("; "));
        }

        private String name(String iri) {
            Label label = labels.of(Terms.iri(iri));
            return label.text().isEmpty() ? iri : label.text();
        }

        private Choice link(String iri) {
            return new Choice(name(iri), href(iri), false);
        }

        private String href(String iri) {
            return addresses.page(iri).orElse(iri);
        }

        private static <T> List<T> list(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }
}
