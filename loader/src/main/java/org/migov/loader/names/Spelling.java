package org.migov.loader.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which names are compared, from near to far: {@link #plain}, {@link #arranged}, {@link #folded}.
 *
 * <p>Arranging turns "Korea, Republic of", "Korea (Republic of)" and "KOREA REPUBLIC OF" into "republic of korea",
 * removes leading articles, footnote marks ("Bahrain 1", "Niue **"), square brackets around the whole name and
 * punctuation, and writes "saint" for "St." and "and" for "&amp;". Names are cut at 300 characters.
 */
final class Spelling {

    private static final int LONGEST = 300;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cntrl}]+");
    private static final Pattern QUOTES = Pattern.compile("[\\u2018\\u2019\\u201B\\u02BC\\u00B4`\\u2032]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    /** Possessive, so that a cell of a thousand asterisks takes no longer than another. */
    private static final Pattern FOOTNOTES = Pattern.compile(
            "(?:\\s*+(?:[*\\u2020\\u2021\\u00A7\\u00B9\\u00B2\\u00B3\\u2070-\\u2079]++|\\[\\d{1,3}]|\\(\\d{1,3}\\)"
                    + "|(?<![\\d/])\\d{1,2}+(?:\\s*+,\\s*+\\d{1,2}+)*+))++$");

    private static final Pattern BRACKETED = Pattern.compile("^\\[(.*)]$");
    private static final Pattern ARTICLE_BEHIND =
            Pattern.compile("\\s*(?:\\((?:the|le|la|les|l'|el|los|las)\\)|,\\s*the|(?<=\\S)\\s+the)$");
    private static final Pattern PARENTHESES = Pattern.compile("^([^()]+?)\\s*\\(([^()]*)\\)$");
    private static final Pattern COMMA = Pattern.compile("^([^,]+?)\\s*,\\s*([^,]+)$");
    private static final Pattern GENITIVE_BEHIND = Pattern.compile(
            "^(.+?)\\s+((?:[\\w']+\\s+){0,4}?(?:republic|kingdom|states|state|commonwealth|rep)\\s+of(?:\\s+the)?)$");
    private static final Pattern GENITIVE =
            Pattern.compile(".*(?:\\s|^)(?:of(?: the)?|du|de(?: la)?|del|des|do|da|d'|der|van)$");
    private static final Pattern QUALIFIER = Pattern.compile("(?:the )?(?:former|ex)(?: .*)?");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:(?:the|le|la|les|el|los|las|het|de|die)\\s+|l')(?=\\S)");

    private Spelling() {}

    /** Lower case, one space between words, straight quotes and hyphens, nothing invisible. */
    static String plain(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = QUOTES.matcher(text).replaceAll("'");
        text = DASHES.matcher(text).replaceAll("-");
        return SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** In the order of speech, without what a list adds to a name. */
    static String arranged(String plain) {
        String text = replaced(FOOTNOTES, plain);
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            text = replaced(FOOTNOTES, bracketed.group(1));
        }
        text = replaced(ARTICLE_BEHIND, text);
        text = ordered(text);
        text = replaced(ARTICLE, text);
        return words(text);
    }

    /** Without accents; letters with strokes and ligatures are written out. */
    static String folded(String arranged) {
        String bare = Normalizer.normalize(arranged, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ı", "i");
    }

    /**
     * A name with another behind it in brackets, as in "Eswatini (Swaziland)" or "Kenya (KEN)"; empty if it is none.
     */
    static List<String> bothNames(String written) {
        Matcher parentheses = PARENTHESES.matcher(written.strip());
        return parentheses.matches() ? List.of(parentheses.group(1), parentheses.group(2)) : List.of();
    }

    private static String ordered(String text) {
        Matcher parentheses = PARENTHESES.matcher(text);
        if (parentheses.matches() && turns(parentheses.group(2))) {
            return join(parentheses.group(2), parentheses.group(1));
        }
        Matcher comma = COMMA.matcher(text);
        if (comma.matches()) {
            return join(comma.group(2), comma.group(1));
        }
        Matcher genitive = GENITIVE_BEHIND.matcher(text);
        return genitive.matches() ? join(genitive.group(2), genitive.group(1)) : text;
    }

    /** "(Republic of)" and "(former)" go before the name; "(Brazzaville)" stays behind it. */
    private static boolean turns(String parenthesis) {
        return GENITIVE.matcher(parenthesis).matches()
                || QUALIFIER.matcher(parenthesis).matches();
    }

    private static String join(String before, String name) {
        return before.endsWith("'") ? before + name : before + " " + name;
    }

    private static String words(String text) {
        String words = text.replace("&", " and ")
                .replace("'", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\uFFFD]+", " ")
                .replaceAll("(^| )st(?= \\p{L})", "$1saint")
                .replaceAll("(^| )ste(?= \\p{L})", "$1sainte")
                .replaceAll("(^| )rep(?= |$)", "$1republic")
                .replaceAll("(^| )dem(?= )", "$1democratic")
                .replaceAll(" isl?(?= ?$)", " islands");
        return words.strip();
    }

    private static String replaced(Pattern pattern, String text) {
        String shorter = pattern.matcher(text).replaceFirst("").strip();
        return shorter.isEmpty() ? text : shorter;
    }
}
