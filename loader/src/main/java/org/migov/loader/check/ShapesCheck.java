package org.migov.loader.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.loader.source.Origin;

/**
 * Holds the records of a graph against the shapes of the model and passes on those that fit.
 *
 * <p>The sorted file is read in batches of whole subjects. A batch, with the classes of the things it points to, is a
 * graph in memory; so a shape can ask for a record's own properties and for the class of what it points to, and for
 * nothing further. A thing that a graph says something about without stating its class is no record of that graph; only
 * shapes that target properties apply to it. Memory does not depend on the size of the graph.
 */
public final class ShapesCheck {

    private static final int BATCH = 2_000;

    private final Shapes shapes;
    private final ShapeTargets targets;
    private final TypeRegistry types;
    private final int batch;

    /**
     * @param shapes Turtle
     * @param types the classes of all things of the load
     */
    public ShapesCheck(String shapes, TypeRegistry types) {
        this(shapes, types, BATCH);
    }

    ShapesCheck(String shapes, TypeRegistry types, int batch) {
        this.shapes = Shapes.parse(RDFParser.fromString(shapes, Lang.TURTLE).toGraph());
        this.targets = ShapeTargets.of(this.shapes);
        this.types = types;
        this.batch = batch;
    }

    /**
     * Checks one graph.
     *
     * @param quads sorted N-Quads of the graph
     * @param places for each record a line {@code <iri> line file}, in the same order
     * @param unknown the place of what has none of its own
     * @param accepted gets the statements of the records without violations, in the same order
     * @param findings takes what was found, in the order of the records
     * @return how many statements were accepted
     */
    public long check(Path quads, Path places, Origin unknown, Path accepted, Consumer<Finding> findings)
            throws IOException {
        return check(quads, places, unknown, accepted, findings, read -> {});
    }

    /** @param progress told now and then how many statements have been looked at */
    public long check(
            Path quads, Path places, Origin unknown, Path accepted, Consumer<Finding> findings, LongConsumer progress)
            throws IOException {
        try (SubjectBatch.Reader reader = new SubjectBatch.Reader(quads, batch);
                Places origins = new Places(places, unknown);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(accepted), 1 << 16)) {
            Passing passing = new Passing(origins, out, findings, progress);
            try (InOrder<Validated> work = new InOrder<>(passing::take)) {
                for (SubjectBatch next = reader.next(); !next.subjects().isEmpty(); next = reader.next()) {
                    SubjectBatch whole = next;
                    work.give(() -> new Validated(whole, validate(whole)));
                }
                work.finish();
            }
            return passing.statements;
        }
    }

    /**
     * A batch that was held against the shapes.
     *
     * @param entries what the shapes say, by the IRI of the record
     */
    private record Validated(SubjectBatch batch, Map<String, List<ReportEntry>> entries) {}

    /** Writes what fits, in the order of the file. */
    private static final class Passing {

        private final Places origins;
        private final OutputStream out;
        private final Consumer<Finding> findings;
        private final LongConsumer progress;
        private long read;
        private long statements;

        Passing(Places origins, OutputStream out, Consumer<Finding> findings, LongConsumer progress) {
            this.origins = origins;
            this.out = out;
            this.findings = findings;
            this.progress = progress;
        }

        void take(Validated validated) throws IOException {
            for (SubjectBatch.Described subject : validated.batch().subjects()) {
                List<ReportEntry> entries = validated.entries().getOrDefault(subject.iri(), List.of());
                if (fits(subject.iri(), entries, origins, findings)) {
                    statements += write(subject, out);
                }
                read += subject.lines().size();
            }
            progress.accept(read);
        }
    }

    /** What the shapes say, by the IRI of the record. */
    private Map<String, List<ReportEntry>> validate(SubjectBatch next) {
        BatchGraph batched = new BatchGraph(next, GraphMemFactory.createDefaultGraph());
        Graph own = batched.graph();
        Map<Node, Set<Shape>> focusNodes = new LinkedHashMap<>();
        for (SubjectBatch.Described subject : next.subjects()) {
            Node node = NodeFactory.createURI(subject.iri());
            focusNodes.put(node, targets.of(node, own));
        }
        batched.addTypes(types);
        ValidationContext context = ValidationContext.create(shapes, own);
        focusNodes.forEach(
                (node, applicable) -> applicable.forEach(shape -> VLib.validateShape(context, own, shape, node)));
        return context.generateReport().getEntries().stream()
                .collect(Collectors.groupingBy(entry -> entry.focusNode().toString()));
    }

    private static long write(SubjectBatch.Described subject, OutputStream out) throws IOException {
        for (byte[] line : subject.lines()) {
            out.write(line);
            out.write('\n');
        }
        return subject.lines().size();
    }

    private static boolean fits(String iri, List<ReportEntry> entries, Places origins, Consumer<Finding> findings)
            throws IOException {
        if (entries.isEmpty()) {
            return true;
        }
        Origin origin = origins.of(iri);
        List<Finding> found = entries.stream()
                .map(entry -> finding(entry, iri, origin))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        found.forEach(findings);
        return found.stream().noneMatch(Finding::violation);
    }

    private static Finding finding(ReportEntry entry, String focus, Origin origin) {
        Node source = entry.source();
        return new Finding(
                focus,
                entry.resultPath() == null ? "" : Terms.shown(entry.resultPath().toString()),
                entry.value() == null ? "" : Terms.shown(entry.value()),
                String.valueOf(entry.message()),
                String.valueOf(entry.sourceConstraintComponent()),
                source != null && source.isURI() ? source.getURI() : "",
                Severity.Violation.equals(entry.severity()),
                origin);
    }
}
