package org.migov.loader.dump;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a property is used on the things of one class.
 *
 * @param triples statements with the property whose subject is of the class
 * @param classes class to the number of those whose object is of it; a thing of two classes counts for both
 * @param datatypes datatype to the number of those whose object is a literal of it
 */
public record PropertyUse(long triples, Map<String, Long> classes, Map<String, Long> datatypes) {

    public PropertyUse {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        datatypes = Collections.unmodifiableMap(new TreeMap<>(datatypes));
    }

    /** This use and that on other things together. */
    PropertyUse plus(PropertyUse other) {
        return new PropertyUse(
                triples + other.triples,
                GraphStatistics.merged(classes, other.classes, Long::sum),
                GraphStatistics.merged(datatypes, other.datatypes, Long::sum));
    }
}
