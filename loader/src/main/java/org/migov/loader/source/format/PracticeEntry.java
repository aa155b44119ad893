package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.ontology.Slug;

/**
 * An entry of the list of good practices.
 *
 * @param line of the file in which it begins
 * @param sentence what the list says of it; may be empty
 * @param places as written; empty if it gives none
 * @param record number of the record to which the title links
 */
record PracticeEntry(long line, String title, String sentence, List<String> places, Optional<String> record) {

    private static final Pattern BULLET = Pattern.compile("^[•·▪*–-]\\s*(?=\\S)");
    private static final Pattern FOOT = Pattern.compile("(?i)^last updated on\\b.*|.*\\^ ?top\\b.*");
    private static final Pattern NUMBER = Pattern.compile("(?i)p_practice_id=(\\d{1,9})");
    private static final int LONGEST_KEY = 80;
    private static final Pattern PARTICLES =
            Pattern.compile("(?:-(?:in|and|of|the|for|to|on|with|a|an|by|at|from|or))+$");
    private static final String RECORD =
            "https://www.ilo.org/dyn/migpractice/migmain.showPractice?p_lang=en&p_practice_id=";

    PracticeEntry {
        places = List.copyOf(places);
    }

    /**
     * The key of a practice, as our own table makes it: of the title without "The", of at most eighty characters, whole
     * words, the last of which is no particle.
     */
    String key() {
        String slug = Slug.of(title).replaceFirst("^the-(?=.)", "");
        if (slug.length() <= LONGEST_KEY) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST_KEY);
        String cut = end > 0 ? slug.substring(0, end) : slug.substring(0, LONGEST_KEY);
        return PARTICLES.matcher(cut).replaceFirst("");
    }

    /** Address of a record of the database. */
    static String address(String number) {
        return RECORD + number;
    }

    /** The entries of a file in their order; none if it has no such list. */
    static List<PracticeEntry> all(InputFile file, Lookup lookup) {
        List<PracticeEntry> linked = Page.isHtml(file.text()) ? linked(file.text(), lookup) : List.of();
        return linked.isEmpty() ? bulleted(Page.of(file), lookup) : linked;
    }

    private static List<PracticeEntry> bulleted(Page page, Lookup lookup) {
        List<PracticeEntry> entries = new ArrayList<>();
        List<TextLine> open = new ArrayList<>();
        for (TextLine line : page.lines()) {
            if (BULLET.matcher(line.text()).find()) {
                close(open, lookup, entries);
                open.add(new TextLine(line.line(), BULLET.matcher(line.text()).replaceFirst("")));
            } else if (FOOT.matcher(line.text()).matches()) {
                close(open, lookup, entries);
            } else if (!open.isEmpty()) {
                open.add(line);
            }
        }
        close(open, lookup, entries);
        return entries;
    }

    private static void close(List<TextLine> open, Lookup lookup, List<PracticeEntry> entries) {
        if (!open.isEmpty()) {
            List<String> below = open.stream().skip(1).map(TextLine::text).toList();
            entries.add(of(open.get(0).line(), open.get(0).text(), below, Optional.empty(), lookup));
            open.clear();
        }
    }

    private static List<PracticeEntry> linked(String text, Lookup lookup) {
        Document document =
                Jsoup.parse(text, Parser.htmlParser().setTrackPosition(true).setMaxDepth(400));
        List<PracticeEntry> entries = new ArrayList<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Element link : document.select("a[href~=(?i)showPractice]")) {
            Matcher number = NUMBER.matcher(link.attr("href"));
            String title = CleanText.of(link.text());
            if (number.find() && !title.isEmpty() && numbers.add(number.group(1))) {
                long line = link.sourceRange().isTracked()
                        ? link.sourceRange().start().lineNumber()
                        : 0;
                entries.add(of(line, title, below(link), Optional.of(number.group(1)), lookup));
            }
        }
        return entries;
    }

    /** What stands behind the link in the smallest part of the page that has more than the link, but no other link. */
    private static List<String> below(Element link) {
        Element part = link;
        while (part.parent() != null
                && part.parent().select("a[href~=(?i)showPractice]").size() == 1) {
            part = part.parent();
        }
        String title = CleanText.of(link.text());
        List<String> lines = new ArrayList<>();
        String html =
                part.nameIs("tr") || part.nameIs("td") ? "<table>" + part.outerHtml() + "</table>" : part.outerHtml();
        for (TextLine line : HtmlPage.of(html).lines()) {
            String rest = line.text().startsWith(title)
                    ? line.text().substring(title.length()).strip()
                    : line.text();
            if (!rest.isEmpty()
                    && !FOOT.matcher(rest).matches()
                    && !BULLET.matcher(rest + " x").matches()) {
                lines.add(rest);
            }
        }
        return lines;
    }

    private static PracticeEntry of(
            long line, String title, List<String> below, Optional<String> record, Lookup lookup) {
        if (below.isEmpty()) {
            return new PracticeEntry(line, title, "", List.of(), record);
        }
        String last = below.get(below.size() - 1);
        boolean places = arePlaces(last, below.size() > 1, lookup);
        String sentence = String.join(" ", places ? below.subList(0, below.size() - 1) : below);
        return new PracticeEntry(line, title, sentence, places ? split(last) : List.of(), record);
    }

    /**
     * Whether a line gives places: it names one, or it is a short one below a sentence that ends in no full stop, so that
     * misspelt places are not taken for prose.
     */
    private static boolean arePlaces(String line, boolean belowSentence, Lookup lookup) {
        List<String> parts = split(line);
        boolean named = parts.stream()
                .anyMatch(part -> part.equalsIgnoreCase("global coverage")
                        || !(lookup.place(part, Optional.empty(), HouseStyle.ILO) instanceof Lookup.Match.Unknown));
        boolean list = parts.stream().allMatch(part -> part.length() < 60) && !line.endsWith(".");
        return named || (belowSentence && list);
    }

    private static List<String> split(String line) {
        return Arrays.stream(line.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
