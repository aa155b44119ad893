package org.migov.server.dump;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.migov.server.dump.PublishedReleases.Published;
import org.migov.server.http.Conditional;
import org.migov.server.http.Format;
import org.migov.server.http.Json;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Origin;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.page.Words;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseChanges;

/**
 * The files of the releases: {@code /dumps} as a page, {@code /dumps.json} for programs, {@code /dumps/<file>}; the same
 * of any release under {@code /dumps/<release>}, where nothing ever changes, and of the one in force under {@code
 * /dumps/latest}; {@code /dumps/releases.json} lists the releases.
 */
public final class DumpPage implements Routes {

    private static final Map<String, String> SYNTAXES = Map.of(
            "nq",
            "N-Quads",
            "trig",
            "TriG",
            "nt",
            "N-Triples",
            "ttl",
            "Turtle",
            "rdf",
            "RDF/XML",
            "jsonld",
            "JSON-LD",
            "jelly",
            "Jelly",
            "hdt",
            "HDT");
    private static final Map<String, String> TABLES =
            Map.of("csv", "CSV", "csvw", "CSV on the Web", "datapackage", "Frictionless", "zip", "ZIP");

    private final CurrentRelease current;
    private final PageWriter pages;
    private final PublishedReleases releases;
    private final DumpFiles files;

    public DumpPage(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
        this.releases = new PublishedReleases(current);
        this.files = new DumpFiles(releases);
    }

    /** What the template gets. */
    public record View(
            Shell shell,
            String site,
            String release,
            String folder,
            boolean current,
            boolean dcat,
            boolean changes,
            List<Row> whole,
            List<Row> tables,
            List<Source> parts,
            List<Edition> editions) {}

    /** A release that can be downloaded. */
    public record Edition(String id, String day, String statements, boolean current) {}

    /** The files of one source. */
    public record Source(String id, String title, String statements, List<Row> files) {}

    /** A file, as it is written to people. */
    public record Row(String name, String syntax, String size, String statements, String sha256) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/dumps", context -> list(context, releases.inForce()));
        routes.get("/dumps.json", context -> json(context, releases.inForce()));
        routes.get("/dumps/{file}", this::fileOrRelease);
        routes.get("/dumps/{release}/{file}", files::ofRelease);
    }

    /** A file of the release in force; or the files of a release, as a page or as {@code .json}. */
    private void fileOrRelease(Context context) {
        String name = context.pathParam("file");
        String id = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        if (name.equals("releases.json")) {
            editions(context);
        } else if (!id.equals(PublishedReleases.LATEST) && !PublishedReleases.isId(id)) {
            files.ofTheReleaseInForce(context, name);
        } else if (id.equals(name)) {
            list(context, releases.of(id));
        } else {
            json(context, releases.of(id));
        }
    }

    private void list(Context context, Published release) {
        context.header("Vary", "Accept, Accept-Language");
        context.header("Link", DumpLinks.ofList(release, Origin.of(context.req())));
        Format format = Negotiation.choose(context.req(), List.of(Format.HTML, Format.JSON))
                .format();
        if (format.equals(Format.JSON)) {
            json(context, release);
        } else if (!pages.answered(context, current.get())) {
            pages.send(context, current.get(), "dumps.jte", () -> view(context, release));
        }
    }

    private View view(Context context, Published release) {
        Words words = Reader.of(context.req()).words();
        List<Manifest.DumpFile> whole = release.manifest().files().stream()
                .filter(file -> file.graph() == null)
                .toList();
        return new View(
                pages.shell(context.req(), current.get(), words.say("dumps.title"), "dumps"),
                site(context),
                release.id(),
                folder(release),
                release.current(),
                release.current() && Files.exists(release.folder().resolve("dcat.ttl")),
                Files.exists(release.folder().resolve(ReleaseChanges.FILE)),
                whole.stream()
                        .filter(file -> !file.tables())
                        .map(file -> row(file, words))
                        .toList(),
                whole.stream()
                        .filter(Manifest.DumpFile::tables)
                        .map(file -> row(file, words))
                        .toList(),
                sources(release, words),
                releases.all().stream()
                        .map(edition -> new Edition(
                                edition.id(),
                                words.day(edition.manifest().createdAt()),
                                words.number(edition.manifest().triples()),
                                edition.current()))
                        .toList());
    }

    /** Where the files of a release are: those of the one in force have the shorter addresses too. */
    private static String folder(Published release) {
        return release.current() ? "/dumps/" : "/dumps/" + release.id() + "/";
    }

    private static List<Source> sources(Published release, Words words) {
        return release.manifest().graphs().stream()
                .map(graph -> new Source(
                        graph.id(),
                        graph.title().isEmpty() ? graph.id() : graph.title(),
                        words.number(graph.triples()),
                        release.manifest().files().stream()
                                .filter(file -> graph.id().equals(file.graph()))
                                .map(file -> row(file, words))
                                .toList()))
                .filter(source -> !source.files().isEmpty())
                .toList();
    }

    private static Row row(Manifest.DumpFile file, Words words) {
        return new Row(
                file.name(),
                (file.tables() ? TABLES : SYNTAXES).getOrDefault(file.syntax(), file.syntax()),
                FileSize.written(file.bytes(), words),
                words.number(file.rows() == null ? file.statements() : file.rows()),
                file.sha256());
    }

    private void json(Context context, Published release) {
        context.header("Link", DumpLinks.ofList(release, Origin.of(context.req())));
        String site = site(context);
        send(
                context,
                release.id() + ".json",
                release.manifest().files().stream()
                        .map(file -> plain(release, file, site))
                        .toList());
    }

    private void editions(Context context) {
        String site = site(context);
        List<Published> all = releases.all();
        String ids = all.stream().map(Published::id).collect(Collectors.joining(","));
        send(context, ids, all.stream().map(release -> plain(release, site)).toList());
    }

    private void send(Context context, String version, List<Map<String, Object>> list) {
        OpenRelease release = current.get();
        String tag = Conditional.etag(release.etagBase(), "dumps", version, site(context));
        if (Conditional.answered(context.req(), context.res(), tag, release.created())) {
            return;
        }
        Json.write(context, list);
    }

    private static Map<String, Object> plain(Published release, String site) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("release", release.id());
        plain.put("created", release.manifest().created());
        plain.put("current", release.current());
        plain.put("statements", release.manifest().triples());
        plain.put("url", site + "/dumps/" + release.id());
        plain.put("files", site + "/dumps/" + release.id() + ".json");
        plain.put("changes", site + "/changes?release=" + release.id());
        return plain;
    }

    private static String site(Context context) {
        return context.scheme() + "://" + context.host();
    }

    private static Map<String, Object> plain(Published release, Manifest.DumpFile file, String site) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", file.name());
        plain.put("url", site + folder(release) + file.name());
        plain.put("format", file.mediaType());
        plain.put("graph", file.graph());
        plain.put("bytes", file.bytes());
        plain.put("sha256", file.sha256());
        plain.put("statements", file.statements());
        plain.put("release", release.id());
        if (file.rows() != null) {
            plain.put("rows", file.rows());
        }
        if (file.rdfc10() != null) {
            plain.put("rdfc10", file.rdfc10());
        }
        return plain;
    }
}
