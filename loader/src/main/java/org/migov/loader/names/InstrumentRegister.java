package org.migov.loader.names;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.KnownName;

/** The registers under whose numbers instruments are known, and the ways in which such numbers are written. */
enum InstrumentRegister {
    /** International Labour Organization: {@code C097}, "Convention (n° 97)", "Protocol P029", "Recommendation No. 86". */
    ILO(KnownName.ILO_NUMBER) {
        @Override
        Optional<String> number(String text) {
            Matcher brief = ILO_BRIEF.matcher(text);
            if (brief.find()) {
                return Optional.of(ilo(brief.group(1), brief.group(2)));
            }
            Matcher words = ILO_WORDS.matcher(text);
            return words.find() ? Optional.of(ilo(letter(words.group(1)), words.group(2))) : Optional.empty();
        }
    },
    /** UN Treaty Collection: {@code IV-13}, {@code 4-13}, {@code IV.13}, "Chapter IV 13", {@code IV-11-c}. */
    UNTC(KnownName.UNTC_NUMBER) {
        @Override
        Optional<String> number(String text) {
            Matcher matcher = UNTC_FORM.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String chapter = matcher.group(1);
            Integer value = chapter.matches("\\d+") ? Integer.valueOf(chapter) : roman(chapter);
            String part = matcher.group(3) == null ? "" : "-" + matcher.group(3);
            return Optional.of(value + "-" + Integer.valueOf(matcher.group(2)) + part);
        }
    },
    /** Treaty series of the Council of Europe: {@code ETS 093}, "CETS No. 197", "STE n° 163". */
    CETS(KnownName.CETS_NUMBER) {
        @Override
        Optional<String> number(String text) {
            Matcher matcher = CETS_FORM.matcher(text);
            return matcher.find()
                    ? Optional.of(Integer.valueOf(matcher.group(1)) + matcher.group(2))
                    : Optional.empty();
        }
    },
    /** Identifier of an instrument in NORMLEX, digits only: {@code 312242}. */
    NORMLEX(KnownName.NORMLEX_ID) {
        @Override
        Optional<String> number(String text) {
            return text.matches("\\d{6,8}") ? Optional.of(text) : Optional.empty();
        }
    },
    /** Identifier of a treaty in UK Treaties Online, digits only: {@code 72761}. */
    UK(KnownName.UKTO_ID) {
        @Override
        Optional<String> number(String text) {
            return text.matches("\\d{4,5}") ? Optional.of(text) : Optional.empty();
        }
    };

    private static final Pattern ILO_BRIEF =
            Pattern.compile("(?<![\\p{L}\\p{N}])([cpr])0*(\\d{1,3})(?![\\p{L}\\p{N}])");
    private static final Pattern ILO_WORDS = Pattern.compile(
            "(?<!\\p{L})(convention|convenio|convenção|übereinkommen|abkommen|verdrag|recommendation|recommandation"
                    + "|recomendación|empfehlung|protocol|protocole|protocolo)[^.;\\d]{0,40}?"
                    + "(?<!\\p{L})(?:n[o°º]|no|núm|num|nr|number)\\.?\\s{0,3}[cpr]?0*(\\d{1,3})(?!\\d)");
    private static final Pattern UNTC_FORM =
            Pattern.compile("(?:chapter )?([ivx]{1,7}|\\d{1,2})\\s?[-.: ]\\s?(\\d{1,2})(?:[-. ]?([a-z]))?");
    private static final Pattern CETS_FORM = Pattern.compile(
            "(?<!\\p{L})(?:c?ets|stce|ste)\\s?(?:no|n°|nº|nr)?\\.?\\s?0*(\\d{1,3})(a?)(?![\\p{L}\\p{N}])");

    private final String kind;

    InstrumentRegister(String kind) {
        this.kind = kind;
    }

    /** Kind of the {@link KnownName}s that give such numbers. */
    String kind() {
        return kind;
    }

    /**
     * The number that a text gives, in one form for all ways of writing it.
     *
     * @param text in its plain spelling
     */
    abstract Optional<String> number(String text);

    private static String ilo(String letter, String digits) {
        return letter.toLowerCase(Locale.ROOT) + Integer.valueOf(digits);
    }

    private static String letter(String word) {
        if (word.startsWith("prot")) {
            return "p";
        }
        return word.startsWith("rec") || word.startsWith("empf") ? "r" : "c";
    }

    private static int roman(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i));
            sum += i + 1 < text.length() && value < value(text.charAt(i + 1)) ? -value : value;
        }
        return sum;
    }

    private static int value(char letter) {
        return switch (letter) {
            case 'i' -> 1;
            case 'v' -> 5;
            default -> 10;
        };
    }
}
