package org.migov.loader.source.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.PartialDate;

/** What the status and the note of a row of NORMLEX say, in English, French or Spanish; only facts are taken. */
final class NormlexNote {

    private static final Pattern IN_FORCE = Pattern.compile("(?iu)^(in force|en vigueur|en vigor)\\b");
    private static final Pattern NOT_IN_FORCE = Pattern.compile(
            "(?iu)^(not in force|pas en vigueur|non en vigueur|no est[áa] en vigor|no en vigor|sin vigor)");
    private static final Pattern ENDED = Pattern.compile(
            "(?iu)\\b(denounced|denunciation|d[ée]nonc[ée]e?s?|d[ée]nonciation|denunciad[oa]|denuncia)\\b");
    private static final Pattern AUTOMATIC = Pattern.compile("(?iu)\\b(automati\\p{L}*)");
    private static final Pattern ENTERS =
            Pattern.compile("(?iu)(will enter into force|enters? into force|entrera en vigueur|entrar[áa] en vigor)");
    private static final Pattern BY = Pattern.compile("\\b(C\\s?\\d{1,3}|MLC)\\b");
    private static final Pattern EXCLUDES = Pattern.compile(
            "(?iu)(?:has excluded|excluding|a exclu|excluant|ha excluido|excluyendo)\\b(?:.*?)\\b(?=(?:annex|anexo|part|article|art[íi]c))");
    private static final Pattern ACCEPTS = Pattern.compile(
            "(?iu)(?:has accepted|having accepted|a accept[ée]|ayant accept[ée]|ha aceptado|habiendo aceptado)\\b(?:.*?)\\b(?=(?:annex|anexo|part|article|art[íi]c|branch|rama))");
    private static final Pattern AGE =
            Pattern.compile("(?iu)(?:minimum age|[âa]ge minimum|edad m[íi]nima)[^\\d]{0,40}(\\d{1,2})");
    private static final Pattern PARTS = Pattern.compile(
            "(?iu)(annex(?:es|e)?|anexos?|parts?|parties?|partes?|articles?|art[íi]culos?|arts?\\.)?\\s*\\b([IVX]{1,6}|\\d{1,3})\\b(?:\\s*(to|à|a|-|–)\\s*([IVX]{1,6}|\\d{1,3})\\b)?");

    private final String text;

    NormlexNote(String text) {
        this.text = text.strip();
    }

    boolean isInForce() {
        return IN_FORCE.matcher(text).find();
    }

    boolean isNotInForce() {
        return NOT_IN_FORCE.matcher(text).find();
    }

    /** Whether it says that the party has left. */
    boolean isEnded() {
        return ENDED.matcher(text).find();
    }

    /** Whether the status is one of those known. */
    boolean isStatus() {
        return isInForce() || isNotInForce() || isEnded();
    }

    /** The date that follows the word for denunciation; empty if there is none. */
    Optional<Dates.Found> endedOn() {
        Matcher ended = ENDED.matcher(text);
        return ended.find() ? Dates.first(text.substring(ended.start())) : Optional.empty();
    }

    /** Our own words on how it ended. */
    String ending() {
        Matcher by = BY.matcher(text);
        boolean automatic = AUTOMATIC.matcher(text).find();
        return automatic ? "automatic" + (by.find() ? ", by " + by.group(1).replace(" ", "") : "") : "";
    }

    /** The day from which the instrument will bind the party. */
    Optional<PartialDate> entersOn() {
        Matcher enters = ENTERS.matcher(text);
        return enters.find()
                ? Dates.first(text.substring(enters.start())).flatMap(Dates.Found::date)
                : Optional.empty();
    }

    /** What a declaration says, in our own words; empty if only that there is one can be told. */
    String declared() {
        Matcher age = AGE.matcher(text);
        if (age.find()) {
            return "minimum age " + age.group(1);
        }
        for (Pattern pattern : List.of(EXCLUDES, ACCEPTS)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String verb = pattern == EXCLUDES ? "excludes " : "accepts ";
                return verb + parts(text.substring(matcher.end()));
            }
        }
        return "";
    }

    /** {@code annexes I à III} as {@code Annexes I to III}. */
    private static String parts(String written) {
        StringBuilder parts = new StringBuilder();
        Matcher matcher = PARTS.matcher(written);
        while (matcher.find()) {
            String kind = kind(Optional.ofNullable(matcher.group(1)).orElse(""), matcher.group(4) != null);
            parts.append(parts.length() == 0 ? "" : ", ")
                    .append(kind)
                    .append(kind.isEmpty() ? "" : " ")
                    .append(matcher.group(2).toUpperCase(java.util.Locale.ROOT));
            if (matcher.group(4) != null) {
                parts.append(" to ").append(matcher.group(4).toUpperCase(java.util.Locale.ROOT));
            }
        }
        return parts.length() == 0 ? "something" : parts.toString();
    }

    private static String kind(String word, boolean several) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        String kind =
                lower.startsWith("an") ? "Annex" : lower.startsWith("pa") ? "Part" : lower.isEmpty() ? "" : "Article";
        return !several || kind.isEmpty() ? kind : kind.equals("Annex") ? "Annexes" : kind + "s";
    }
}
