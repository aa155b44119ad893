package org.migov.server.data;

import org.jspecify.annotations.Nullable;

/**
 * What a thing is called.
 *
 * @param text the name
 * @param language its BCP 47 tag; empty if the name is in no language
 * @param origin how it was found
 */
public record Label(String text, String language, Origin origin) {

    /** How a name was found. */
    public enum Origin {
        /** In the language the reader wants most, or in no language. */
        WANTED,
        /** In another language; pages show which. */
        FALLBACK,
        /** The data have no name; this one was made from the IRI. */
        MADE
    }

    /** Whether pages should say in which language the name is. */
    public boolean fallback() {
        return origin == Origin.FALLBACK;
    }

    /** The language of a name that is in another than the reader's; null for all others, for an attribute that is left out. */
    public @Nullable String otherLanguage() {
        return fallback() ? language : null;
    }
}
