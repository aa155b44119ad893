package org.migov.server.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.GraphWriter;
import org.migov.server.data.RdfFormat;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Conditional;
import org.migov.server.http.Format;
import org.migov.server.http.Negotiation;
import org.migov.server.page.PageWriter;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;

/**
 * Gives a part of the model as a page or in RDF: by {@code Accept} under its own address, and each form under an
 * address with the form's ending ({@code .html .ttl .jsonld .rdf .nt}).
 */
final class Publication {

    static final List<RdfFormat> SYNTAXES =
            List.of(RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.RDF_XML, RdfFormat.N_TRIPLES);

    /** So many letters of finished pages are kept. */
    private static final long MOST_KEPT = 16_000_000;

    private static final List<Format> OFFERED = offered();

    private final CurrentData current;
    private final PageWriter pages;
    private final GraphWriter writer;
    private final Cache<Page, String> shown = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .<Page, String>weigher((page, html) -> html.length())
            .build();
    private final Map<Form, byte[]> written = new ConcurrentHashMap<>();

    Publication(CurrentData current, PageWriter pages, GraphWriter writer) {
        this.current = current;
        this.pages = pages;
        this.writer = writer;
    }

    /**
     * An address taken apart.
     *
     * @param path without the ending of a form
     * @param format what the ending asks for; empty where {@code Accept} decides
     */
    record Asked(String path, Optional<Format> format) {

        static Asked of(String address) {
            return OFFERED.stream()
                    .filter(format -> address.endsWith("." + format.name()))
                    .findFirst()
                    .map(format -> new Asked(
                            address.substring(
                                    0, address.length() - format.name().length() - 1),
                            Optional.of(format)))
                    .orElse(new Asked(address, Optional.empty()));
        }
    }

    /** Both methods of reading: a HEAD is answered as the GET would be. */
    static void reading(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    /** The address of a part, and those of its forms. */
    static void addresses(RoutesConfig routes, String path, Handler handler) {
        reading(routes, path, handler);
        OFFERED.forEach(format -> reading(routes, path + "." + format.name(), handler));
    }

    /** Answers with one part of the model; {@code page} writes it as HTML. */
    void answer(Context context, Asked asked, ModelFile file, Consumer<Context> page) {
        context.header("Vary", "Accept");
        links(context, asked.path());
        Format chosen = asked.format()
                .orElseGet(() -> Negotiation.choose(context.req(), OFFERED).format());
        context.header("Content-Location", asked.path() + "." + chosen.name());
        if (chosen.equals(Format.HTML)) {
            page.accept(context);
        } else {
            rdf(context, file, RdfFormat.of(chosen));
        }
    }

    /** Writes a page unless the reader has it; {@code view} is asked only then. */
    void page(Context context, String template, String title, Viewing viewing) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Shell shell = pages.shell(context.req(), data.release(), title, "ontology");
        context.contentType("text/html; charset=utf-8");
        context.result(kept(
                Page.of(context, data, shell.reader()),
                () -> html(template, context.path(), shell, framed -> viewing.view(data, framed))));
    }

    /** Has a page ready for who comes and wants nothing but a language. */
    void prepare(ReleaseData data, Reader reader, String path, String template, String title, Viewing viewing) {
        Shell shell = pages.shell(reader, path, data.release(), title, "ontology");
        kept(
                new Page(data.release().etagBase(), path, null, reader.variant()),
                () -> html(template, path, shell, framed -> viewing.view(data, framed)));
    }

    private String html(String template, String path, Shell shell, Function<Shell, Object> view) {
        List<Shell.Alternate> others = path.equals("/ontology/changelog")
                ? List.of()
                : alternates(Asked.of(path).path());
        return pages.html(template, view.apply(shell.with(others)));
    }

    /** Pages of the model are the same for everybody who reads the same languages, as long as a release is in force. */
    private String kept(Page page, Supplier<String> html) {
        return page.usual() ? shown.get(page, any -> html.get()) : html.get();
    }

    /** What tells a page from another. */
    private record Page(
            String release, String path, @Nullable String query, String languages) {

        static Page of(Context context, ReleaseData data, Reader reader) {
            return new Page(data.release().etagBase(), context.path(), context.queryString(), reader.variant());
        }

        /** Not one that only its asker will ever ask for. */
        boolean usual() {
            return query == null || query.matches("lang=[A-Za-z-]{2,12}");
        }
    }

    /** Makes what a template shows. */
    @FunctionalInterface
    interface Viewing {
        Object view(ReleaseData data, Shell shell);
    }

    /** A file in a fixed form; {@code forEver} if its address will never give anything else. */
    void send(Context context, String mediaType, String text, boolean forEver) {
        ReleaseData data = current.get();
        String tag = Conditional.etag(data.release().etagBase(), "model", pages.version(), context.path());
        boolean known = Conditional.answered(
                context.req(), context.res(), tag, data.release().created());
        if (forEver) {
            context.header("Cache-Control", "public, max-age=31536000, immutable");
        }
        if (!known) {
            context.contentType(mediaType);
            context.result(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void rdf(Context context, ModelFile file, RdfFormat format) {
        ReleaseData data = current.get();
        String tag = Conditional.etag(
                data.release().etagBase(),
                "model",
                pages.version(),
                Asked.of(context.path()).path(),
                format.ending());
        if (Conditional.answered(
                context.req(), context.res(), tag, data.release().created())) {
            return;
        }
        context.contentType(format.format().contentType());
        context.result(written.computeIfAbsent(new Form(file, format), this::write));
    }

    private byte[] write(Form form) {
        return form.format() == RdfFormat.TURTLE
                ? form.file().turtle().getBytes(StandardCharsets.UTF_8)
                : writer.write(form.file().graph(), form.format());
    }

    /** A file of the model in a syntax; there are few, and they never change while the server runs. */
    private record Form(ModelFile file, RdfFormat format) {}

    private static void links(Context context, String path) {
        List<String> links = new ArrayList<>();
        links.add("<" + path + ".html>; rel=\"alternate\"; type=\"text/html\"");
        SYNTAXES.forEach(format -> links.add(
                "<" + path + "." + format.ending() + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\""));
        links.add("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        context.header("Link", String.join(", ", links));
    }

    /** The forms of a part for programs, as pages offer them. */
    static List<Shell.Alternate> alternates(String path) {
        return SYNTAXES.stream()
                .map(format -> new Shell.Alternate(format.mediaType(), path + "." + format.ending(), name(format)))
                .toList();
    }

    private static String name(RdfFormat format) {
        return switch (format) {
            case TURTLE -> "Turtle";
            case JSON_LD -> "JSON-LD";
            case RDF_XML -> "RDF/XML";
            case N_TRIPLES -> "N-Triples";
            case TRIG -> "TriG";
        };
    }

    private static List<Format> offered() {
        List<Format> offered = new ArrayList<>(List.of(Format.HTML));
        SYNTAXES.forEach(format -> offered.add(format.format()));
        return List.copyOf(offered);
    }
}
