package org.migov.server.http;

import java.util.List;

/**
 * A form in which something can be had.
 *
 * @param name short name for {@code ?format=} and file endings, such as {@code ttl}
 * @param mediaType the one that is answered, such as {@code text/turtle}
 * @param otherMediaTypes further ones that a client may ask by; it is then answered under the one that it asked by
 * @param otherNames further short names
 */
public record Format(String name, String mediaType, List<String> otherMediaTypes, List<String> otherNames) {

    public static final Format HTML = of("html", "text/html", "application/xhtml+xml");
    public static final Format JSON = of("json", "application/json");
    public static final Format CSV = of("csv", "text/csv");

    public Format {
        otherMediaTypes = List.copyOf(otherMediaTypes);
        otherNames = List.copyOf(otherNames);
    }

    public static Format of(String name, String mediaType, String... otherMediaTypes) {
        return new Format(name, mediaType, List.of(otherMediaTypes), List.of());
    }

    /** The same, to be had by more short names. */
    public Format alsoNamed(String... names) {
        return new Format(name, mediaType, otherMediaTypes, List.of(names));
    }

    /** {@code Content-Type} of this format under one of its media types: text says its encoding. */
    public static String contentType(String mediaType) {
        boolean utf8 = mediaType.startsWith("text/") || mediaType.equals("application/xhtml+xml");
        return utf8 ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** {@code Content-Type} under the main media type. */
    public String contentType() {
        return contentType(mediaType);
    }

    boolean isCalled(String text) {
        return name.equals(text)
                || mediaType.equals(text)
                || otherNames.contains(text)
                || otherMediaTypes.contains(text);
    }
}
