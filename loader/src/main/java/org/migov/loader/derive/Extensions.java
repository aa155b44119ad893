package org.migov.loader.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;

/**
 * Derives for which territories a State is bound. Nothing is derived for a territory for which nobody is known to answer,
 * nor for a time at which its State is not bound: that is left open.
 */
final class Extensions {

    private final Known known;
    private final HeldBack heldBack;
    private final String rule;

    Extensions(Known known, HeldBack heldBack, Iris iris) {
        this.known = known;
        this.heldBack = heldBack;
        this.rule = iris.concept(CommitmentRules.SCHEME, "territorial-application");
    }

    /** What follows from one extension; sources that repeat it give the same interval. */
    Optional<Commitment> derive(Action extension) {
        return known.answersFor(extension.party())
                .flatMap(state -> heldBack.ofState(extension.instrument(), state).stream()
                        .filter(own -> own.until()
                                .map(last -> !last.isBefore(first(extension, own)))
                                .orElse(true))
                        .min(Comparator.comparing(Commitment::from))
                        .map(own -> extended(extension, own)))
                .filter(commitment -> commitment
                        .until()
                        .map(last -> !last.isBefore(commitment.from()))
                        .orElse(true));
    }

    private Commitment extended(Action extension, Commitment own) {
        List<Remark> remarks = new ArrayList<>(List.of(Remark.territory()));
        if (extension.date().precision() != PartialDate.Precision.DAY) {
            remarks.add(Remark.imprecise());
        }
        Optional<LocalDate> becameState = known.history()
                .began(extension.party())
                .map(began -> began.earliest().minusDays(1));
        return new Commitment(
                extension.instrument(),
                own.party(),
                Optional.of(extension.party()),
                first(extension, own),
                Stream.of(own.until(), becameState).flatMap(Optional::stream).min(Comparator.naturalOrder()),
                rule,
                List.of(extension),
                own.closedBy(),
                remarks,
                extension.suspect() || own.suspect());
    }

    /** As stated, else as recorded; not before the State itself is bound. */
    private static LocalDate first(Action extension, Commitment own) {
        LocalDate day = extension.effect().orElse(extension.date()).latest();
        return day.isBefore(own.from()) ? own.from() : day;
    }
}
