package org.migov.server.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Folding;
import org.migov.server.data.NameIndex;
import org.migov.server.http.HttpProblem;

/**
 * What somebody looks for.
 *
 * @param text as typed, without spaces around; may be empty
 * @param kind class to look among; null for all
 * @param limit things of one kind that are shown; null for as many as fit
 * @param page from 1
 */
record SearchQuestion(
        String text, @Nullable String kind, @Nullable Integer limit, int page) {

    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final int PAGE = 20;
    private static final int FEW = 5;
    private static final int RECORDS = 3;

    /** @throws HttpProblem 400 that says which parameter is wrong */
    static SearchQuestion of(Context context) {
        String asked = context.queryParam("q");
        String text = asked == null ? "" : asked.strip();
        if (text.length() > LONGEST) {
            throw HttpProblem.badRequest(
                    "q: expected at most " + LONGEST + " characters, found " + text.length() + ".");
        }
        Integer limit = number(context, "limit", MOST);
        Integer page = number(context, "page", 10_000);
        return new SearchQuestion(text, kind(context), limit, page == null ? 1 : page);
    }

    /** How many of a kind are shown. */
    int shown(String of, int kinds) {
        if (limit != null) {
            return limit;
        }
        if (kind != null || kinds == 1) {
            return PAGE;
        }
        return NameIndex.RECORDS.contains(of) ? RECORDS : FEW;
    }

    Set<String> kinds() {
        return kind == null ? Set.of() : Set.of(kind);
    }

    List<String> words() {
        return Folding.words(text, LONGEST);
    }

    private static @Nullable String kind(Context context) {
        String asked = context.queryParam("kind");
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        return NameIndex.KINDS.stream()
                .filter(iri -> iri.equals(asked) || Kinds.localName(iri).equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> HttpProblem.badRequest("kind: expected one of "
                        + String.join(
                                ", ",
                                NameIndex.KINDS.stream().map(Kinds::localName).toList()) + ", found \""
                        + (asked.length() > 60 ? asked.substring(0, 60) + "…" : asked) + "\"."));
    }

    private static @Nullable Integer number(Context context, String name, int most) {
        String asked = context.queryParam(name);
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        if (asked.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(asked);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        throw HttpProblem.badRequest(name + ": expected a whole number from 1 to " + most + ", found \""
                + (asked.length() > 60 ? asked.substring(0, 60) + "…" : asked) + "\".");
    }
}
