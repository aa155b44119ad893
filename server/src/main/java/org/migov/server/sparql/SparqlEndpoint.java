package org.migov.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.Conditional;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.Headers;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Problems;
import org.migov.server.http.QueryMark;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;

/**
 * The query endpoint: SPARQL 1.1 Protocol, query operation, reading only.
 *
 * <p>A browser gets the editor, a program without a query the service description. What arrives with status 200 is
 * complete: a large answer is sent while it is made, and its connection is cut if it breaks off.
 */
public final class SparqlEndpoint extends ProtocolProcessor {

    private final Limits limits;
    private final CurrentRelease releases;
    private final Answers answers;
    private final EditorPage editor;

    public SparqlEndpoint(
            Limits limits, CurrentRelease releases, Answers answers, Problems problems, EditorPage editor) {
        super(problems);
        this.limits = limits;
        this.releases = releases;
        this.answers = answers;
        this.editor = editor;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            options(response);
            return;
        }
        ProtocolRequest asked = ProtocolRequest.read(request, limits);
        OpenRelease release = releases.get();
        response.setHeader(Headers.RELEASE, release.id());
        response.setHeader("Vary", "Accept");
        String query = asked.query();
        if (isForPeople(request, asked)) {
            editor(request, response, release, query);
        } else if (query == null) {
            description(request, response, release, asked);
        } else {
            query(request, response, release, asked, query);
        }
    }

    private static void options(HttpServletResponse response) {
        response.setStatus(204);
        response.setHeader("Allow", String.join(", ", ProtocolRequest.METHODS));
        response.setHeader("Accept-Post", ProtocolRequest.FORM + ", " + ProtocolRequest.DIRECT);
        response.setHeader("Accept-Query", ProtocolRequest.DIRECT);
    }

    /** A browser that follows a link or an address, and does not ask for a format in it. */
    private static boolean isForPeople(HttpServletRequest request, ProtocolRequest asked) {
        return List.of("GET", "HEAD").contains(request.getMethod())
                && asked.formats().isEmpty()
                && !asked.explain()
                && Negotiation.prefersHtml(request);
    }

    private void editor(
            HttpServletRequest request, HttpServletResponse response, OpenRelease release, @Nullable String query)
            throws IOException {
        byte[] body = editor.html(request, release, query).getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setContentType(Format.HTML.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void description(
            HttpServletRequest request, HttpServletResponse response, OpenRelease release, ProtocolRequest asked)
            throws IOException {
        Negotiation.Choice choice = chosen(request, asked, ResultFormats.GRAPHS);
        String endpoint = request.getRequestURL().toString();
        String etag = Conditional.etag(release.id(), "description", endpoint, choice.mediaType());
        if (Conditional.answered(request, response, etag, release.created())) {
            return;
        }
        byte[] body = ServiceDescription.of(endpoint, release, limits.published(), choice.format());
        response.setContentType(choice.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void query(
            HttpServletRequest request,
            HttpServletResponse response,
            OpenRelease release,
            ProtocolRequest asked,
            String text)
            throws IOException {
        QueryMark.set(request, QueryText.normalised(text));
        CheckedQuery parsed = CheckedQuery.of(text, release.manifest().base());
        CheckedQuery query = asked.hasDataset() ? parsed.on(asked.defaultGraphs(), asked.namedGraphs()) : parsed;
        query.refuseUnknownGraphs(release.manifest());
        if (!query.notices().isEmpty()) {
            response.setHeader(Headers.NOTICE, String.join(" ", query.notices()));
        }
        if (asked.explain()) {
            explain(request, response, release, query);
            return;
        }
        Negotiation.Choice choice =
                chosen(request, asked, query.makesGraph() ? ResultFormats.GRAPHS : ResultFormats.TABLES);
        String key = String.join(
                "\n",
                QueryText.normalised(text),
                String.join(" ", asked.defaultGraphs()),
                String.join(" ", asked.namedGraphs()));
        if (!query.repeatable()) {
            response.setHeader("Cache-Control", "no-store");
        } else if (Conditional.answered(
                request,
                response,
                Conditional.etag(release.id(), "query", key, choice.mediaType()),
                release.created())) {
            return;
        }
        try (Reply reply = answers.query(
                release, query, query.repeatable() ? key : null, choice.format(), Connection.of(request))) {
            reply.send(request, response, choice.contentType());
        }
    }

    private void explain(
            HttpServletRequest request, HttpServletResponse response, OpenRelease release, CheckedQuery query)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try (Reply reply = answers.explanation(release, query, Connection.of(request))) {
            reply.send(request, response, Format.JSON.contentType());
        }
    }

    private static Negotiation.Choice chosen(HttpServletRequest request, ProtocolRequest asked, List<Format> offered) {
        return Negotiation.choose(asked.formats(), Negotiation.accept(request), offered);
    }
}
