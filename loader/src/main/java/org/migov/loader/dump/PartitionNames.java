package org.migov.loader.dump;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives each class and property partition of a data set an IRI made from the last part of the term's IRI. */
record PartitionNames(String start) {

    /** Term to the IRI of its partition; {@code -2}, {@code -3} … tell terms of the same name apart. */
    Map<String, String> of(String kind, Set<String> terms) {
        Map<String, String> names = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (String term : terms) {
            String name = start + "-" + kind + "-" + localName(term);
            String free = name;
            for (int number = 2; !taken.add(free); number++) {
                free = name + "-" + number;
            }
            names.put(term, free);
        }
        return names;
    }

    private static String localName(String term) {
        String trimmed = term.replaceAll("[/#]+$", "");
        String name = trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')) + 1);
        return name.replaceAll("[^A-Za-z0-9_.-]", "-");
    }
}
