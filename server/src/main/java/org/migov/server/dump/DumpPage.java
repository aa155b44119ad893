package org.migov.server.dump;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.server.http.Format;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.page.Words;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseChanges;

/** The files of the release: {@code /dumps} as a page, {@code /dumps.json} for programs, {@code /dumps/<file>}. */
public final class DumpPage implements Routes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SYNTAXES = Map.of(
            "nq", "N-Quads", "trig", "TriG", "nt", "N-Triples", "ttl", "Turtle", "rdf", "RDF/XML", "jsonld", "JSON-LD");

    private final CurrentRelease current;
    private final PageWriter pages;
    private final DumpFiles files;

    public DumpPage(CurrentRelease current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
        this.files = new DumpFiles(current);
    }

    /** What the template gets. */
    public record View(Shell shell, String site, boolean dcat, boolean changes, List<Row> whole, List<Source> parts) {}

    /** The files of one source. */
    public record Source(String id, String title, String statements, List<Row> files) {}

    /** A file, as it is written to people. */
    public record Row(String name, String syntax, String size, String statements, String sha256) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/dumps", this::list);
        routes.get("/dumps.json", this::json);
        routes.get("/dumps/{file}", files::send);
    }

    private void list(Context context) {
        context.header("Vary", "Accept, Accept-Language");
        context.header("Link", "</dumps.json>; rel=\"alternate\"; type=\"application/json\"");
        Format format = Negotiation.choose(context.req(), List.of(Format.HTML, Format.JSON))
                .format();
        if (format.equals(Format.JSON)) {
            json(context);
            return;
        }
        OpenRelease release = current.get();
        if (pages.answered(context, release)) {
            return;
        }
        Words words = Reader.of(context.req()).words();
        Shell shell = pages.shell(context.req(), release, words.say("dumps.title"), "dumps");
        List<Manifest.DumpFile> all = release.manifest().files();
        pages.send(
                context,
                "dumps.jte",
                new View(
                        shell,
                        site(context),
                        Files.exists(release.folder().resolve("dcat.ttl")),
                        Files.exists(release.folder().resolve(ReleaseChanges.FILE)),
                        all.stream()
                                .filter(file -> file.graph() == null)
                                .map(file -> row(file, words))
                                .toList(),
                        sources(release, words)));
    }

    private static List<Source> sources(OpenRelease release, Words words) {
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
                SYNTAXES.getOrDefault(file.syntax(), file.syntax()),
                FileSize.written(file.bytes(), words),
                words.number(file.statements()),
                file.sha256());
    }

    private void json(Context context) {
        OpenRelease release = current.get();
        if (pages.answered(context, release)) {
            return;
        }
        String site = site(context);
        List<Map<String, Object>> list = release.manifest().files().stream()
                .map(file -> plain(release, file, site))
                .toList();
        try {
            context.contentType("application/json");
            context.result(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(list));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and numbers can be written", e);
        }
    }

    private static String site(Context context) {
        return context.scheme() + "://" + context.host();
    }

    private static Map<String, Object> plain(OpenRelease release, Manifest.DumpFile file, String site) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", file.name());
        plain.put("url", site + "/dumps/" + file.name());
        plain.put("format", file.mediaType());
        plain.put("graph", file.graph());
        plain.put("bytes", file.bytes());
        plain.put("sha256", file.sha256());
        plain.put("statements", file.statements());
        plain.put("release", release.id());
        return plain;
    }
}
