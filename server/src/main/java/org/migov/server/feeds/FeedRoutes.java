package org.migov.server.feeds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Origin;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.page.Words;
import org.migov.server.release.ReleaseChanges.Change;

/**
 * Feeds of what changed: {@code /feeds/all.atom}, {@code /feeds/theme/<key>.atom}, {@code /feeds/country/KEN.atom},
 * {@code /feeds/instrument/<key>.atom}; {@code /feeds} lists them. {@code ?page=2} goes further back.
 */
public final class FeedRoutes implements Routes {

    private static final int PER_PAGE = 50;
    private static final int MOST = 1_000;
    private static final String ENDING = ".atom";

    private final CurrentData current;
    private final PageWriter pages;

    public FeedRoutes(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    /** What the template gets. */
    public record View(Shell shell, List<Shelf> shelves) {}

    /** Feeds of one kind. */
    public record Shelf(String heading, List<Feed> feeds) {}

    /** A feed to subscribe to. */
    public record Feed(Label label, String href) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/feeds", this::contents);
        routes.get("/feeds/all.atom", context -> feed(context, Optional.empty(), "all"));
        routes.get("/feeds/{kind}/{key}", this::topic);
    }

    private void contents(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        Shell shell = pages.shell(context.req(), data.release(), reader.words().say("feeds.title"), "feeds")
                .with(List.of(new Shell.Alternate(AtomFeed.MEDIA_TYPE, "/feeds/all.atom", "Atom")));
        pages.send(
                context,
                data.release(),
                "feeds.jte",
                () -> data.things().reading(() -> new View(shell, shelves(data, reader))));
    }

    private static List<Shelf> shelves(ReleaseData data, Reader reader) {
        Iris iris = data.release().iris();
        return List.of(
                shelf(data, reader, "theme", Terms.IN_SCHEME, iris.scheme("theme")),
                shelf(data, reader, "instrument", Terms.TYPE, Mg.INSTRUMENT),
                shelf(data, reader, "country", Terms.TYPE, Mg.COUNTRY));
    }

    private static Shelf shelf(ReleaseData data, Reader reader, String kind, Node property, String value) {
        Labels labels = data.labels(reader.languages());
        Collator collator = Collator.getInstance(reader.words().locale());
        List<Feed> feeds = data.things().subjects(property, Terms.iri(value), MOST).stream()
                .map(node -> new Feed(labels.of(node), "/feeds/" + kind + "/" + key(node) + ENDING))
                .sorted(Comparator.comparing((Feed feed) -> feed.label().text(), collator::compare)
                        .thenComparing(Feed::href))
                .toList();
        return new Shelf(reader.words().say("feeds." + kind), feeds);
    }

    private static String key(Node node) {
        return Iris.lastSegment(node.getURI());
    }

    private void topic(Context context) {
        String kind = context.pathParam("kind");
        String file = context.pathParam("key");
        Iris iris = current.get().release().iris();
        String key = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "";
        Optional<String> iri = switch (key.isEmpty() ? "" : kind) {
            case "theme" -> Optional.of(iris.concept("theme", key));
            case "country" -> Optional.of(iris.country(key));
            case "instrument" -> Optional.of(iris.instrument(key));
            default -> Optional.empty();
        };
        ReleaseData data = current.get();
        Node topic = iri.map(Terms::iri)
                .filter(node -> data.things().reading(() -> data.things().knows(node)))
                .orElseThrow(() -> HttpProblem.notFound(
                        "There is no such feed. There are /feeds/all.atom, and /feeds/theme/…, /feeds/country/… and"
                                + " /feeds/instrument/… of what this release knows; /feeds lists them."));
        feed(context, Optional.of(topic), kind + "/" + key(topic));
    }

    private void feed(Context context, Optional<Node> topic, String name) {
        ReleaseData data = current.get();
        int page = page(context);
        if (pages.answered(context, data.release())) {
            return;
        }
        context.contentType(AtomFeed.MEDIA_TYPE + "; charset=utf-8");
        context.result(data.things()
                .reading(() -> feed(context, data, topic, name, page))
                .write());
    }

    private static AtomFeed feed(Context context, ReleaseData data, Optional<Node> topic, String name, int page) {
        Reader reader = Reader.of(context.req());
        Words words = reader.words();
        List<ReleaseLog.Event> events = ReleaseLog.until(data.release())
                .events(about(data, topic), topic.isEmpty(), (page - 1L) * PER_PAGE, PER_PAGE + 1);
        Labels labels = data.labels(reader.languages());
        String site = Origin.of(context.req());
        Entries entries = new Entries(data, labels, words, site);
        return new AtomFeed(
                AtomFeed.tag(data.release().iris().base(), "feeds/" + name),
                topic.map(node -> words.say("feeds.of", labels.of(node).text()))
                        .orElseGet(() -> words.say("feeds.all")),
                words.language(),
                data.release().created(),
                links(site, topic, data, name, page, events.size() > PER_PAGE),
                events.stream().limit(PER_PAGE).map(entries::entry).toList());
    }

    private static List<AtomFeed.Link> links(
            String site, Optional<Node> topic, ReleaseData data, String name, int page, boolean more) {
        String address = site + "/feeds/" + name + ENDING;
        String html =
                topic.flatMap(node -> data.addresses().page(node.getURI())).orElse("/changes");
        List<AtomFeed.Link> links = new ArrayList<>();
        links.add(link("self", address, page));
        links.add(new AtomFeed.Link("alternate", "text/html", site + html));
        links.add(link("first", address, 1));
        if (page > 1) {
            links.add(link("previous", address, page - 1));
        }
        if (more) {
            links.add(link("next", address, page + 1));
        }
        return links;
    }

    private static AtomFeed.Link link(String relation, String address, int page) {
        return new AtomFeed.Link(relation, AtomFeed.MEDIA_TYPE, page == 1 ? address : address + "?page=" + page);
    }

    /** A change is about a topic if it changed itself, links to it now, or did or does so by what changed. */
    private static Predicate<Change> about(ReleaseData data, Optional<Node> topic) {
        Graph graph = data.release().dataset().getDefaultGraph();
        return topic.map(node -> (Predicate<Change>) change -> change.iri().equals(node.getURI())
                        || graph.contains(Terms.iri(change.iri()), Node.ANY, node)
                        || mentions(change, node.getURI()))
                .orElse(change -> true);
    }

    private static boolean mentions(Change change, String iri) {
        return Optional.ofNullable(change.properties()).stream()
                .flatMap(List::stream)
                .flatMap(property -> Stream.concat(property.before().stream(), property.after().stream()))
                .anyMatch(value -> value.iri() && value.value().equals(iri));
    }

    private static int page(Context context) {
        String page = Optional.ofNullable(context.queryParam("page")).orElse("1");
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw HttpProblem.badRequest("page: expected a number from 1, found \"" + page + "\".");
        }
        return Integer.parseInt(page);
    }
}
