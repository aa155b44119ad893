package org.migov.loader.source.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.PartialDate;

/**
 * A page as formats see it, whether it was saved from a browser, copied as text, or is a file of separated values.
 *
 * @param html whether it is HTML
 * @param title from the page's head, or empty
 * @param address at which the page was found, as far as the file says
 * @param lines its visible text
 * @param grids its tables
 */
record Page(boolean html, String title, Optional<String> address, List<TextLine> lines, List<Grid> grids) {

    /** Browsers write it into pages they save; our own text copies begin with it. */
    private static final Pattern SAVED_FROM =
            Pattern.compile("(?i)<!--\\s*saved from url=\\(\\d+\\)\\s*(https?://[^\\s>\"]{1,2000})");

    private static final Pattern NOTED =
            Pattern.compile("(?im)^#\\s*source:[^\\n]{0,200}?(https?://[^\\s,;\"<>]{1,2000})");
    private static final Pattern HTML = Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|table|tr|div)\\b");
    private static final int LOOKED = 100_000;

    Page {
        address = address.map(Page::clean);
        lines = List.copyOf(lines);
        grids = List.copyOf(grids);
    }

    static Page of(InputFile file) {
        String text = file.text();
        if (TreatyXml.is(text)) {
            return TreatyXml.of(text);
        }
        return isHtml(text) ? HtmlPage.of(text) : TextPage.of(text);
    }

    static boolean isHtml(String text) {
        return HTML.matcher(text.substring(0, Math.min(LOOKED, text.length()))).find();
    }

    /** Without what no address may hold; a semicolon would part it in two in our tables. */
    private static String clean(String address) {
        StringBuilder clean = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && b < 0x7F && "<>\"{}|\\^`;".indexOf(b) < 0;
            clean.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xFF));
        }
        return clean.toString();
    }

    /** The address that a comment in the file states. */
    static Optional<String> stated(String text) {
        String start = text.substring(0, Math.min(LOOKED, text.length()));
        for (Pattern pattern : List.of(SAVED_FROM, NOTED)) {
            Matcher matcher = pattern.matcher(start);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** The day in the last group of a pattern, where the page says it first. */
    Optional<PartialDate> day(Pattern pattern) {
        return find(pattern)
                .flatMap(matcher -> Dates.first(matcher.group(matcher.groupCount())))
                .flatMap(Dates.Found::date);
    }

    /** The first match of a pattern in the lines of the page. */
    Optional<Matcher> find(Pattern pattern) {
        for (TextLine line : lines) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.find()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }
}
