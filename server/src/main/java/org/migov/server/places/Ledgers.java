package org.migov.server.places;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.ReleaseData;

/** The ledger of the release in force, read once a release and ahead of the first reader. */
final class Ledgers {

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(ReleaseData data, Ledger ledger) {}

    Ledgers(CurrentData current) {
        current.ahead("positions", this::of);
    }

    /** The ledger of a release. */
    synchronized Ledger of(ReleaseData data) {
        Kept known = kept.get();
        if (known == null || known.data() != data) {
            known = new Kept(data, data.things().reading(() -> LedgerReading.of(data.things())));
            kept.set(known);
        }
        return known.ledger();
    }
}
