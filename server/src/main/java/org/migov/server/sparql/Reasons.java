package org.migov.server.sparql;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.apache.jena.query.QueryCancelledException;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.guard.Deadline;

/** Why a query has no answer, said to the one who asked, and to the one who watches. */
final class Reasons {

    private final Limits limits;

    Reasons(Limits limits) {
        this.limits = limits;
    }

    static QueryWatch.Outcome outcome(Deadline deadline) {
        Deadline.Cause cause = deadline.cause();
        return cause == null
                ? QueryWatch.Outcome.ANSWERED
                : switch (cause) {
                    case TIME -> QueryWatch.Outcome.TIME;
                    case MEMORY -> QueryWatch.Outcome.MEMORY;
                    case VALUE, TEXTS, ANSWER, ROWS -> QueryWatch.Outcome.TOO_LARGE;
                    case BUSY -> QueryWatch.Outcome.BUSY;
                    case CLIENT -> QueryWatch.Outcome.CLIENT_GONE;
                };
    }

    /** What to answer instead of what was thrown. */
    RuntimeException problem(Throwable e, Deadline deadline) {
        if (e instanceof HttpProblem problem) {
            return problem;
        }
        Deadline.Cause cause = deadline.cause();
        if (e instanceof OutOfMemoryError) {
            return stopped(Deadline.Cause.MEMORY);
        }
        if (cause != null) {
            return stopped(cause);
        }
        if (e instanceof StackOverflowError) {
            return HttpProblem.badRequest("The query is nested too deeply, or a path in it is too long.");
        }
        if (e instanceof QueryCancelledException) {
            return timedOut();
        }
        return e instanceof RuntimeException unexpected ? unexpected : new CompletionException(e);
    }

    HttpProblem timedOut() {
        return HttpProblem.of(
                        504,
                        "The query did not finish within " + seconds(limits.time())
                                + " s. Nothing of its answer was sent. Ask for less: bind more terms, drop what is not"
                                + " needed, add LIMIT inside subqueries, or take a dump.")
                .with("limitSeconds", limits.time().toMillis() / 1000.0);
    }

    private HttpProblem stopped(Deadline.Cause cause) {
        return switch (cause) {
            case TIME -> timedOut();
            case CLIENT -> HttpProblem.of(499, "The client went away before the answer was there.");
            case BUSY ->
                HttpProblem.unavailable(
                        "There are too many queries just now that take long. Nothing of the answer was sent. Try"
                                + " again shortly.",
                        limits.queueWait().plusSeconds(1));
            case MEMORY ->
                tooMuch(
                        "The query needs too much memory",
                        "The query needs more memory than there is ("
                                + limits.room().memoryBytes()
                                + " bytes for one query). Ask for less at once: fewer groups, fewer rows to join, to"
                                + " tell apart or to leave out.");
            case ROWS ->
                tooMuch(
                        "The query sorts too many rows",
                        "The query sorts more than " + limits.room().rowsSorted()
                                + " rows. Ask for less at once, or leave out ORDER BY.");
            case VALUE ->
                tooMuch(
                        "The query makes a value that is too long",
                        "The query makes a text or a number that is too long: a text may have "
                                + limits.room().texts().longest() + " characters.");
            case TEXTS ->
                tooMuch(
                        "The query makes too much text",
                        "The functions of the query make more than "
                                + limits.room().texts().together()
                                + " characters of text together. Ask for less at once: fewer rows, or functions only"
                                + " on the rows that are left at the end.");
            case ANSWER ->
                tooMuch(
                        "The answer is too large",
                        "The answer is larger than " + limits.resultBytes()
                                + " bytes. Use LIMIT and OFFSET with ORDER BY, or take a dump.");
        };
    }

    private static HttpProblem tooMuch(String title, String detail) {
        return HttpProblem.of(413, detail + " Nothing of the answer was sent.").titled(title);
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : "" + time.toMillis() / 1000.0;
    }
}
