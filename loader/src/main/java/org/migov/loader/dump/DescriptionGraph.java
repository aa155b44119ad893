package org.migov.loader.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.rdf.GraphWriter;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.ontology.Iris;

/**
 * VoID and the catalogue's entry as a graph of the release, where editors for endpoints ask for them.
 *
 * <p>The graph is part of what it counts. Its own statements do not depend on the numbers in them, only on which classes
 * and properties there are; so it is described again, with itself, until nothing changes any more, which takes three or
 * four rounds.
 */
public final class DescriptionGraph {

    /** Id of the graph. */
    public static final String ID = "void";

    private static final int MOST_ROUNDS = 12;

    private final Iris iris;
    private final Map<String, Long> sizes;
    private final TypeRegistry types;
    private final GraphStatistics others;
    private final List<StatementLine> shared;

    private DescriptionGraph(
            Iris iris,
            Map<String, Long> sizes,
            TypeRegistry types,
            GraphStatistics others,
            List<StatementLine> shared) {
        this.iris = iris;
        this.sizes = sizes;
        this.types = types;
        this.others = others;
        this.shared = shared;
    }

    /** Opens a writer of the graph {@link #ID}. */
    @FunctionalInterface
    public interface Writers {
        GraphWriter open() throws IOException;
    }

    /**
     * Writes the graph.
     *
     * @param sizes IRI of each other named graph to the number of its statements
     * @param defaultGraph sorted N-Triples of all other graphs
     * @param quads where the graph goes
     * @param places see {@link GraphWriter#writeTo}
     * @return how many statements there are
     */
    public static long write(
            Iris iris, Map<String, Long> sizes, Path defaultGraph, Writers writers, Path quads, Path places)
            throws IOException {
        TypeRegistry types = TypeRegistry.of(defaultGraph);
        addOwn(types, iris, sizes);
        List<StatementLine> shared = new ArrayList<>();
        GraphStatistics.Counting others = new GraphStatistics.Counting(types);
        String graphs = iris.graph("");
        try (SortedStatements lines = SortedStatements.open(defaultGraph)) {
            for (StatementLine line = lines.next(); line != null; line = lines.next()) {
                if (line.subjectIri().startsWith(graphs)) {
                    shared.add(line);
                } else {
                    others.add(line);
                }
            }
        }
        return new DescriptionGraph(iris, new TreeMap<>(sizes), types, others.statistics(), shared)
                .settle(writers, quads, places);
    }

    /** What the graph says of licences, publisher and the like that others point to as well. */
    private static void addOwn(TypeRegistry types, Iris iris, Map<String, Long> sizes) {
        AbstractRDFHandler out = new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                if (statement.getPredicate().equals(RDF.TYPE)) {
                    types.add(
                            statement.getSubject().stringValue(),
                            statement.getObject().stringValue());
                }
            }
        };
        GraphStatistics none = new GraphStatistics(0, 0, Map.of(), Map.of(), Map.of(), Map.of());
        VoidDescription.describe(out, iris, none, sizes);
        CatalogueDescription.describe(out, iris);
    }

    private long settle(Writers writers, Path quads, Path places) throws IOException {
        List<StatementLine> own = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            sizes.put(iris.graph(ID), (long) own.size());
            long written = round(statistics(own), writers, quads, places);
            List<StatementLine> now = read(quads);
            if (now.equals(own)) {
                return written;
            }
            own = now;
        }
        throw new IllegalStateException(
                "the description of the release still changes after " + MOST_ROUNDS + " rounds");
    }

    private long round(GraphStatistics whole, Writers writers, Path quads, Path places) throws IOException {
        Files.deleteIfExists(quads);
        Files.deleteIfExists(places);
        try (GraphWriter writer = writers.open()) {
            AbstractRDFHandler out = new AbstractRDFHandler() {
                @Override
                public void handleStatement(Statement statement) {
                    writer.adopt(statement);
                }
            };
            VoidDescription.describe(out, iris, whole, sizes);
            CatalogueDescription.describe(out, iris);
            return writer.writeTo(quads, places);
        }
    }

    /** Counts of the whole with what the graph held last: what shares a subject is counted together. */
    private GraphStatistics statistics(List<StatementLine> own) {
        Map<String, StatementLine> together = new TreeMap<>();
        shared.forEach(line -> together.put(line.toTriple(), line));
        own.forEach(line -> together.put(line.toTriple(), line));
        together.values().stream()
                .filter(line -> line.predicate().equals(GraphStatistics.TYPE) && line.linksToIri())
                .forEach(line -> types.add(line.subjectIri(), line.objectIri()));
        GraphStatistics.Counting counting = new GraphStatistics.Counting(types);
        together.values().forEach(counting::add);
        return others.plus(counting.statistics());
    }

    private static List<StatementLine> read(Path quads) throws IOException {
        List<StatementLine> lines = new ArrayList<>();
        try (SortedStatements statements = SortedStatements.open(quads)) {
            for (StatementLine line = statements.next(); line != null; line = statements.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
