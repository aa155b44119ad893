package org.migov.loader.source.format;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text without what only typesetting needs: no-break spaces, soft hyphens, zero-width characters, double spaces. */
final class CleanText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\u001A]+");
    private static final Pattern SPACES_IN_LINE =
            Pattern.compile("[\\t\\f\\r \\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\u001A]+");

    private CleanText() {}

    /** On one line. */
    static String of(String text) {
        return SPACES.matcher(composed(text)).replaceAll(" ").strip();
    }

    /** Line breaks stay. */
    static String lines(String text) {
        return SPACES_IN_LINE
                .matcher(composed(text))
                .replaceAll(" ")
                .replaceAll(" ?\n[\n ]*", "\n")
                .strip();
    }

    private static String composed(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }
}
