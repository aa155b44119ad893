package org.migov.loader.source.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.ProblemCode;

/** Names and codes of places in a file, of which those that do not mean one place go to the report. */
final class NamedPlaces {

    private NamedPlaces() {}

    /** The code; empty if it was reported. */
    static Optional<String> code(Lookup.Match match, @Nullable String column, String written, Rows rows) {
        if (match instanceof Lookup.Match.Found found) {
            return Optional.of(found.code());
        }
        if (match instanceof Lookup.Match.Ambiguous several) {
            rows.reject(
                    ProblemCode.AMBIGUOUS_COUNTRY,
                    column,
                    "the name of one place (it can mean " + String.join(" or ", several.candidates()) + ")",
                    written);
        } else if (match instanceof Lookup.Match.Unknown unknown) {
            String near = unknown.nearest().isEmpty()
                    ? ""
                    : " (written much alike: " + String.join("; ", unknown.nearest()) + ")";
            rows.reject(ProblemCode.UNKNOWN_COUNTRY, column, "the name of a known place" + near, written);
        }
        return Optional.empty();
    }
}
