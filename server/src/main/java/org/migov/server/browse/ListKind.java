package org.migov.server.browse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.migov.ontology.Mg;

/** The lists there are; {@code browse/<key>.rq} says what belongs to each. */
enum ListKind {
    COUNTRIES(Mg.COUNTRY, Sort.NAME),
    GROUPS(Mg.GROUP, Sort.NAME),
    INSTRUMENTS(Mg.INSTRUMENT, Sort.NAME),
    ACTIONS(Mg.TREATY_ACTION, Sort.NEWEST),
    AGREEMENTS(Mg.AGREEMENT, Sort.NAME),
    PRACTICES(Mg.PRACTICE, Sort.NAME),
    ORGANISATIONS(Mg.ORGANISATION, Sort.NAME),
    DOCUMENTS(Mg.DOCUMENT, Sort.NAME),
    CONCEPTS("http://www.w3.org/2004/02/skos/core#Concept", Sort.NAME),
    STATISTICS(Mg.STATISTIC, Sort.NAME);

    private final String type;
    private final Sort usual;

    ListKind(String type, Sort usual) {
        this.type = type;
        this.usual = usual;
    }

    /** As part of the address. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class by whose plural the list is called. */
    String type() {
        return type;
    }

    /** The order of a list for which none was chosen. */
    Sort usual() {
        return usual;
    }

    static Optional<ListKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
