package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a file can name the instrument it is about, the surest first: numbers in the page's address, numbers and
 * titles in its headings, numbers in the file's name.
 */
final class InstrumentClues {

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?iu)(?:mtdsg_no=(?<untc>[IVXLC]+-\\d+(?:-[a-z])?)|INSTRUMENT_ID(?:%3A|:|,)(?<normlex>\\d{6,7})|INSTRUMENT_ID,[^:]{0,80}:(?<listed>\\d{6,7})"
                    + "|[?&]item=(?<ukto>\\d{4,6})|(?:ratif[a-z]*\\.pl\\?|[?&]query=)(?<ilo>C\\d{1,3}))");
    private static final Pattern ILO_NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])([CP])[ ]?(\\d{1,3})(?![\\d-])(?!\\p{L})");
    private static final Pattern ILO_WORDS = Pattern.compile(
            "(?iu)\\b(?:convention|convenio|konvention|übereinkommen|convenzione|verdrag)\\s*(?:\\(\\s*)?(?:no\\.?|n[°ºo]\\.?|n[uú]m\\.?|nr\\.?)\\s*C?(\\d{1,3})\\b");
    private static final Pattern MLC = Pattern.compile("(?iu)(?<![a-z])MLC[,\\s_-]{0,2}(?:2006|06)?(?![a-z])");
    private static final Pattern UNTC_NUMBER =
            Pattern.compile("(?iu)(?<![0-9a-z])(?:([ivxlc]{1,6})|(\\d{1,2}))-(\\d{1,2}(?:-[a-z])?)(?![0-9a-z]|-\\d)");
    private static final Pattern UNTC_TITLE =
            Pattern.compile("^\\d{1,2}\\s?\\.?(?:\\s?\\([a-z]\\))?\\s?\\.?\\s+(\\p{Lu}.{10,400})$");
    private static final Pattern STATUS_FOR = Pattern.compile("(?i:status (?:for|of)) ([A-Z]{3,6})\\b");
    private static final Pattern ACRONYM = Pattern.compile("(?<![A-Za-z])[A-Z]{3,6}(?![A-Za-z])");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d{5,7}(?!\\d)");
    private static final Pattern SWISS_NUMBER = Pattern.compile("^(?:SR|RS)\\s+\\d[\\d.]*\\s*[-–:]?\\s*");

    /** Collections of law put the day into the title: Abkommen vom 28. Juli 1951 über … */
    private static final Pattern DATED = Pattern.compile(
            "\\s+(?:vom|du|del|dell['’]|of|van)\\s*\\d{1,2}(?:er|[.°º])?\\s+(?:de\\s+)?\\p{L}{3,12}\\s+(?:de\\s+)?\\d{4}\\s+");

    private static final int HEADINGS = 60;

    private final Set<String> clues = new LinkedHashSet<>();

    private InstrumentClues() {}

    /** The clues, as {@code InstrumentNames} may know them. */
    static List<String> of(InputFile file, Page page) {
        InstrumentClues found = new InstrumentClues();
        page.address().ifPresent(found::address);
        if (!page.title().isEmpty()) {
            found.heading(page.title());
        }
        int seen = 0;
        for (TextLine line : page.lines()) {
            if (seen++ < HEADINGS && line.text().length() < 500 && !isRow(line.text())) {
                found.heading(line.text());
            }
        }
        found.name(String.valueOf(file.path().getFileName()));
        return new ArrayList<>(found.clues);
    }

    /** Rows of tables name other things; they have dates, and hardly a title has one. */
    private static boolean isRow(String text) {
        return Dates.all(text).size() > 0
                && text.length() < 120
                && ILO_WORDS.matcher(text).results().count() == 0;
    }

    private void address(String address) {
        Matcher matcher = IN_ADDRESS.matcher(address);
        while (matcher.find()) {
            for (String group : List.of("untc", "normlex", "listed", "ukto")) {
                Optional.ofNullable(matcher.group(group)).ifPresent(clues::add);
            }
            Optional.ofNullable(matcher.group("ilo")).ifPresent(this::ilo);
        }
    }

    private void heading(String text) {
        ilo(text);
        Matcher status = STATUS_FOR.matcher(text);
        if (status.find()) {
            clues.add(status.group(1));
        }
        Matcher words = ILO_WORDS.matcher(text);
        while (words.find()) {
            clues.add(number("C", words.group(1)));
        }
        if (MLC.matcher(text).find()) {
            clues.add("MLC, 2006");
        }
        Matcher title = UNTC_TITLE.matcher(text);
        if (title.matches() || text.matches(".*\\p{L}{4}.*")) {
            clues.add(title.matches() ? title.group(1) : text);
        }
        String undated =
                DATED.matcher(SWISS_NUMBER.matcher(text).replaceFirst("")).replaceFirst(" ");
        if (!undated.equals(text)) {
            clues.add(undated);
        }
    }

    private void name(String name) {
        ilo(name.replace('_', ' '));
        if (MLC.matcher(name).find()) {
            clues.add("MLC, 2006");
            clues.add("ilo-mlc2006");
        }
        Matcher untc = UNTC_NUMBER.matcher(name.replaceAll("\\d{4}-\\d{2}-\\d{2}", " "));
        while (untc.find()) {
            String chapter = untc.group(1) != null
                    ? untc.group(1).toUpperCase(Locale.ROOT)
                    : Roman.of(Integer.parseInt(untc.group(2)));
            clues.add(chapter + "-" + untc.group(3));
        }
        Matcher acronym = ACRONYM.matcher(name.replaceFirst("\\.[A-Za-z]{2,4}$", ""));
        while (acronym.find()) {
            clues.add(acronym.group());
        }
        Matcher number = LONG_NUMBER.matcher(name);
        while (number.find()) {
            clues.add(number.group());
        }
        clues.add(name.replaceFirst("\\.[A-Za-z]{2,4}$", ""));
    }

    private void ilo(String text) {
        Matcher matcher = ILO_NUMBER.matcher(text);
        while (matcher.find()) {
            clues.add(number(matcher.group(1), matcher.group(2)));
        }
    }

    private static String number(String letter, String digits) {
        return letter.toUpperCase(Locale.ROOT) + String.format(Locale.ROOT, "%03d", Integer.parseInt(digits));
    }
}
