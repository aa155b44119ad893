package org.migov.loader.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.migov.ontology.Iris;

/**
 * Collects the statements of one named graph and writes them as sorted N-Quads.
 *
 * <p>Call order: for each row, describe its record through {@link #facts}, then {@link #keep} or {@link #discard}; at
 * the end {@link #writeTo} once, and {@link #close}. Same statements, same bytes, whatever the order of rows.
 */
public final class GraphWriter implements AutoCloseable {

    private final IRI graph;
    private final GraphFacts facts;
    private final TypeRegistry types;
    private final LineSorter statements;
    private final LineSorter origins;
    private final NQuadsLines lines = new NQuadsLines();

    /**
     * @param graph id of the source, which names the graph
     * @param folder for temporary files
     */
    public GraphWriter(Iris iris, String graph, Path folder, SortMemory memory, TypeRegistry types) {
        this.graph = Values.iri(iris.graph(graph));
        this.facts = new GraphFacts(iris, graph);
        this.types = types;
        this.statements = new LineSorter(folder, graph + ".nq", memory);
        this.origins = new LineSorter(folder, graph + ".origins", memory);
    }

    public Facts facts() {
        return facts;
    }

    /** Keeps what was stated since the last call. */
    public void keep() throws IOException {
        facts.locate();
        for (Statement statement : facts.pending()) {
            keep(statement);
        }
        for (GraphFacts.Placed placed : facts.placed()) {
            String line = "<" + placed.iri() + "> " + placed.origin().line() + " "
                    + placed.origin().file();
            origins.add(line.getBytes(StandardCharsets.UTF_8));
        }
        facts.clear();
    }

    /**
     * Keeps a statement that names no graph, or another, as one of this graph.
     *
     * @throws UncheckedIOException if the disk fails; for callers whose own interface has no room for it
     */
    public void adopt(Statement statement) {
        try {
            keep(Values.getValueFactory()
                    .createStatement(statement.getSubject(), statement.getPredicate(), statement.getObject(), graph));
        } catch (IOException diskFailed) {
            throw new UncheckedIOException(diskFailed);
        }
    }

    /** Keeps a statement that is in this graph already. */
    public void keep(Statement statement) throws IOException {
        statements.add(lines.of(statement));
        if (statement.getPredicate().equals(RDF.TYPE)) {
            types.add(
                    statement.getSubject().stringValue(), statement.getObject().stringValue());
        }
    }

    /** Forgets what was stated since the last {@link #keep}. */
    public void discard() {
        facts.clear();
    }

    /** How many statements were kept so far, equal ones too. */
    public long kept() {
        return statements.added();
    }

    /**
     * Writes the graph.
     *
     * @param quads N-Quads, sorted by their bytes: statements about one subject stand together
     * @param places for each record a line {@code <iri> line file}, in the order of the subjects
     * @return how many statements there are
     */
    public long writeTo(Path quads, Path places) throws IOException {
        origins.writeTo(places);
        return statements.writeTo(quads);
    }

    @Override
    public void close() throws IOException {
        statements.close();
        origins.close();
    }
}
