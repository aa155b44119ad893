package org.migov.server.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query without what makes no difference: comments and the width of white space. */
final class QueryText {

    /** A string or IRI, which stays as it is; a comment; white space; an escaped character. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<keep>\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
                    + "|\"(?:[^\"\\\\\n\r]|\\\\.)*+\"|'(?:[^'\\\\\n\r]|\\\\.)*+'"
                    + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>|\\\\.)"
                    + "|(?<space>(?:\\s|#[^\n\r]*+)++)",
            Pattern.DOTALL);

    private QueryText() {}

    /** Two queries with the same result here are the same query. */
    static String normalised(String query) {
        Matcher matcher = TOKEN.matcher(query);
        StringBuilder text = new StringBuilder(query.length());
        int from = 0;
        while (matcher.find()) {
            text.append(query, from, matcher.start()).append(matcher.group("keep") != null ? matcher.group() : " ");
            from = matcher.end();
        }
        return text.append(query, from, query.length()).toString().strip();
    }
}
