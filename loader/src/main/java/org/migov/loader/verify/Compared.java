package org.migov.loader.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Graphs as they should be beside graphs as they are. */
public final class Compared {

    private static final GraphDigests.Digest NONE = new GraphDigests.Digest(0, "none");

    private Compared() {}

    /**
     * Two findings a graph: how many statements, and which.
     *
     * @param subject where they were found
     * @param expected by the IRI of the graph, "" for the default graph
     */
    public static List<Finding> graphs(
            String subject, Map<String, GraphDigests.Digest> expected, Map<String, GraphDigests.Digest> found) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        List<Finding> findings = new ArrayList<>();
        for (String name : names) {
            GraphDigests.Digest should = expected.getOrDefault(name, NONE);
            GraphDigests.Digest is = found.getOrDefault(name, NONE);
            String graph = subject + ", " + (name.isEmpty() ? "default graph" : name);
            findings.add(Finding.of(graph, "statements", should.statements(), is.statements()));
            findings.add(Finding.of(graph, "content", should.rdfc10(), is.rdfc10()));
        }
        return findings;
    }
}
