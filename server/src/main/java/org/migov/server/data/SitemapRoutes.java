package org.migov.server.data;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.Conditional;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseChanges;

/**
 * All pages for search engines: {@code /sitemap.xml} names {@code /sitemap/pages.xml}, which has lists, questions and
 * tools, and the parts with the pages of things, {@code /sitemap/1.xml} and so on.
 *
 * <p>A page has the day of the newest release that says that its thing came or changed with it, followed back through the
 * releases that are still there. Where one is missing, nothing is said of what it may have changed.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
 */
public final class SitemapRoutes implements Routes {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The protocol allows 50,000 in a file. */
    private static final int PAGES_IN_A_PART = 40_000;

    private static final String PAGES = "pages.xml";
    private static final String GROUPS = "group/";
    private static final int MOST_RELEASES = 1000;

    private final CurrentData current;
    private final AtomicReference<@Nullable Site> kept = new AtomicReference<>();

    /**
     * @param changed IRI to the day on which its thing last came or changed
     * @param others the day of all others; empty if it is not known
     */
    private record Site(
            OpenRelease release, List<String> iris, Map<String, LocalDate> changed, Optional<LocalDate> others) {

        private int parts() {
            return Math.max(1, (iris.size() + PAGES_IN_A_PART - 1) / PAGES_IN_A_PART);
        }
    }

    public SitemapRoutes(CurrentData current) {
        this.current = current;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sitemap.xml", this::index);
        routes.get("/sitemap/{part}", this::part);
    }

    private void index(Context context) {
        ReleaseData data = current.get();
        if (!answered(context, data)) {
            StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex xmlns=\"" + NAMESPACE + "\">\n");
            entry(xml, "sitemap", host(context) + "/sitemap/" + PAGES, Optional.of(day(data)));
            for (int part = 1; part <= site(data).parts(); part++) {
                entry(xml, "sitemap", host(context) + "/sitemap/" + part + ".xml", Optional.of(day(data)));
            }
            context.result(xml.append("</sitemapindex>\n").toString());
        }
    }

    private void part(Context context) {
        ReleaseData data = current.get();
        Site site = site(data);
        String name = context.pathParam("part");
        if (name.equals(PAGES)) {
            pages(context, data, site);
            return;
        }
        int part = name.matches("[1-9][0-9]{0,4}\\.xml") ? Integer.parseInt(name.replace(".xml", "")) : 0;
        if (part < 1 || part > site.parts()) {
            throw HttpProblem.notFound("Expected a part that /sitemap.xml names, found \"" + name + "\".");
        }
        if (!answered(context, data)) {
            StringBuilder xml = new StringBuilder(HEAD).append("<urlset xmlns=\"" + NAMESPACE + "\">\n");
            site.iris().stream()
                    .skip((long) (part - 1) * PAGES_IN_A_PART)
                    .limit(PAGES_IN_A_PART)
                    .forEach(iri -> data.addresses()
                            .path(iri)
                            .ifPresent(path -> entry(xml, "url", host(context) + "/page/" + path, day(site, iri))));
            context.result(xml.append("</urlset>\n").toString());
        }
    }

    private static void pages(Context context, ReleaseData data, Site site) {
        if (answered(context, data)) {
            return;
        }
        List<String> groups = site.iris().stream()
                .flatMap(iri -> data.addresses().path(iri).stream())
                .filter(path -> path.startsWith(GROUPS))
                .map(path -> path.substring(GROUPS.length()))
                .toList();
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset xmlns=\"" + NAMESPACE + "\">\n");
        SitePages.of(day(data), path -> newest(data, site, path), groups)
                .forEach((page, day) -> entry(xml, "url", host(context) + page, day));
        context.result(xml.append("</urlset>\n").toString());
    }

    /** The newest day on which something below a path came or changed; what changed before any release known is older. */
    private static Optional<LocalDate> newest(ReleaseData data, Site site, String path) {
        return site.changed().entrySet().stream()
                .filter(entry -> data.addresses()
                        .path(entry.getKey())
                        .filter(found -> found.startsWith(path))
                        .isPresent())
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .or(site::others);
    }

    private static boolean answered(Context context, ReleaseData data) {
        context.contentType("application/xml");
        String etag = Conditional.etag(
                data.release().etagBase(),
                "sitemap",
                context.req().getRequestURL().toString());
        return Conditional.answered(
                context.req(), context.res(), etag, data.release().created());
    }

    private Site site(ReleaseData data) {
        Site known = kept.get();
        if (known == null || known.release() != data.release()) {
            known = site(data.release(), data.things().reading(() -> pages(data)));
            kept.set(known);
        }
        return known;
    }

    private static List<String> pages(ReleaseData data) {
        Set<String> iris = new TreeSet<>();
        for (String kind : NameIndex.KINDS) {
            data.things()
                    .defaultGraph()
                    .find(Node.ANY, Terms.TYPE, Terms.iri(kind))
                    .mapWith(triple -> triple.getSubject().getURI())
                    .filterKeep(iri -> data.addresses().path(iri).isPresent())
                    .forEachRemaining(iris::add);
        }
        return new ArrayList<>(iris);
    }

    /** Goes back from release to release until the first, which brought all that no later one changed. */
    private static Site site(OpenRelease release, List<String> iris) {
        Map<String, LocalDate> days = new HashMap<>();
        Path folder = release.folder();
        for (int back = 0; back < MOST_RELEASES && Files.isDirectory(folder); back++) {
            LocalDate day = day(Manifest.read(folder).createdAt());
            Optional<ReleaseChanges> changes = ReleaseChanges.read(folder, change -> true, 0, Integer.MAX_VALUE);
            changes.stream()
                    .flatMap(found -> found.changes().stream())
                    .forEach(change -> days.putIfAbsent(change.iri(), day));
            String before = changes.map(ReleaseChanges::before).orElse("");
            if (before.isEmpty()) {
                return new Site(release, iris, days, Optional.of(day));
            }
            folder = folder.resolveSibling(before);
        }
        return new Site(release, iris, days, Optional.empty());
    }

    private static Optional<LocalDate> day(Site site, String iri) {
        return Optional.ofNullable(site.changed().get(iri)).or(site::others);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate day(ReleaseData data) {
        return day(data.release().created());
    }

    private static String host(Context context) {
        return context.req().getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
    }

    private static void entry(StringBuilder xml, String element, String address, Optional<LocalDate> day) {
        xml.append('<').append(element).append("><loc>");
        xml.append(address.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;"));
        xml.append("</loc>");
        day.ifPresent(date -> xml.append("<lastmod>").append(date).append("</lastmod>"));
        xml.append("</").append(element).append(">\n");
    }
}
