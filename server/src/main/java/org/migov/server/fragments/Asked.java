package org.migov.server.fragments;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.Manifest;
import org.migov.server.release.Statements;

/**
 * What a request asks for.
 *
 * @param site scheme and host, without a slash at the end
 * @param address absolute, as the client wrote it
 * @param page from 1
 */
record Asked(String site, String address, Statements.Pattern pattern, int page) {

    static final String PATH = "/fragments";

    /** @throws HttpProblem 400 for what cannot be read, 404 for a graph that there is not */
    static Asked of(HttpServletRequest request, Manifest manifest) {
        Optional<Node> subject = term(request, "subject");
        Optional<Node> predicate = term(request, "predicate");
        Optional<Node> object = term(request, "object");
        Optional<Node> graph = term(request, "graph");
        mustBeIri("subject", subject);
        mustBeIri("predicate", predicate);
        mustBeIri("graph", graph);
        graph.ifPresent(named -> mustBeThere(named, manifest));
        String url = request.getRequestURL().toString();
        String query = request.getQueryString();
        return new Asked(
                url.substring(0, url.length() - request.getRequestURI().length()),
                query == null ? url : url + "?" + query,
                new Statements.Pattern(orNull(graph), orNull(subject), orNull(predicate), orNull(object)),
                page(one(request, "page")));
    }

    /** The address of a page of the same fragment, relative to the site. */
    String page(int number) {
        return PATH + parameters(pattern, number > 1 ? Integer.toString(number) : "");
    }

    /** The address of the first page of another fragment, relative to the site. */
    static String first(Statements.Pattern pattern) {
        return PATH + parameters(pattern, "");
    }

    /** The data set that this fragment is of: all data, or those of one source. */
    String dataset() {
        return site + PATH + parameters(new Statements.Pattern(pattern.graph(), null, null, null), "") + "#dataset";
    }

    /** The URI template of the data set's fragments (RFC 6570). */
    String template() {
        Node graph = pattern.graph();
        String variables = "subject,predicate,object}";
        return site
                + PATH
                + (graph == null ? "{?" + variables : "?graph=" + encoded(graph.getURI()) + "{&" + variables);
    }

    private static String parameters(Statements.Pattern pattern, String page) {
        List<String> parameters = new ArrayList<>();
        add(parameters, "graph", pattern.graph());
        add(parameters, "subject", pattern.subject());
        add(parameters, "predicate", pattern.predicate());
        add(parameters, "object", pattern.object());
        if (!page.isEmpty()) {
            parameters.add("page=" + page);
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, @Nullable Node term) {
        if (term != null) {
            parameters.add(name + "=" + encoded(TermText.write(term)));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<Node> term(HttpServletRequest request, String name) {
        return TermText.read(name, one(request, name));
    }

    private static String one(HttpServletRequest request, String name) {
        List<String> values = Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Stream::of)
                .toList();
        if (values.size() > 1) {
            throw HttpProblem.badRequest(name + ": expected it once, found it " + values.size() + " times.");
        }
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    private static void mustBeIri(String name, Optional<Node> term) {
        if (term.filter(Node::isLiteral).isPresent()) {
            throw HttpProblem.badRequest(
                    name + ": expected an IRI, found the literal " + TermText.write(term.get()) + ".");
        }
    }

    private static void mustBeThere(Node graph, Manifest manifest) {
        if (manifest.graphs().stream().noneMatch(known -> known.iri().equals(graph.getURI()))) {
            throw HttpProblem.notFound(
                    "There is no graph <" + graph.getURI() + "> in release " + manifest.release() + ".");
        }
    }

    private static int page(String written) {
        if (!written.matches("([1-9][0-9]{0,7})?")) {
            throw HttpProblem.badRequest("page: expected a number from 1, found \"" + written + "\".");
        }
        return written.isEmpty() ? 1 : Integer.parseInt(written);
    }

    private static @Nullable Node orNull(Optional<Node> node) {
        return node.orElse(null);
    }
}
