package org.migov.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.HttpProblem;

/**
 * A request as SPARQL 1.1 Protocol, 2.1 has it: query by GET, by a form, or as the body itself.
 *
 * @param query its text; null where there is none, which is only so with GET and HEAD
 * @param defaultGraphs {@code default-graph-uri}
 * @param namedGraphs {@code named-graph-uri}
 * @param formats what the parameters for it say, lower case
 * @param explain whether it is asked why the answer is empty, in place of the answer
 */
record ProtocolRequest(
        @Nullable String query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        List<String> formats,
        boolean explain) {

    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "QUERY", "OPTIONS");
    static final String FORM = "application/x-www-form-urlencoded";
    static final String DIRECT = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    static ProtocolRequest read(HttpServletRequest request, Limits limits) throws IOException {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> of(Parameters.of(request.getQueryString()), null, limits, 414);
            case "POST", "QUERY" -> posted(request, limits);
            default -> throw HttpProblem.methodNotAllowed(request.getMethod(), METHODS);
        };
    }

    boolean hasDataset() {
        return !defaultGraphs.isEmpty() || !namedGraphs.isEmpty();
    }

    private static ProtocolRequest posted(HttpServletRequest request, Limits limits) throws IOException {
        Parameters parameters = Parameters.of(request.getQueryString());
        switch (mediaType(request)) {
            case FORM -> {
                parameters.addAll(Parameters.text(request.getInputStream(), limits.requestBytes()));
                return withQuery(of(parameters, null, limits, 413));
            }
            case DIRECT -> {
                String text = Parameters.text(request.getInputStream(), limits.requestBytes());
                return of(parameters, text, limits, 413);
            }
            case UPDATE -> throw readOnly();
            default ->
                throw HttpProblem.unsupportedMediaType(
                        request.getContentType() == null ? "" : request.getContentType(), List.of(FORM, DIRECT));
        }
    }

    private static ProtocolRequest withQuery(ProtocolRequest request) {
        if (request.query() == null) {
            throw HttpProblem.badRequest("The form has no field \"query\".");
        }
        return request;
    }

    private static ProtocolRequest of(
            Parameters parameters, @Nullable String body, Limits limits, int statusIfTooLong) {
        if (parameters.has("update")) {
            throw HttpProblem.badRequest("There is a parameter \"update\", but this graph is read only.");
        }
        List<String> queries = Stream.concat(Stream.ofNullable(body), parameters.all("query").stream())
                .toList();
        if (queries.size() > 1) {
            throw HttpProblem.badRequest("There are " + queries.size() + " queries in one request; send one.");
        }
        List<String> formats = Stream.of("format", "output")
                .flatMap(name -> parameters.all(name).stream())
                .map(value -> value.strip().toLowerCase(Locale.ROOT).replace(' ', '+'))
                .filter(value -> !value.isEmpty())
                .toList();
        return new ProtocolRequest(
                queries.isEmpty() ? null : checked(queries.get(0), limits, statusIfTooLong),
                parameters.all("default-graph-uri"),
                parameters.all("named-graph-uri"),
                formats,
                parameters.all("explain").contains("empty"));
    }

    private static String checked(String query, Limits limits, int statusIfTooLong) {
        if (query.length() > limits.queryCharacters()) {
            throw HttpProblem.of(
                    statusIfTooLong,
                    "The query has " + query.length() + " characters; at most " + limits.queryCharacters()
                            + " are read.");
        }
        if (query.isBlank()) {
            throw HttpProblem.badRequest("The query is empty.");
        }
        return query;
    }

    /** Lower case, without parameters; 415 for text that is not UTF-8. */
    private static String mediaType(HttpServletRequest request) {
        String header = request.getContentType() == null ? "" : request.getContentType();
        String[] parts = header.toLowerCase(Locale.ROOT).split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw HttpProblem.of(415, "Content-Type: expected UTF-8, found \"" + parts[i].strip() + "\".");
            }
        }
        return parts[0].strip();
    }

    private static HttpProblem readOnly() {
        return HttpProblem.of(403, "This graph is read only; updates are not accepted in any form.");
    }
}
