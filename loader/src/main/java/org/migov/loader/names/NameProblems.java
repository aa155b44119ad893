package org.migov.loader.names;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Found;
import org.migov.loader.names.Resolution.Unknown;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/** What a report says of a name that does not mean one thing. */
public final class NameProblems {

    private NameProblems() {}

    /** Codes {@code unknown-country} and {@code ambiguous-country}; empty for a name that was found. */
    public static Optional<Problem> country(Resolution name, Origin origin, @Nullable String column, String written) {
        return problem(name, "country", ProblemCode.AMBIGUOUS_COUNTRY, origin, column, written);
    }

    /** Codes {@code unknown-instrument} and {@code ambiguous-instrument}; empty for a name that was found. */
    public static Optional<Problem> instrument(
            Resolution name, Origin origin, @Nullable String column, String written) {
        return problem(name, "instrument", ProblemCode.AMBIGUOUS_INSTRUMENT, origin, column, written);
    }

    private static Optional<Problem> problem(
            Resolution name,
            String kind,
            ProblemCode ambiguousCode,
            Origin origin,
            @Nullable String column,
            String written) {
        if (name instanceof Found) {
            return Optional.empty();
        }
        if (name instanceof Ambiguous several) {
            String expected = "a name of one " + kind + " (it can mean " + String.join(" or ", several.candidates())
                    + ", " + several.why() + ")";
            return Optional.of(Problem.rejected(ambiguousCode.code(), origin, column, expected, written));
        }
        Unknown unknown = (Unknown) name;
        String near = unknown.suggestions().isEmpty()
                ? ""
                : " (written much alike: " + String.join("; ", unknown.suggestions()) + ")";
        return Optional.of(
                Problem.rejected("unknown-" + kind, origin, column, "the name of a known " + kind + near, written));
    }
}
