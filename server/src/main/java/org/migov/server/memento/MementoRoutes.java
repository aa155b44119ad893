package org.migov.server.memento;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migov.server.data.Addresses;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.RdfDocument;
import org.migov.server.data.Representation;
import org.migov.server.data.Terms;
import org.migov.server.data.Things;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.Conditional;
import org.migov.server.http.Format;
import org.migov.server.http.Headers;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Json;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;
import org.migov.server.release.Archive;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseMissing;

/**
 * Data about a thing as older releases have them, as far as these are still there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7089">RFC 7089, Memento</a>
 */
public final class MementoRoutes implements Routes {

    private static final Format LINKS = Format.of("link", TimeMap.LINK_FORMAT).alsoNamed("link-format");
    private static final int ANSWERS_KEPT = 50_000;
    private static final String DATA = "/data/";

    private final CurrentRelease releases;
    private final Vocabulary vocabulary;
    private final GraphWriter writer;
    private final Cache<Asked, Boolean> known =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();

    private record Asked(String release, String iri) {}

    public MementoRoutes(CurrentRelease releases, Vocabulary vocabulary, GraphWriter writer) {
        this.releases = releases;
        this.vocabulary = vocabulary;
        this.writer = writer;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(DATA + "<path>", this::gate);
        routes.after(DATA + "<path>", this::sign);
        routes.get("/memento/{release}/data/<path>", this::memento);
        routes.get("/timemap/data/<path>", this::map);
    }

    /** Leads to the release of a day, where a day is asked for and a release has the thing. */
    private void gate(Context context) {
        String written = context.header("Accept-Datetime");
        if (written == null) {
            return;
        }
        Instant day = instant(written);
        TimeMap map = map(context, after(context, DATA));
        map.at(day).ifPresent(edition -> {
            context.header("Vary", "Accept, Accept-Datetime");
            context.header("Link", map.links(edition));
            context.header("Location", map.memento(edition));
            context.status(302);
            context.skipRemainingHandlers();
        });
    }

    /** Says of data of the release in force where older ones are. */
    private void sign(Context context) {
        if (context.header("Accept-Datetime") == null && context.statusCode() < 400) {
            String link = context.res().getHeader("Link");
            String links = new TimeMap(site(context), after(context, DATA), List.of()).links();
            context.header("Link", link == null ? links : link + ", " + links);
        }
    }

    private void memento(Context context) {
        String release = context.pathParam("release");
        String asked = after(context, "/memento/" + release + DATA);
        TimeMap map = map(context, asked);
        Archive.Edition edition = releases.archive().editions(base()).stream()
                .filter(one -> one.id().equals(release))
                .findFirst()
                .orElseThrow(() -> gone(release, map));
        try {
            releases.archive().reading(release, open -> {
                send(context, open, map, edition);
                return open;
            });
        } catch (ReleaseMissing prunedMeanwhile) {
            throw gone(release, map);
        }
    }

    private void send(Context context, OpenRelease release, TimeMap map, Archive.Edition edition) {
        Representation representation = Representation.of(context.req(), map.asked());
        String iri = new Addresses(release.iris().base()).iri(representation.path());
        Things things = new Things(release.dataset());
        byte[] body = things.reading(() -> things.thing(Terms.iri(iri))
                .map(thing -> new RdfDocument(things, vocabulary, writer).write(thing, representation.format()))
                .orElseThrow(() -> HttpProblem.notFound(
                                "Nothing is said about <" + iri + "> in release " + release.id() + ".")
                        .withHeader("Link", map.links())));
        context.header("Vary", "Accept");
        context.header("Memento-Datetime", Conditional.date(edition.created()));
        context.header("Link", map.links(edition));
        context.header("Content-Location", "/memento/" + release.id() + address(representation));
        context.header(Headers.RELEASE, release.id());
        String etag = Conditional.etag(release.etagBase(), "memento", address(representation));
        if (!Conditional.answered(context.req(), context.res(), etag, edition.created())) {
            context.contentType(representation.format().format().contentType());
            context.result(body);
        }
    }

    private void map(Context context) {
        TimeMap map = map(context, after(context, "/timemap" + DATA));
        if (map.editions().isEmpty()) {
            throw HttpProblem.notFound("No release that is still here says anything about "
                    + new Addresses(base()).iri(Representation.thing(map.asked())) + ".");
        }
        Format format =
                Negotiation.choose(context.req(), List.of(LINKS, Format.JSON)).format();
        context.header("Vary", "Accept");
        String editions = map.editions().stream().map(Archive.Edition::id).collect(Collectors.joining(" "));
        Archive.Edition last = map.editions().get(map.editions().size() - 1);
        String etag = Conditional.etag(last.id(), "timemap", map.address(), format.name(), editions);
        if (!Conditional.answered(context.req(), context.res(), etag, last.created())) {
            context.contentType(format.mediaType());
            context.result(format.equals(LINKS) ? map.linkFormat() : json(map));
        }
    }

    private TimeMap map(Context context, String asked) {
        String iri = new Addresses(base()).iri(Representation.thing(asked));
        List<Archive.Edition> editions = releases.archive().editions(base()).stream()
                .filter(edition -> knows(edition, iri))
                .toList();
        return new TimeMap(site(context), asked, editions);
    }

    private boolean knows(Archive.Edition edition, String iri) {
        Asked asked = new Asked(edition.id(), iri);
        return Optional.ofNullable(known.getIfPresent(asked)).orElseGet(() -> {
            boolean found = look(edition, iri);
            known.put(asked, found);
            return found;
        });
    }

    private boolean look(Archive.Edition edition, String iri) {
        try {
            return releases.archive().reading(edition.id(), release -> {
                Things things = new Things(release.dataset());
                return things.reading(() -> things.knows(Terms.iri(iri)));
            });
        } catch (ReleaseMissing prunedMeanwhile) {
            return false;
        }
    }

    private HttpProblem gone(String release, TimeMap map) {
        String there = releases.archive().editions(base()).stream()
                .map(Archive.Edition::id)
                .collect(Collectors.joining(", "));
        return HttpProblem.notFound("Release " + release + " is not here, or not any more; there are: " + there + ".")
                .withHeader("Link", map.links());
    }

    private String base() {
        return releases.get().iris().base();
    }

    private static String address(Representation representation) {
        return Addresses.data(representation.path(), representation.format());
    }

    private static Instant instant(String written) {
        try {
            return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notADate) {
            throw HttpProblem.badRequest("Accept-Datetime: expected a date such as "
                    + "Sun, 22 Nov 2026 09:00:00 GMT, found \"" + written + "\".");
        }
    }

    private static String after(Context context, String start) {
        return context.req().getRequestURI().substring(start.length());
    }

    private static String site(Context context) {
        return context.req().getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
    }

    private static String json(TimeMap map) {
        return Json.indented(map.json());
    }
}
