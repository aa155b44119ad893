package org.migov.loader.derive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Counts what each source has on each instrument. Holds one count a pair of them.
 *
 * <p>A source is complete on its own where the instrument's record is said to be complete and the source alone has as many
 * parties as are known; else it is partial, or none where it has no dated act that binds.
 */
final class Holdings {

    /** Counts of one source on one instrument. */
    private static final class Count {
        private int parties;
        private Optional<String> latest = Optional.empty();
    }

    private static final String IS_PART_OF = "https://schema.org/isPartOf";

    private final Map<String, Map<String, Count>> counts = new TreeMap<>();

    /** Counts the actions of one party under one instrument; an act that is to be verified because its party is in dispute does not count. */
    void add(List<Action> group, Known known) {
        Map<String, Count> bySource = counts.computeIfAbsent(group.get(0).instrument(), iri -> new TreeMap<>());
        List<String> counted = new ArrayList<>();
        for (Action action : group) {
            for (String graph : action.graphs()) {
                Count count = bySource.computeIfAbsent(graph, term -> new Count());
                boolean binds = action.kind().binds() || action.kind() == ActionKind.ENTRY_INTO_FORCE;
                if (binds && !(action.suspect() && known.isActorDisputed(action)) && !counted.contains(graph)) {
                    counted.add(graph);
                    count.parties++;
                }
                String date = action.date().text();
                count.latest = Optional.of(
                        count.latest.filter(last -> last.compareTo(date) >= 0).orElse(date));
            }
        }
    }

    /** Takes a statement's lines. */
    interface Sink {
        void accept(List<String> lines) throws IOException;
    }

    /** Writes one coverage statement a source and instrument. */
    void write(Known known, Iris iris, Sink sink) throws IOException {
        known.undated()
                .forEach((instrument, graphs) ->
                        graphs.forEach(graph -> counts.computeIfAbsent(instrument, iri -> new TreeMap<>())
                                .computeIfAbsent(graph, term -> new Count())));
        for (Map.Entry<String, Map<String, Count>> instrument : counts.entrySet()) {
            for (Map.Entry<String, Count> source : instrument.getValue().entrySet()) {
                sink.accept(lines(known, iris, instrument.getKey(), source.getKey(), source.getValue()));
            }
        }
    }

    private static List<String> lines(Known known, Iris iris, String instrument, String graph, Count count) {
        String source = graph.substring(1, graph.length() - 1);
        Known.Overall overall = known.overall(instrument);
        boolean complete = overall.complete()
                && overall.known().filter(all -> count.parties >= all).isPresent();
        String extent = complete ? "complete" : count.parties > 0 ? "partial" : "none";
        DerivedLines lines = new DerivedLines(
                        iris, iris.id("coverage", Iris.lastSegment(instrument) + "/" + Iris.lastSegment(source)))
                .link(DerivedLines.TYPE, Mg.COVERAGE)
                .text(
                        DerivedLines.LABEL,
                        "Coverage of " + known.label(instrument, "en").orElse(Iris.lastSegment(instrument)) + " in "
                                + known.label(source, "en").orElse(Iris.lastSegment(source)),
                        "en")
                .link(Mg.HAS_INSTRUMENT, instrument)
                .link(Mg.COVERED_SOURCE, source)
                .link(DerivedLines.DERIVED_FROM, source)
                .link(Mg.CERTAINTY, iris.concept("certainty", "inferred"))
                .link(Mg.EXTENT, iris.concept("coverage-extent", extent))
                .typed(Mg.PARTIES_FOUND, Integer.toString(count.parties), "integer");
        if (overall.stated()) {
            lines.link(IS_PART_OF, iris.id("coverage", Iris.lastSegment(instrument)));
        }
        if (complete) {
            overall.asOf().ifPresent(term -> lines.term(Mg.AS_OF, term));
        }
        count.latest.ifPresent(date -> {
            lines.text(DerivedLines.NOTE, "Latest act found: " + date + ".", "en");
            lines.text(DerivedLines.NOTE, "Dernier acte trouvé : " + date + ".", "fr");
            lines.text(DerivedLines.NOTE, "Último acto encontrado: " + date + ".", "es");
        });
        return lines.all();
    }
}
