package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.migov.loader.source.ProblemCode;

/**
 * The list of thematic areas on which the ILO works on labour migration in Africa: a numbered list.
 *
 * <p>Each area is one of the themes that our own table names; its sentence is the ILO's and is not taken over.
 */
final class AfricaThemes implements Format {

    private static final Pattern ITEM = Pattern.compile("^(\\d{1,2})\\s?[.)]\\s*(\\p{Lu}.{8,})$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{6,}");
    private static final Set<String> COMMON = Set.of("labour", "migrat", "approa", "worker");
    private static final int STEM = 6;
    private static final int MOST = 40;

    @Override
    public String name() {
        return "ilo-africa-themes";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "ILO in Africa: thematic areas of labour migration",
                "ilo.org, Africa, Labour migration, Thematic areas: save the page from the browser, or copy its text with"
                        + " the numbers.",
                "Which of our themes the list has, and at which place.",
                "Areas that are none of our themes. The sentences are not taken over.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "International Labour Organization, Regional Office for Africa",
                "https://www.ilo.org/africa",
                Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        return head.has("thematic areas") && head.has("labour migration") && head.has("africa") && !head.has("MLFLM")
                ? Fit.likely("the words thematic areas, labour migration and Africa")
                : Fit.NONE;
    }

    /** An area as the list gives it. */
    private record Item(long line, int position, String text) {}

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        List<Item> items = items(file);
        if (items.isEmpty()) {
            throw FileRefused.of(
                    ProblemCode.UNREADABLE_FORMAT, rows.fileOrigin(), "a numbered list of thematic areas", "none");
        }
        for (Item item : items) {
            rows.begin(item.line());
            theme(item, rows)
                    .ifPresentOrElse(
                            slug -> state(slug, item, rows),
                            () -> rows.reject(
                                    ProblemCode.UNKNOWN_CONCEPT,
                                    "thematic area",
                                    "an area that is one of our themes",
                                    item.text()));
        }
    }

    private static void state(String slug, Item item, Rows rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("slug", slug);
        cells.put("position", Integer.toString(item.position()));
        cells.put("label_en", rows.label("concept", "theme/" + slug).orElse(slug));
        cells.put("certainty", "stated");
        cells.put("locator", rows.place());
        rows.add("themes", cells);
    }

    /** The theme whose name has most words in common with the area; of several, the one at its place. */
    private static Optional<String> theme(Item item, Rows rows) {
        Set<String> words = stems(item.text());
        List<String> themes = new ArrayList<>();
        rows.label("theme-position", Integer.toString(item.position())).ifPresent(themes::add);
        for (int i = 1; i <= MOST; i++) {
            rows.label("theme-position", Integer.toString(i)).ifPresent(themes::add);
        }
        return themes.stream()
                .filter(slug -> shared(slug, words, rows) > 0)
                .max(Comparator.comparingLong((String slug) -> shared(slug, words, rows))
                        .thenComparing(slug -> -themes.indexOf(slug)));
    }

    private static long shared(String slug, Set<String> words, Rows rows) {
        return stems(rows.label("concept", "theme/" + slug).orElse("")).stream()
                .filter(words::contains)
                .count();
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group().substring(0, STEM))
                .filter(stem -> !COMMON.contains(stem))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<Item> items(InputFile file) {
        List<Item> items = new ArrayList<>();
        for (TextLine line : Page.of(file).lines()) {
            Matcher item = ITEM.matcher(line.text());
            if (item.matches()) {
                items.add(new Item(line.line(), Integer.parseInt(item.group(1)), item.group(2)));
            }
        }
        return items.isEmpty() && Page.isHtml(file.text()) ? ordered(file.text()) : items;
    }

    /** The longest ordered list of a page, of which the browser makes the numbers. */
    private static List<Item> ordered(String html) {
        List<Item> longest = List.of();
        for (Element list : Jsoup.parse(
                        html, Parser.htmlParser().setTrackPosition(true).setMaxDepth(400))
                .select("ol")) {
            List<Item> items = new ArrayList<>();
            for (Element item : list.children()) {
                if (item.nameIs("li")) {
                    long line = item.sourceRange().isTracked()
                            ? item.sourceRange().start().lineNumber()
                            : 0;
                    items.add(new Item(line, items.size() + 1, CleanText.of(item.text())));
                }
            }
            longest = items.size() > longest.size() ? items : longest;
        }
        return longest;
    }
}
