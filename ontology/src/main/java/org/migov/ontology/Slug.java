package org.migov.ontology;

import java.text.Normalizer;
import java.util.Locale;

/** Turns a name into the readable ASCII key of an IRI: {@code "Île-de-France (FR)"} becomes {@code ile-de-france-fr}. */
public final class Slug {

    private Slug() {}

    /**
     * The key of a name: lower case, accents folded, runs of anything else than letters and digits as one hyphen.
     *
     * @throws IllegalArgumentException if nothing of the name can be kept
     */
    public static String of(String name) {
        String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d");
        String slug =
                folded.replaceAll("[’']", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.isEmpty()) {
            throw new IllegalArgumentException("name: expected letters or digits, found \"" + name + "\"");
        }
        return slug;
    }
}
