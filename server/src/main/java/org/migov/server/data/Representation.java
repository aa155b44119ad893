package org.migov.server.data;

import jakarta.servlet.http.HttpServletRequest;
import org.migov.server.http.Negotiation;

/**
 * Data about a thing in one format.
 *
 * @param path of the thing as {@link Addresses} has it: {@code country/KEN}
 */
public record Representation(String path, RdfFormat format) {

    /**
     * By the ending of an address, or by {@code Accept} where it has none.
     *
     * @param asked what follows {@code /data/}
     */
    public static Representation of(HttpServletRequest request, String asked) {
        int dot = asked.lastIndexOf('.');
        return RdfFormat.ofEnding(asked.substring(dot + 1))
                .filter(format -> dot > 0)
                .map(format -> new Representation(asked.substring(0, dot), format))
                .orElseGet(() -> new Representation(
                        asked,
                        RdfFormat.of(
                                Negotiation.choose(request, RdfFormat.formats()).format())));
    }

    /** The thing that an address is about, whatever the format. */
    public static String thing(String asked) {
        int dot = asked.lastIndexOf('.');
        return dot > 0 && RdfFormat.ofEnding(asked.substring(dot + 1)).isPresent() ? asked.substring(0, dot) : asked;
    }
}
