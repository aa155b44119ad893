package org.migov.server.browse;

import java.util.Locale;

/** What records of a list may have in common; the order is that of the page. */
enum Facet {
    KIND,
    COUNTRY,
    GROUP,
    INSTRUMENT,
    THEME;

    /** As parameter of an address, as mark in {@code browse/*.rq}, and as its variable. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
