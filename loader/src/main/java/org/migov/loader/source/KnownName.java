package org.migov.loader.source;

import java.util.Optional;
import java.util.Set;

/**
 * A way of writing the name of a thing, as a reference table gave it.
 *
 * @param kind what kind of thing: {@link #PLACE}, {@link #PLACE_CODE} …
 * @param code what stands for the thing in tables: {@code KEN}, {@code SUHH}, {@code group:eu}, {@code ilo-c097}
 * @param text the name, as written
 * @param styles whose lists the name stands in with this meaning; empty if it has it anywhere
 * @param from first day on which the name has this meaning; empty if there is none
 * @param until last day on which it has
 */
public record KnownName(
        String kind,
        String code,
        String text,
        Set<HouseStyle> styles,
        Optional<PartialDate> from,
        Optional<PartialDate> until) {

    /** Name of a country, former state or group. */
    public static final String PLACE = "place";

    /** Three letters by which statistics know a country or former state: {@code KEN}, {@code SUN}. */
    public static final String PLACE_CODE = "place-code";

    /** Two letters or three digits: ISO 3166-1 alpha-2, M49. Looked up only where a code is expected. */
    public static final String PLACE_SHORT_CODE = "place-short-code";

    /** Title of an instrument. */
    public static final String INSTRUMENT = "instrument";

    /** Acronym of an instrument, or what it is called otherwise. */
    public static final String INSTRUMENT_ACRONYM = "instrument-acronym";

    /** Number of the International Labour Organization: {@code C097}. */
    public static final String ILO_NUMBER = "ilo-number";

    /** Chapter and number of the UN Treaty Collection: {@code IV-13}. */
    public static final String UNTC_NUMBER = "untc-number";

    /** Number in the treaty series of the Council of Europe: {@code ETS 093}. */
    public static final String CETS_NUMBER = "cets-number";

    public static final String NORMLEX_ID = "normlex-id";

    public static final String UKTO_ID = "ukto-id";

    public KnownName {
        styles = Set.copyOf(styles);
    }

    /** A name that has its meaning anywhere and always. */
    public KnownName(String kind, String code, String text) {
        this(kind, code, text, Set.of(), Optional.empty(), Optional.empty());
    }

    public boolean isDated() {
        return from.isPresent() || until.isPresent();
    }

    /** Whether the name can have this meaning on some day of the date. */
    public boolean means(PartialDate on) {
        return from.map(first -> !on.latest().isBefore(first.earliest())).orElse(true)
                && until.map(last -> !on.earliest().isAfter(last.latest())).orElse(true);
    }
}
