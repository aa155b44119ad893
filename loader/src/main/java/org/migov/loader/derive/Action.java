package org.migov.loader.derive;

import java.util.List;
import java.util.Optional;
import org.migov.loader.source.PartialDate;

/**
 * A treaty action as one or more sources state it.
 *
 * @param kind slug of the concept: {@code ratification}
 * @param effect the day from which it has effect, where a source states it
 * @param suspect whether every source that states it is marked {@code to-verify}
 * @param graphs terms of the graphs that state it
 * @param rank of the most trusted of them; lower is better
 */
record Action(
        String iri,
        String instrument,
        String party,
        ActionKind kind,
        PartialDate date,
        Optional<PartialDate> effect,
        boolean suspect,
        List<String> graphs,
        int rank) {

    Action {
        graphs = List.copyOf(graphs);
    }
}
