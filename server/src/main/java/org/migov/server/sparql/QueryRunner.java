package org.migov.server.sparql;

import java.util.List;
import org.migov.server.http.Connection;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.OpenRelease;

/** Runs queries for pages, with the checks and limits of the endpoint and from the same store of kept answers. */
public final class QueryRunner {

    private final Answers answers;

    public QueryRunner(Answers answers) {
        this.answers = answers;
    }

    /**
     * The whole answer of a query; the caller closes it.
     *
     * @param query its text, checked by nobody yet
     * @param format by its short name one of {@link ResultFormats#TABLES} or {@link ResultFormats#GRAPHS}, as fits the
     *     form of the query
     * @throws HttpProblem if the query is malformed, not allowed or takes too long, or the format does not fit
     */
    public Reply answer(OpenRelease release, String query, Format format) {
        return answer(release, query, format, Connection.lasting());
    }

    /**
     * The same for a query that a reader wrote or asked for, at the reader's expense.
     *
     * @param client who waits for it
     */
    public Reply answer(OpenRelease release, String query, Format format, Connection client) {
        CheckedQuery checked = CheckedQuery.of(query, release.manifest().base());
        checked.refuseUnknownGraphs(release.manifest());
        List<Format> offered = checked.makesGraph() ? ResultFormats.GRAPHS : ResultFormats.TABLES;
        Format chosen = offered.stream()
                .filter(one -> one.name().equals(format.name()))
                .findFirst()
                .orElseThrow(() -> HttpProblem.notAcceptable(offered));
        String key = String.join("\n", QueryText.normalised(query), "", "");
        return answers.query(release, checked, checked.repeatable() ? key : null, chosen, client);
    }
}
