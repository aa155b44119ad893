package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.PartialDate;

/**
 * Extensions of a treaty to territories. A list names the territory and not the State that did it: that is taken to be
 * the one which acted for the territory then, else the United Kingdom, whose list it is, and is marked as inferred. A
 * State that extends a treaty to several territories on one day does so by one act, which names them all.
 */
final class Extensions {

    private static final String KEEPER = "GBR";

    private final String instrument;
    private final Lookup lookup;
    private final Map<String, Extension> extensions = new LinkedHashMap<>();

    Extensions(String instrument, Lookup lookup) {
        this.instrument = instrument;
        this.lookup = lookup;
    }

    /** One act. */
    private record Extension(
            long line,
            String state,
            PartialDate date,
            Optional<PartialDate> effect,
            boolean inferred,
            List<String> territories) {}

    /** The present row extends the treaty to a territory; the act is stated by {@link #state}. */
    void add(long line, String territory, PartialDate date, Optional<PartialDate> effect, Rows rows) {
        String state = lookup.place(territory, Optional.of(date), HouseStyle.UK) instanceof Lookup.Match.Found found
                ? Dependencies.stateOf(found.code(), Optional.of(date)).orElse(KEEPER)
                : KEEPER;
        add(line, state, territory, date, effect, true);
        rows.givesLater();
    }

    /** The same where the list says which State did it. */
    void addOf(long line, String state, String territory, PartialDate date, Rows rows) {
        add(line, state, territory, date, Optional.empty(), false);
        rows.givesLater();
    }

    private void add(
            long line,
            String state,
            String territory,
            PartialDate date,
            Optional<PartialDate> effect,
            boolean inferred) {
        extensions
                .computeIfAbsent(
                        state + date.text(),
                        key -> new Extension(line, state, date, effect, inferred, new ArrayList<>()))
                .territories()
                .add(territory);
    }

    /** States all acts. */
    void state(ActionRows actions) {
        for (Extension each : extensions.values()) {
            String territories = String.join(", ", each.territories());
            ActionRows.Act act = ActionRows.Act.of(
                            instrument, each.state(), territories, "territorial-application", each.date())
                    .effect(each.effect());
            actions.addAt(
                    each.line(),
                    each.inferred()
                            ? act.inferred().note("extended to " + territories + "; which State did it is inferred")
                            : act.note("extended to " + territories));
        }
    }
}
