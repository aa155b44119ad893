package org.migov.queries;

import java.util.Optional;

/**
 * A value that the reader of a query may choose.
 *
 * @param name of the SPARQL variable, without question mark
 * @param type what values look like
 * @param kind for an IRI, the kind of thing that is asked for, as in the path of its identifier: {@code instrument},
 *     {@code country}, {@code group}, {@code concept/theme} …; for other types absent
 * @param defaultValue as a reader would write it, or {@value #ANY} when the parameter may be left open
 * @param help one line for people
 */
public record Parameter(String name, ParameterType type, Optional<String> kind, String defaultValue, String help) {

    /** Default value of a parameter that may be left open. */
    public static final String ANY = "*";

    public Parameter {
        if (kind.isPresent() != (type == ParameterType.IRI)) {
            throw new IllegalArgumentException(name + ": expected a kind of thing exactly for an iri, found " + kind);
        }
    }

    /** Whether the query also answers without a value for this parameter. */
    public boolean optional() {
        return defaultValue.equals(ANY);
    }

    /**
     * The SPARQL term for a value. Empty stands for the default, {@value #ANY} for "any" where that is allowed.
     *
     * @throws InvalidParameter if the value does not fit the type
     */
    String term(String value) {
        String chosen = value.isEmpty() ? defaultValue : value;
        if (optional() && chosen.equals(ANY)) {
            return "UNDEF";
        }
        return type.term(this, chosen);
    }
}
