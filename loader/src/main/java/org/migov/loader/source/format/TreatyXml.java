package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The XML that the UN Treaty Collection offers beside each page of a treaty, as the page that it stands for: the title,
 * the number of parties, the table of participants. No entity is resolved, nothing is fetched.
 */
final class TreatyXml {

    private static final Pattern LOOKS = Pattern.compile("(?s)^\\s*(?:<\\?xml.*?\\?>|<[A-Za-z]).*?<Participants\\b");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?i)<(sup|superscript)\\b[^>]{0,200}>[\\d,;*†‡()\\[\\]\\s]{0,20}</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final int LOOKED = 100_000;

    private TreatyXml() {}

    static boolean is(String text) {
        String start = text.substring(0, Math.min(LOOKED, text.length()));
        return start.stripLeading().startsWith("<")
                && !Pattern.compile("(?i)<html\\b").matcher(start).find()
                && LOOKS.matcher(start).find();
    }

    static Page of(String text) {
        Document document = Jsoup.parse(text, Parser.xmlParser().setTrackPosition(true));
        List<TextLine> lines = new ArrayList<>();
        for (Element each : document.getAllElements()) {
            boolean leaf = each.childrenSize() == 0 && each.closest("Participants") == null;
            String said = leaf ? plain(each) : "";
            if (!said.isEmpty()) {
                lines.add(new TextLine(line(each), named(each.tagName(), said)));
            }
        }
        List<Grid> grids = document.select("Participants").stream()
                .map(TreatyXml::grid)
                .filter(grid -> grid.rows().size() > 1)
                .toList();
        String title = document.select("Titlesect").stream()
                .map(TreatyXml::plain)
                .findFirst()
                .orElse("");
        return new Page(false, title, Optional.empty(), lines, grids);
    }

    /** Elements that say by their name what the page says in words. */
    private static String named(String element, String said) {
        return switch (element) {
            case "Parties" -> "Parties : " + said;
            case "LastUpdated", "StatusAsAt" -> "Status as at " + said;
            default -> said;
        };
    }

    /** What stands before the first row are the headings. */
    private static Grid grid(Element participants) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> headings = new ArrayList<>();
        for (Element each : participants.getAllElements()) {
            if (each.tagName().equals("Row")) {
                rows.add(each.children().stream().map(TreatyXml::cell).toList());
            } else if (rows.isEmpty()
                    && each.childrenSize() == 0
                    && !plain(each).isEmpty()) {
                headings.add(new Cell(plain(each), line(each), true));
            }
        }
        return new Grid(
                Stream.concat(Stream.of(List.copyOf(headings)), rows.stream()).toList());
    }

    private static Cell cell(Element entry) {
        return new Cell(plain(entry), line(entry), false);
    }

    /** The text without numbers of footnotes; markup can stand in it as elements or as text. */
    private static String plain(Element element) {
        String inner = element.wholeText().contains("<") ? element.wholeText() : element.html();
        String bare = TAG.matcher(FOOTNOTE.matcher(inner).replaceAll(" ")).replaceAll(" ");
        return CleanText.of(Parser.unescapeEntities(bare, false));
    }

    private static long line(Element element) {
        return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
    }
}
