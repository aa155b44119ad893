package org.migov.ontology;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Mints the IRIs of things under one base.
 *
 * <p>All are ASCII, stable and readable; the last path segment of a party's IRI stands for it in the IRIs of its
 * actions and commitments. The vocabulary itself ({@link Mg#NAMESPACE}) does not move with the base.
 *
 * @param base absolute IRI ending in {@code /}, for instance {@value #DEFAULT_BASE}
 */
public record Iris(String base) {

    /** The base under which MiGov publishes. */
    public static final String DEFAULT_BASE = "https://w3id.org/migov/";

    public Iris {
        URI uri = URI.create(base);
        if (!uri.isAbsolute() || !base.endsWith("/") || uri.getFragment() != null || uri.getQuery() != null) {
            throw new IllegalArgumentException(
                    "base: expected an absolute IRI that ends in \"/\", found \"" + base + "\"");
        }
    }

    /** Minting under {@link #DEFAULT_BASE}. */
    public static Iris standard() {
        return new Iris(DEFAULT_BASE);
    }

    /** A thing of a kind: {@code id/<kind>/<key>}; the key may have several segments. */
    public String id(String kind, String key) {
        return base + "id/" + kind + "/" + escape(key);
    }

    /** A country by ISO 3166-1 alpha-3, or a former state by ISO 3166-3 alpha-4. */
    public String country(String code) {
        return id("country", code.toUpperCase(Locale.ROOT));
    }

    /** A group of countries by its acronym. */
    public String group(String acronym) {
        return id("group", acronym.toLowerCase(Locale.ROOT));
    }

    public String instrument(String key) {
        return id("instrument", key);
    }

    public String agreement(String key) {
        return id("agreement", key);
    }

    /**
     * A treaty action.
     *
     * @param party IRI of a country or group; its last segment becomes part of the action's IRI
     * @param date lexical form, with the precision of the source: {@code 1979} or {@code 1979-07-11}
     */
    public String action(String instrument, String party, String date, String kind) {
        return id("action", instrument + "/" + lastSegment(party) + "/" + date + "/" + kind);
    }

    /** A period in which a party is bound, keyed by its first day. */
    public String commitment(String instrument, String party, String firstDay) {
        return id("commitment", instrument + "/" + lastSegment(party) + "/" + firstDay);
    }

    /** A concept in a scheme: {@code id/concept/<scheme>/<slug>}. */
    public String concept(String scheme, String slug) {
        return id("concept", scheme + "/" + slug);
    }

    public String scheme(String scheme) {
        return id("scheme", scheme);
    }

    /** The named graph of a source; the same IRI stands for the source itself. */
    public String graph(String source) {
        return base + "graph/" + escape(source);
    }

    /** The last path segment of an IRI: {@code KEN} of {@code …/id/country/KEN}. */
    public static String lastSegment(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static String escape(String key) {
        StringBuilder path = new StringBuilder();
        for (String segment : key.split("/", -1)) {
            if (!path.isEmpty()) {
                path.append('/');
            }
            path.append(URLEncoder.encode(segment, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%7E", "~"));
        }
        return path.toString();
    }
}
