package org.migov.loader.source.format;

/**
 * How well a file fits a format.
 *
 * @param degree how sure
 * @param seen what was seen in the file that speaks for it, as a phrase; empty if nothing
 */
public record Fit(Degree degree, String seen) {

    /** Nothing speaks for the format. */
    public static final Fit NONE = new Fit(Degree.NONE, "");

    /** In rising order. */
    public enum Degree {
        NONE,
        /** The form of the rows alone, or the file's name alone. */
        POSSIBLE,
        /** Headings or words that hardly any other form has. */
        LIKELY,
        /** The page names the publication itself. */
        CERTAIN
    }

    public static Fit certain(String seen) {
        return new Fit(Degree.CERTAIN, seen);
    }

    public static Fit likely(String seen) {
        return new Fit(Degree.LIKELY, seen);
    }

    public static Fit possible(String seen) {
        return new Fit(Degree.POSSIBLE, seen);
    }
}
