package org.migov.loader.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who writes a name. Organisations give names of their own meaning: "Congo" alone is the Republic of the Congo in lists
 * of the ILO and the United Nations, and could be either of two states in a newspaper.
 */
public enum HouseStyle {
    /** Anybody; nothing is taken for granted. */
    PLAIN,
    /** United Nations: Treaty Collection, OHCHR. */
    UN,
    /** International Labour Organization. */
    ILO,
    /** World Bank and other economic lists, such as "Congo, Rep.". */
    WORLD_BANK,
    /** Treaty lists of the United Kingdom. */
    UK,
    /** Treaty database of the Netherlands. */
    DUTCH,
    /** Scope tables of Swiss law. */
    SWISS;

    /** The names of all but {@link #PLAIN}, for messages. */
    static final String NAMES = Arrays.stream(values())
            .filter(style -> style != PLAIN)
            .map(HouseStyle::text)
            .collect(Collectors.joining(", "));

    /** As tables write it: {@code un}, {@code world-bank}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<HouseStyle> of(String text) {
        return Arrays.stream(values())
                .filter(style -> style != PLAIN && style.text().equals(text))
                .findFirst();
    }
}
