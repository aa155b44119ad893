package org.migov.loader.derive;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** Spells a disagreement as a conflict that ties both statements together. */
final class DisagreementLines {

    private final Known known;
    private final Iris iris;

    DisagreementLines(Known known, Iris iris) {
        this.known = known;
        this.iris = iris;
    }

    List<String> describe(Disagreement found) {
        boolean older = isOlderThanItsState(found.chosen());
        Action chosen = older ? found.other() : found.chosen();
        Action other = older ? found.chosen() : found.other();
        String key = Iris.lastSegment(chosen.instrument()) + "/" + Iris.lastSegment(chosen.party()) + "/";
        DerivedLines lines = new DerivedLines(
                        iris, iris.id("conflict", key + said(chosen, "-") + "--" + said(other, "-")))
                .link(DerivedLines.TYPE, Mg.CONFLICT)
                .text(
                        DerivedLines.LABEL,
                        label(chosen.party()) + ", " + label(chosen.instrument()) + ": " + said(chosen, " ") + " or "
                                + said(other, " "),
                        "en")
                .link(Mg.HAS_INSTRUMENT, chosen.instrument())
                .link(Mg.HAS_PARTY, chosen.party())
                .link(Mg.CERTAINTY, iris.concept("certainty", "inferred"))
                .text(Mg.DISPUTED_POINT, found.point().text(), "en")
                .text(
                        Mg.STATEMENTS_AS_GIVEN,
                        statement(chosen) + "; " + statement(other)
                                + found.expected()
                                        .map(day -> ", from which the clause counts " + day)
                                        .orElse(""),
                        "en")
                .text(Mg.RESOLUTION, resolution(found.point(), chosen, other), "en")
                .link(Mg.CONCERNS, chosen.iri())
                .link(Mg.CONCERNS, other.iri());
        found.days().ifPresent(days -> lines.typed(Mg.DAYS_APART, Long.toString(days), "integer"));
        Stream.concat(chosen.graphs().stream(), other.graphs().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(graph -> lines.term(DerivedLines.DERIVED_FROM, graph));
        return lines.all();
    }

    private String resolution(Disagreement.Point point, Action chosen, Action other) {
        if (isOlderThanItsState(other)) {
            return "Both kept. " + said(other, " ") + " is older than the State and does not count for it.";
        }
        if (point == Disagreement.Point.ENTRY) {
            return "Both kept. The stated entry into force goes first.";
        }
        String reason = chosen.date().precision() == other.date().precision()
                ? ", by the order of trust in sources."
                : ", being the more precise.";
        return "Both kept. " + said(chosen, " ") + " goes first" + reason;
    }

    private boolean isOlderThanItsState(Action action) {
        return known.history()
                .began(action.party())
                .map(began -> action.date().latest().isBefore(began.earliest()))
                .orElse(false);
    }

    private String statement(Action action) {
        String sources = action.graphs().stream()
                .map(term -> Iris.lastSegment(term.substring(1, term.length() - 1)))
                .collect(Collectors.joining(", "));
        return said(action, " ") + " [" + sources + "]";
    }

    private static String said(Action action, String between) {
        return action.date().text() + between + Iris.lastSegment(action.iri()).replace("-", between);
    }

    private String label(String iri) {
        return known.label(iri, "en").orElse(Iris.lastSegment(iri));
    }
}
