package org.migov.loader.source.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.migov.loader.source.PartialDate;

/**
 * Territories with a code of their own in ISO 3166-1 and the States that act for them in treaties. Those that conclude
 * treaties themselves, as the Cook Islands and Niue do, are not among them.
 */
final class Dependencies {

    private static final Map<String, String> STATES = states();

    /** Territories that another State acted for until a day. */
    private static final Map<String, Handed> HANDED_OVER =
            Map.of("HKG", new Handed("GBR", "1997-07-01"), "MAC", new Handed("PRT", "1999-12-20"));

    private Dependencies() {}

    private record Handed(String by, String on) {}

    /** The State that acts for a territory; empty for a code that is no such territory. */
    static Optional<String> stateOf(String territory) {
        return stateOf(territory, Optional.empty());
    }

    /** @param on the day of which it is asked; empty for today */
    static Optional<String> stateOf(String territory, Optional<PartialDate> on) {
        Handed handed = HANDED_OVER.get(territory);
        if (handed != null && on.isPresent() && on.get().text().compareTo(handed.on()) < 0) {
            return Optional.of(handed.by());
        }
        return Optional.ofNullable(STATES.get(territory));
    }

    private static Map<String, String> states() {
        Map<String, String> byState = Map.of(
                "CHN", "HKG MAC",
                "DNK", "FRO GRL",
                "FRA", "NCL PYF REU GUF GLP MTQ MYT SPM WLF BLM MAF ATF",
                "NLD", "ABW CUW SXM BES",
                "GBR", "BMU GIB IMN CYM VGB TCA FLK AIA MSR SHN JEY GGY PCN IOT SGS",
                "USA", "PRI GUM VIR ASM MNP UMI",
                "AUS", "NFK CXR CCK HMD",
                "NOR", "SJM BVT",
                "NZL", "TKL",
                "FIN", "ALA");
        Map<String, String> states = new HashMap<>();
        byState.forEach((state, territories) -> {
            for (String territory : territories.split(" ", -1)) {
                states.put(territory, state);
            }
        });
        return Map.copyOf(states);
    }
}
