package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.ProblemCode;

/**
 * The list of the ILO's database of good practices in labour migration, as a page or copied as text.
 *
 * <p>An entry has a title, mostly a sentence on why the practice is good, and mostly its places, separated by
 * semicolons. Titles and places are facts and are read; the sentences are the ILO's and are not. A practice has the key
 * that our own table gives it, so that both speak of one thing.
 */
final class IloPractices implements Format {

    private static final Pattern COUNT = Pattern.compile("(?i)^(\\d{1,4}) practices? found");
    private static final Pattern UPDATED =
            Pattern.compile("(?i)last updated on\\s*:?\\s*(\\d{1,2}[./]\\d{1,2}[./]\\d{4})");
    private static final Pattern CUT =
            Pattern.compile("(?i).*\\s(?:of|the|and|in|for|to|on|with|a|an|by|at|from|or|between)|.*(?:\\.\\.\\.|…)");
    private static final Pattern DAMAGED = Pattern.compile("\\p{L}[¿\\uFFFD]|[¿\\uFFFD]\\p{L}");
    private static final String GLOBAL = "global coverage";
    private static final String DOCUMENT = "ilo-good-practices-list";

    @Override
    public String name() {
        return "ilo-practices";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "ILO database of good practices in labour migration: the list",
                "ilo.org/dyn/migpractice, List of practices: save the page from the browser, or copy it as text with its"
                        + " bullets.",
                "Title, countries, Global coverage, number of the record where the title is a link; the day of the last"
                        + " update.",
                "A count in the heading that differs from the entries, titles that are cut off, damaged characters,"
                        + " names that are not known. The sentences on each practice are not taken over.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "International Labour Organization",
                "http://www.ilo.org/dyn/migpractice/migmain.home",
                Optional.empty());
    }

    @Override
    public Fit fit(Head head) {
        boolean found = head.finds(Pattern.compile("(?i)\\d+ practices? found"));
        if (found && head.has("good practices database")) {
            return Fit.certain("the words Good practices database and practices found");
        }
        return found ? Fit.likely("the words practices found") : Fit.NONE;
    }

    @Override
    public Stamp stamp(InputFile file) {
        Page page = Page.of(file);
        return new Stamp(page.address(), page.day(UPDATED));
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        List<PracticeEntry> entries = PracticeEntry.all(file, request.lookup());
        if (entries.isEmpty()) {
            throw FileRefused.of(
                    ProblemCode.UNREADABLE_FORMAT,
                    rows.fileOrigin(),
                    "a list with a bullet or a link before each title",
                    "none");
        }
        int position = 0;
        for (PracticeEntry entry : entries) {
            rows.begin(entry.line());
            practice(entry, ++position, request, rows);
        }
        count(Page.of(file), entries.size(), rows);
    }

    private static void count(Page page, int read, Rows rows) {
        for (TextLine line : page.lines()) {
            Matcher matcher = COUNT.matcher(line.text());
            if (matcher.find() && Integer.parseInt(matcher.group(1)) != read) {
                rows.warnAt(
                        line.line(),
                        ProblemCode.COUNT_MISMATCH,
                        matcher.group(1) + " entries, as the heading says",
                        read + " entries");
            }
        }
    }

    private static void practice(PracticeEntry entry, int position, Request request, Rows rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", entry.key());
        cells.put("document", DOCUMENT);
        cells.put("position", Integer.toString(position));
        cells.put("title", entry.title());
        cells.put("is_global", Boolean.toString(isGlobal(entry)));
        cells.put("countries", String.join(";", codes(entry, request, rows)));
        cells.put("places_as_given", String.join(";", new LinkedHashSet<>(entry.places())));
        cells.put("certainty", "stated");
        cells.put("locator", rows.place());
        entry.record().ifPresent(number -> {
            cells.put("record_number", number);
            cells.put("record_address", PracticeEntry.address(number));
            cells.put("record_certainty", "stated");
        });
        oddities(entry, rows);
        rows.add("practices", cells);
    }

    private static boolean isGlobal(PracticeEntry entry) {
        return entry.places().stream().anyMatch(GLOBAL::equalsIgnoreCase);
    }

    private static List<String> codes(PracticeEntry entry, Request request, Rows rows) {
        Set<String> codes = new LinkedHashSet<>();
        for (String place : entry.places()) {
            if (!place.equalsIgnoreCase(GLOBAL)) {
                Lookup.Match match = request.lookup().place(place, Optional.empty(), HouseStyle.ILO);
                NamedPlaces.code(match, "countries", place, rows).ifPresent(codes::add);
            }
        }
        return new ArrayList<>(codes);
    }

    private static void oddities(PracticeEntry entry, Rows rows) {
        if (CUT.matcher(entry.title()).matches()) {
            rows.warn(ProblemCode.DAMAGED_TEXT, "title", "a whole title (it seems to be cut off)", entry.title());
        }
        for (String text : List.of(entry.title(), entry.sentence())) {
            Matcher damaged = DAMAGED.matcher(text);
            if (damaged.find()) {
                int from = Math.max(0, damaged.start() - 20);
                rows.warn(
                        ProblemCode.DAMAGED_TEXT,
                        null,
                        "undamaged text (fetch the page again)",
                        text.substring(from, Math.min(text.length(), damaged.end() + 20)));
            }
        }
    }
}
