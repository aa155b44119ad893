package org.migov.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pages say in one language: {@code words/<language>.properties}. */
public final class Words {

    /** The languages pages are written in. The first is what is spoken when none of them is wanted. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private static final Map<String, Locale> LOCALES =
            Map.of("en", Locale.UK, "fr", Locale.FRANCE, "es", new Locale("es", "ES"));
    private static final Map<String, Words> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Words::read));

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

    private final String language;
    private final Locale locale;
    private final Map<String, String> texts;

    private Words(String language, Map<String, String> texts) {
        this.language = language;
        this.locale = LOCALES.getOrDefault(language, Locale.UK);
        this.texts = texts;
    }

    /** The words of a language, or of English where it is not among {@link #LANGUAGES}. */
    public static Words in(String language) {
        Words english = ALL.get("en");
        Words words = ALL.getOrDefault(language, english);
        if (words == null) {
            throw new IllegalStateException("words/en.properties is missing");
        }
        return words;
    }

    public String language() {
        return language;
    }

    /**
     * Whether a text can stand in the page as it is: it is in the page's language, or in none, and nothing in it is
     * written from right to left. Any other needs a {@code bdi}, which says its language and keeps its direction to
     * itself. Long tables are mostly plain, and an element less in each cell is read sooner.
     *
     * @param language of the text, empty if it has none
     */
    boolean plain(String text, String language) {
        return (language.isEmpty() || language.equals(this.language))
                && text.codePoints().noneMatch(Words::turns);
    }

    /** Whether a character runs from right to left, or bids what follows to do so. */
    private static boolean turns(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> true;
            default -> false;
        };
    }

    /** How dates and numbers are written. */
    public Locale locale() {
        return locale;
    }

    /**
     * A text, with its places {@code {0}}, {@code {1}} … filled.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String say(String key, Object... values) {
        String text = find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "words/" + language + ".properties: expected \"" + key + "\", found no such key"));
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return text;
    }

    /** A text that may be absent. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** All texts whose keys begin so, for scripts. */
    public Map<String, String> beginningWith(String beginning) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(beginning)) {
                found.put(key, text);
            }
        });
        return found;
    }

    /** A whole number, grouped. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /**
     * A number with all the digits that its decimals have, without zeros at their end: {@code 144} where a store that
     * writes decimals in one form has {@code 144.0}. Grouped from 10,000 on, since fewer digits may be a year.
     *
     * @param lexical as the graph has it; what is no number, or has very many digits, is given back as it is
     */
    public String exactly(String lexical) {
        if (!PLAIN_NUMBER.matcher(lexical).matches()) {
            return lexical;
        }
        BigDecimal value = new BigDecimal(lexical);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(value.scale());
        format.setGroupingUsed(value.abs().compareTo(GROUPED) >= 0);
        return format.format(value);
    }

    /** A number with at most one digit after the point or comma. */
    public String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** A day, written out. */
    public String day(Instant instant) {
        return day(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** A day, written out. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private static Words read(String language) {
        String resource = "/words/" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": expected among the resources, found nothing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
