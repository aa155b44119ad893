package org.migov.loader.check;

import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/**
 * A result of SHACL validation.
 *
 * @param focus IRI of the record
 * @param path the property at fault as SHACL writes it, or empty where the record as a whole is
 * @param value the value at fault, or empty
 * @param message what the shape says
 * @param component IRI of the constraint component
 * @param shape IRI of the shape, or empty if it has none
 * @param violation whether the record is left out; otherwise a warning
 * @param origin where the record stands
 */
public record Finding(
        String focus,
        String path,
        String value,
        String message,
        String component,
        String shape,
        boolean violation,
        Origin origin) {

    /** As a line of the list of problems. */
    public Problem problem() {
        String place = path.isEmpty() ? "record" : path;
        String found = value.isEmpty() ? focus : value;
        String expected = "the rule \"" + message.replaceAll("\\.$", "") + "\" to hold";
        return violation
                ? Problem.rejected(ProblemCode.SHAPE.code(), origin, place, expected, found)
                : Problem.warning(ProblemCode.SHAPE_WARNING.code(), origin, place, expected, found);
    }
}
