package org.migov.queries;

import java.util.List;
import java.util.Locale;

/**
 * How the answer of a query is drawn.
 *
 * @param kind the drawing
 * @param variables the result variables it uses, without question mark, in the order that the kind wants; empty exactly
 *     when the kind is {@link Kind#NONE}
 */
public record Chart(Kind kind, List<String> variables) {

    /** The drawings there are, with the variables they take. */
    public enum Kind {
        /** Category, number; a third variable splits the bars. */
        BAR,
        /** Position on the x axis, number; a third variable separates the lines. */
        LINE,
        /** IRI of a country, number or category. */
        MAP,
        /** Label, first day; a third variable holds the last day. */
        TIMELINE,
        /** A table only. */
        NONE;

        /** As headers write it: in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The chart of a query that is shown as a table only. */
    public static Chart none() {
        return new Chart(Kind.NONE, List.of());
    }

    public Chart {
        variables = List.copyOf(variables);
        int least = kind == Kind.NONE ? 0 : 2;
        int most = kind == Kind.NONE ? 0 : 3;
        if (variables.size() < least || variables.size() > most) {
            throw new IllegalArgumentException(kind.label() + ": expected " + least + " to " + most
                    + " variables, found " + variables.size() + " " + variables);
        }
    }
}
