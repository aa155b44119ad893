package org.migov.server.sparql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.HttpProblem;
import org.migov.server.text.TextQueries;

/** Says where a query cannot be read, and what may help. */
final class SyntaxProblem {

    private static final Pattern PLACE = Pattern.compile("[Ll]ine:? (\\d+), [Cc]olumn:? (\\d+)");
    private static final Pattern FOUND =
            Pattern.compile("Encountered:? \" ?(?:<[A-Z_0-9]+> )?\"?(.*?)\"* ?\"? at line");
    private static final Pattern AFTER = Pattern.compile("(?s)Lexical error at .*after prefix \"(.*)\"");
    private static final Pattern UNRESOLVED = Pattern.compile("Unresolved prefixed name: ([^:\\s]*):(\\S*)");
    private static final Pattern UPDATE =
            Pattern.compile("(?is).*\\b(insert|delete|load|clear|drop|create|add|move|copy)\\b.*");

    private SyntaxProblem() {}

    static HttpProblem of(QueryException e, String query) {
        if (e.getCause() instanceof StackOverflowError) {
            return HttpProblem.badRequest("The query is nested too deeply to be read.")
                    .titled("The query cannot be read");
        }
        String message = String.valueOf(e.getMessage());
        Place place = Place.of(e, message);
        String sentence = sentence(message);
        Optional<String> hint = hint(message, query, place);
        HttpProblem problem = HttpProblem.badRequest(
                        (place == null ? "" : "Line " + place.line() + ", column " + place.column() + ": ")
                                + sentence
                                + hint.map(text -> " " + text).orElse("")
                                + (place == null ? "" : place.excerpt(query)))
                .titled("The query cannot be read");
        return with(problem, place, hint);
    }

    private static HttpProblem with(HttpProblem problem, @Nullable Place place, Optional<String> hint) {
        HttpProblem more =
                place == null ? problem : problem.with("line", place.line()).with("column", place.column());
        return hint.isPresent() ? more.with("hint", hint.get()) : more;
    }

    private record Place(int line, int column) {

        static @Nullable Place of(QueryException e, String message) {
            Matcher matcher = PLACE.matcher(message);
            if (matcher.find()) {
                return new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
            if (e instanceof QueryParseException parse && parse.getLine() > 0 && parse.getColumn() > 0) {
                return new Place(parse.getLine(), parse.getColumn());
            }
            return null;
        }

        /** The line with a mark under the column. */
        String excerpt(String query) {
            String[] lines = query.split("\r\n|\n|\r", -1);
            if (line > lines.length) {
                return "";
            }
            String text = lines[line - 1].replace('\t', ' ');
            int from = Math.max(0, column - 60);
            int to = Math.min(text.length(), column + 20);
            return from >= to ? "" : "\n" + text.substring(from, to) + "\n" + " ".repeat(column - 1 - from) + "^";
        }
    }

    private static String sentence(String message) {
        Matcher unresolved = UNRESOLVED.matcher(message);
        if (unresolved.find()) {
            return "the prefix \"" + unresolved.group(1) + ":\" is not declared.";
        }
        if (message.contains("<EOF>")) {
            return "the query ends before it is complete.";
        }
        Matcher found = FOUND.matcher(message);
        if (found.find()) {
            return "\"" + shortened(found.group(1).strip()) + "\" is not expected here.";
        }
        Matcher after = AFTER.matcher(message);
        if (after.find()) {
            return "the text after \"" + shortened(after.group(1)) + "\" cannot be read.";
        }
        String first = message.lines().findFirst().orElse(message);
        return PLACE.matcher(first).replaceFirst("").replaceFirst("^[:,\\s]+", "") + ".";
    }

    private static Optional<String> hint(String message, String query, @Nullable Place place) {
        Matcher unresolved = UNRESOLVED.matcher(message);
        if (unresolved.find()) {
            return Optional.of(prefixHint(unresolved.group(1)));
        }
        if (place != null
                && place.line() == 1
                && UPDATE.matcher(firstWord(query)).matches()) {
            return Optional.of("This graph is read only: there is SELECT, ASK, CONSTRUCT and DESCRIBE.");
        }
        if (message.contains("<EOF>")) {
            return Optional.of(
                    openBraces(query) > 0
                            ? "A closing \"}\" seems to be missing."
                            : "A quotation mark or" + " bracket may be open.");
        }
        return Optional.empty();
    }

    private static String prefixHint(String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return Nearest.to(lower, TextQueries.prefixes().keySet())
                .or(() -> TextQueries.prefixes().keySet().stream()
                        .filter(known -> (!lower.isEmpty() && known.startsWith(lower)) || lower.startsWith(known))
                        .findFirst())
                .map(known -> "Did you mean \"" + known + ":\"?")
                .orElse("Add \"PREFIX " + prefix + ": <…>\" at the top. Known without declaring: "
                        + String.join(", ", TextQueries.prefixes().keySet()) + ".");
    }

    private static String firstWord(String query) {
        return query.strip().split("[^A-Za-z]", 2)[0];
    }

    private static long openBraces(String query) {
        return query.chars().filter(c -> c == '{').count()
                - query.chars().filter(c -> c == '}').count();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
