package org.migov.server.http;

import java.util.Map;

/** What the status codes are called for people. */
final class Statuses {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "The request is malformed"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "No such format"),
            Map.entry(408, "The request took too long to arrive"),
            Map.entry(410, "Gone"),
            Map.entry(413, "Too large"),
            Map.entry(414, "The address is too long"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(416, "Range not satisfiable"),
            Map.entry(429, "Too many requests"),
            Map.entry(431, "The request's headers are too large"),
            Map.entry(499, "The client went away"),
            Map.entry(500, "Something went wrong here"),
            Map.entry(501, "Not implemented"),
            Map.entry(503, "Busy"),
            Map.entry(504, "The time limit cut the query"),
            Map.entry(507, "The answer is too large"));

    private Statuses() {}

    static String title(int status) {
        return TITLES.getOrDefault(status, status >= 500 ? "Something went wrong here" : "The request failed");
    }
}
