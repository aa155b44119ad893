package org.migov.loader.derive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A party bound by an instrument from a day until, perhaps, another.
 *
 * @param territory where it applies, for an extension to a territory; the party is then the State that answers for it
 * @param until last day, inclusive
 * @param rule IRI of the rule that gave the first day
 * @param restsOn the actions that agree on the act
 * @param suspect whether it rests on, or is ended by, nothing but what is marked {@code to-verify}
 */
record Commitment(
        String instrument,
        String party,
        Optional<String> territory,
        LocalDate from,
        Optional<LocalDate> until,
        String rule,
        List<Action> restsOn,
        List<Action> closedBy,
        List<Remark> remarks,
        boolean suspect) {

    Commitment {
        restsOn = List.copyOf(restsOn);
        closedBy = List.copyOf(closedBy);
        remarks = List.copyOf(remarks);
    }

    Commitment with(List<Remark> others) {
        return new Commitment(instrument, party, territory, from, until, rule, restsOn, closedBy, others, suspect);
    }
}
