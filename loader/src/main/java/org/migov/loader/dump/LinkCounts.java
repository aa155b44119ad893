package org.migov.loader.dump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.rdf.TypeRegistry;

/** Counts, one subject after the other, what properties lead from which class to which class or datatype. */
final class LinkCounts {

    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String LANGUAGE_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    private static final class Count {

        private long triples;
        private final Map<String, Long> classes = new HashMap<>();
        private final Map<String, Long> datatypes = new HashMap<>();

        private PropertyUse use() {
            return new PropertyUse(triples, classes, datatypes);
        }
    }

    private final TypeRegistry types;
    private final Map<String, Map<String, Count>> counts = new HashMap<>();
    private final Map<LinkTarget, Map<String, Long>> linksets = new TreeMap<>();
    private final List<StatementLine> block = new ArrayList<>();

    /** @param types classes of all things that objects may be */
    LinkCounts(TypeRegistry types) {
        this.types = types;
    }

    /** Lines of one subject must follow each other. */
    void add(StatementLine line) {
        if (!block.isEmpty() && !block.get(0).subject().equals(line.subject())) {
            flush();
        }
        block.add(line);
    }

    /** Class to property to its use; call when all lines were added. */
    Map<String, Map<String, PropertyUse>> uses() {
        flush();
        Map<String, Map<String, PropertyUse>> uses = new TreeMap<>();
        counts.forEach((type, properties) -> {
            Map<String, PropertyUse> own = uses.computeIfAbsent(type, name -> new TreeMap<>());
            properties.forEach((property, count) -> own.put(property, count.use()));
        });
        return uses;
    }

    /** Data set of others to property to the number of statements that lead into it with this property. */
    Map<LinkTarget, Map<String, Long>> linksets() {
        return linksets;
    }

    private void flush() {
        List<String> classes = block.stream()
                .filter(line -> line.predicate().equals(GraphStatistics.TYPE) && line.linksToIri())
                .map(StatementLine::objectIri)
                .toList();
        block.forEach(line -> count(line, classes));
        block.clear();
    }

    private void count(StatementLine line, List<String> classes) {
        String property = line.predicateIri();
        List<String> objectClasses = line.linksToIri() ? types.of(line.objectIri()) : List.of();
        for (String type : classes) {
            Count count = counts.computeIfAbsent(type, name -> new HashMap<>())
                    .computeIfAbsent(property, name -> new Count());
            count.triples++;
            objectClasses.forEach(objectClass -> count.classes.merge(objectClass, 1L, Long::sum));
            if (!line.linksToIri()) {
                count.datatypes.merge(datatype(line), 1L, Long::sum);
            }
        }
        if (line.linksToIri()) {
            LinkTarget.of(line.objectIri())
                    .ifPresent(target -> linksets.computeIfAbsent(target, name -> new TreeMap<>())
                            .merge(property, 1L, Long::sum));
        }
    }

    private static String datatype(StatementLine line) {
        if (!line.language().isEmpty()) {
            return LANGUAGE_STRING;
        }
        int quote = line.object().lastIndexOf('"');
        boolean typed = quote + 3 < line.object().length();
        return typed ? line.object().substring(quote + 4, line.object().length() - 1) : STRING;
    }
}
