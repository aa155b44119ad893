package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * A column of dates of which the heading says what they mean: {@code Ratification, Accession(a), Succession(d)}.
 *
 * @param index in the table, 0-based
 * @param unmarked kind of a date without a letter
 * @param marked kinds by letter, as the heading gives them; the case matters
 */
record DateColumn(int index, String heading, String unmarked, Map<String, String> marked) {

    private static final Pattern PART = Pattern.compile("([\\p{L}\\s']{4,60})(?:\\(\\s?(\\p{L}{1,3})\\s?\\))?");
    private static final Pattern MARKER = Pattern.compile("^[\\s(\\[]{0,3}(\\p{L}{1,3})(?![\\p{L}\\d])[\\s)\\]]*");
    private static final Pattern DATE_WORDS =
            Pattern.compile("(?iu)\\b(?:dates?|fechas?)\\b(?:\\s+(?:of|de la|de l['’]|de|d['’])(?:\\s+|(?<=['’])))?");
    private static final Map<String, String> USUAL = Map.of(
            "a", "accession",
            "A", "acceptance",
            "AA", "approval",
            "c", "formal-confirmation",
            "d", "succession",
            "s", "definitive-signature",
            "P", "participation");

    DateColumn {
        marked = Map.copyOf(marked);
    }

    /** An act of a cell. */
    record Act(String kind, PartialDate date) {}

    /** Empty if the heading names no act. */
    static Optional<DateColumn> of(String heading, int index) {
        Map<String, String> marked = new HashMap<>();
        List<String> plain = new ArrayList<>();
        boolean other = false;
        Matcher part = PART.matcher(DATE_WORDS.matcher(heading).replaceAll(" "));
        while (part.find()) {
            Optional<String> kind = ActWords.kind(part.group(1));
            String letter = part.group(2);
            if (kind.isPresent() && letter != null) {
                marked.put(letter, kind.get());
            } else {
                kind.ifPresent(plain::add);
                other |= kind.isEmpty() && !part.group(1).isBlank();
            }
        }
        // Other words make it another matter: Date of acceptance/non acceptance of individual communications.
        if (marked.isEmpty() && (plain.isEmpty() || other)) {
            return Optional.empty();
        }
        // Where the heading leaves open which act a date without a letter is, so do we.
        String unmarked = plain.size() == 1 ? plain.get(0) : "consent";
        return Optional.of(new DateColumn(index, heading, unmarked, marked));
    }

    /** The acts in a cell; what is odd is reported. */
    List<Act> acts(String cell, Rows rows) {
        List<Act> acts = new ArrayList<>();
        List<Dates.Found> dates = Dates.all(cell);
        if (dates.isEmpty() && cell.chars().anyMatch(Character::isLetterOrDigit)) {
            partial(cell, rows).ifPresent(acts::add);
        }
        for (int i = 0; i < dates.size(); i++) {
            Dates.Found date = dates.get(i);
            int end = i + 1 < dates.size() ? dates.get(i + 1).start() : cell.length();
            if (date.date().isEmpty()) {
                rows.reject(ProblemCode.WRONG_DATE, heading, "a day that exists", date.written());
                continue;
            }
            kind(cell.substring(date.end(), end), rows)
                    .ifPresent(kind -> acts.add(new Act(kind, date.date().get())));
        }
        return acts;
    }

    /** A year or a month alone. */
    private Optional<Act> partial(String cell, Rows rows) {
        Matcher matcher = Pattern.compile("^(.*?\\d{4})(.*)$").matcher(cell);
        Optional<PartialDate> date =
                matcher.matches() ? Dates.whole(matcher.group(1).strip()) : Optional.empty();
        if (date.isEmpty()) {
            rows.reject(ProblemCode.WRONG_DATE, heading, "a date such as 5 Jun 2007, with a letter or none", cell);
            return Optional.empty();
        }
        return kind(matcher.group(2), rows).map(kind -> new Act(kind, date.get()));
    }

    private Optional<String> kind(String behind, Rows rows) {
        Matcher matcher = MARKER.matcher(behind);
        if (!matcher.find()) {
            return Optional.of(unmarked);
        }
        String letter = matcher.group(1);
        Optional<String> kind = Optional.ofNullable(marked.get(letter)).or(() -> usual(letter));
        if (kind.isEmpty()) {
            rows.reject(ProblemCode.UNKNOWN_MARKER, heading, "a letter such as a, A, AA, c, d, s, P", letter);
        }
        return kind;
    }

    /** A copy may have lost the letters of its headings. */
    private Optional<String> usual(String letter) {
        boolean signatures = unmarked.equals("signature");
        return Optional.ofNullable(signatures && letter.equals("d") ? "succession-to-signature" : USUAL.get(letter));
    }
}
