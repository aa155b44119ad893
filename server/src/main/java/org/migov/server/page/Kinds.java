package org.migov.server.page;

import java.util.Optional;

/** Headings for kinds of things. */
public final class Kinds {

    private Kinds() {}

    /** A class in the plural, such as {@code Treaty actions}. */
    public static Optional<String> plural(Words words, String classIri) {
        return words.find("kinds." + localName(classIri));
    }

    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
