package org.migov.loader.source.format;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param name of the file without folders
 * @param text the first {@value #LENGTH} characters, decoded
 */
public record Head(String name, String text) {

    static final int LENGTH = 400_000;

    /** Whether the text holds a part, whatever the case. */
    public boolean has(String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    public boolean finds(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** What a person sees first in it, for messages. */
    public String opening() {
        String plain = text.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]{0,2000}>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.substring(0, Math.min(80, plain.length()));
    }
}
