package org.migov.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.rdf.TypeRegistry;

/**
 * What a sorted file of statements holds, counted.
 *
 * @param triples statements
 * @param subjects distinct subjects
 * @param classes IRI of a class to the number of its instances, in the order of IRIs
 * @param properties IRI of a property to the number of statements with it, in the order of IRIs
 * @param uses class to property to its use on things of the class
 * @param linksets data set of others to property to the number of statements that lead there with it
 */
public record GraphStatistics(
        long triples,
        long subjects,
        Map<String, Long> classes,
        Map<String, Long> properties,
        Map<String, Map<String, PropertyUse>> uses,
        Map<LinkTarget, Map<String, Long>> linksets) {

    static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    public GraphStatistics {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        uses = Collections.unmodifiableMap(new TreeMap<>(uses));
        linksets = Collections.unmodifiableMap(new TreeMap<>(linksets));
    }

    /**
     * Counts a file, N-Quads of one graph or N-Triples, in one pass.
     *
     * @param types classes of what statements point to; those of subjects are taken from the file
     */
    public static GraphStatistics of(Path sorted, TypeRegistry types) throws IOException {
        Counting counting = new Counting(types);
        try (SortedStatements lines = SortedStatements.open(sorted)) {
            for (StatementLine line = lines.next(); line != null; line = lines.next()) {
                counting.add(line);
            }
        }
        return counting.statistics();
    }

    /** These and those of other subjects together. */
    GraphStatistics plus(GraphStatistics other) {
        return new GraphStatistics(
                triples + other.triples,
                subjects + other.subjects,
                merged(classes, other.classes, Long::sum),
                merged(properties, other.properties, Long::sum),
                merged(uses, other.uses, (one, two) -> merged(one, two, PropertyUse::plus)),
                merged(linksets, other.linksets, (one, two) -> merged(one, two, Long::sum)));
    }

    static <K, V> Map<K, V> merged(Map<K, V> one, Map<K, V> other, BinaryOperator<V> together) {
        Map<K, V> merged = new HashMap<>(one);
        other.forEach((key, value) -> merged.merge(key, value, together));
        return merged;
    }

    /** Counts statements one after the other; those of one subject must follow each other. */
    static final class Counting {

        private final Map<String, Long> classes = new TreeMap<>();
        private final Map<String, Long> properties = new TreeMap<>();
        private final LinkCounts links;
        private long triples;
        private long subjects;
        private String subject = "";

        Counting(TypeRegistry types) {
            this.links = new LinkCounts(types);
        }

        void add(StatementLine line) {
            triples++;
            subjects += line.subject().equals(subject) ? 0 : 1;
            subject = line.subject();
            properties.merge(line.predicateIri(), 1L, Long::sum);
            if (line.predicate().equals(TYPE) && line.linksToIri()) {
                classes.merge(line.objectIri(), 1L, Long::sum);
            }
            links.add(line);
        }

        GraphStatistics statistics() {
            return new GraphStatistics(triples, subjects, classes, properties, links.uses(), links.linksets());
        }
    }
}
