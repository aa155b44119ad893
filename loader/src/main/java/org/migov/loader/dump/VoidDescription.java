package org.migov.loader.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;
import org.migov.ontology.Prefixes;

/**
 * The VoID description of a release: what is in it, in numbers, and where to get it.
 *
 * <p>The data set is {@code <base>void#migov}; each named graph is a subset under its own IRI. Partitions by class and
 * property have IRIs too, {@code …#migov-class-Convention}, numbered where a name comes twice, so that no blank node is
 * needed. Below a class stand its properties, and below those the classes and datatypes that they lead to. The classes
 * of what a statement points to are those of the whole data set. Each graph has the hash of its canonical form.
 *
 * @see <a href="https://www.w3.org/TR/void/">Describing Linked Datasets with the VoID Vocabulary</a>
 */
public final class VoidDescription {

    private static final String TITLE = "MiGov: how the world governs labour migration";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /** VoID has no partition by datatype; this is the extension that SIB's generator and editor use. */
    private static final String EXTENSION = "http://ldf.fi/void-ext#";

    private static final IRI DATATYPE_PARTITION =
            SimpleValueFactory.getInstance().createIRI(EXTENSION, "datatypePartition");
    private static final IRI DATATYPE = SimpleValueFactory.getInstance().createIRI(EXTENSION, "datatype");

    private static final String SPDX = "http://spdx.org/rdf/terms#";

    /** What a graph was written as before it was hashed: RDFC-1.0. */
    private static final String CANONICAL_FORM = "https://www.w3.org/TR/rdf-canon/";

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final RDFHandler writer;
    private final Iris iris;

    private VoidDescription(RDFHandler writer, Iris iris) {
        this.writer = writer;
        this.iris = iris;
    }

    /**
     * Writes the description as Turtle.
     *
     * @param whole counts of the default graph
     * @param graphs counts of each named graph, in the order in which they are to be listed
     * @param dumps all dumps, by whose names their addresses {@code <base>dumps/<name>} are made
     * @param issued when the release was made; nothing else differs between two descriptions of the same data
     */
    public static void write(
            Path out,
            Iris iris,
            GraphStatistics whole,
            Map<GraphFile, GraphStatistics> graphs,
            List<DumpFile> dumps,
            Instant issued)
            throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(out))) {
            RDFWriter turtle = new TurtleWriter(bytes);
            turtle.startRDF();
            Prefixes.all().forEach(turtle::handleNamespace);
            turtle.handleNamespace("void-ext", EXTENSION);
            turtle.handleNamespace("spdx", SPDX);
            VoidDescription description = new VoidDescription(turtle, iris);
            description.whole(whole, graphs, dumps, issued);
            for (Map.Entry<GraphFile, GraphStatistics> graph : graphs.entrySet()) {
                description.graph(graph.getKey(), graph.getValue(), dumps);
            }
            turtle.endRDF();
        }
    }

    /**
     * States what the release says of itself in its own graph: the whole with all partitions, each named graph with its
     * size, and the links. Without what the next load of the same data would write otherwise (the day, the dumps), so that
     * the same data stay the same release.
     *
     * @param sizes IRI of each named graph to the number of its statements
     */
    static void describe(RDFHandler out, Iris iris, GraphStatistics whole, Map<String, Long> sizes) {
        VoidDescription description = new VoidDescription(out, iris);
        IRI dataset = description.dataset(sizes.keySet());
        description.counts(dataset, "migov", whole);
        description.linksets(dataset, whole.linksets());
        sizes.forEach(
                (graph, triples) -> description.count(description.values.createIRI(graph), VOID.TRIPLES, triples));
    }

    private void whole(
            GraphStatistics whole, Map<GraphFile, GraphStatistics> graphs, List<DumpFile> dumps, Instant issued) {
        IRI dataset = dataset(graphs.keySet().stream().map(GraphFile::iri).toList());
        state(dataset, DCTERMS.ISSUED, values.createLiteral(issued.toString(), XSD.DATETIME));
        dumps(
                dataset,
                "migov",
                dumps.stream().filter(dump -> dump.graph().isEmpty()).toList());
        counts(dataset, "migov", whole);
        linksets(dataset, whole.linksets());
    }

    /** What is said of the whole whenever and wherever it is described. */
    private IRI dataset(Collection<String> graphs) {
        IRI dataset = values.createIRI(iris.base() + "void#migov");
        state(dataset, RDF.TYPE, VOID.DATASET);
        state(dataset, RDFS.LABEL, values.createLiteral(TITLE, "en"));
        state(dataset, DCTERMS.TITLE, values.createLiteral(TITLE, "en"));
        state(dataset, DCTERMS.LICENSE, values.createIRI(LICENCE));
        state(dataset, FOAF.HOMEPAGE, values.createIRI(iris.base()));
        state(dataset, VOID.SPARQL_ENDPOINT, values.createIRI(iris.base() + "sparql"));
        state(dataset, VOID.URI_SPACE, values.createLiteral(iris.base()));
        state(dataset, VOID.VOCABULARY, values.createIRI(Mg.NAMESPACE));
        graphs.forEach(graph -> state(dataset, VOID.SUBSET, values.createIRI(graph)));
        return dataset;
    }

    private void graph(GraphFile graph, GraphStatistics counts, List<DumpFile> dumps) {
        IRI dataset = values.createIRI(graph.iri());
        state(dataset, RDF.TYPE, VOID.DATASET);
        state(dataset, DCTERMS.IDENTIFIER, values.createLiteral(graph.id()));
        dumps(
                dataset,
                graph.id(),
                dumps.stream()
                        .filter(dump -> dump.graph().filter(graph.id()::equals).isPresent())
                        .toList());
        counts(dataset, graph.id(), counts);
    }

    private void dumps(IRI dataset, String name, List<DumpFile> dumps) {
        dumps.stream()
                .filter(dump -> !dump.syntax().tables())
                .forEach(
                        dump -> state(dataset, VOID.DATA_DUMP, values.createIRI(iris.base() + "dumps/" + dump.name())));
        dumps.stream().flatMap(dump -> dump.rdfc10().stream()).findFirst().ifPresent(hash -> {
            IRI checksum = values.createIRI(iris.base() + "void#" + name + "-rdfc10");
            state(dataset, spdx("checksum"), checksum);
            state(checksum, RDF.TYPE, spdx("Checksum"));
            state(checksum, spdx("algorithm"), spdx("checksumAlgorithm_sha256"));
            state(checksum, spdx("checksumValue"), values.createLiteral(hash, XSD.HEXBINARY));
            state(checksum, DCTERMS.CONFORMS_TO, values.createIRI(CANONICAL_FORM));
        });
    }

    private IRI spdx(String name) {
        return values.createIRI(SPDX, name);
    }

    private void counts(IRI dataset, String name, GraphStatistics counts) {
        count(dataset, VOID.TRIPLES, counts.triples());
        count(dataset, VOID.DISTINCT_SUBJECTS, counts.subjects());
        count(dataset, VOID.CLASSES, counts.classes().size());
        count(dataset, VOID.PROPERTIES, counts.properties().size());
        PartitionNames names = new PartitionNames(iris.base() + "void#" + name);
        Map<String, String> classes = names.of("class", counts.classes().keySet());
        Map<String, String> properties =
                names.of("property", counts.properties().keySet());
        classes.values().forEach(part -> state(dataset, VOID.CLASS_PARTITION, values.createIRI(part)));
        properties.values().forEach(part -> state(dataset, VOID.PROPERTY_PARTITION, values.createIRI(part)));
        counts.classes().forEach((type, entities) -> {
            IRI part = values.createIRI(classes.getOrDefault(type, type));
            state(part, VOID.CLASS, values.createIRI(type));
            count(part, VOID.ENTITIES, entities);
            uses(part, counts.uses().getOrDefault(type, Map.of()));
        });
        counts.properties().forEach((property, triples) -> {
            IRI part = values.createIRI(properties.getOrDefault(property, property));
            state(part, VOID.PROPERTY, values.createIRI(property));
            count(part, VOID.TRIPLES, triples);
        });
    }

    /** What properties the things of a class have, and what these lead to. */
    private void uses(IRI classPart, Map<String, PropertyUse> uses) {
        Map<String, String> names = new PartitionNames(classPart.stringValue()).of("property", uses.keySet());
        uses.forEach((property, use) -> {
            IRI part = values.createIRI(names.getOrDefault(property, property));
            state(classPart, VOID.PROPERTY_PARTITION, part);
            state(part, VOID.PROPERTY, values.createIRI(property));
            count(part, VOID.TRIPLES, use.triples());
            ends(part, "class", VOID.CLASS_PARTITION, VOID.CLASS, use.classes());
            ends(part, "datatype", DATATYPE_PARTITION, DATATYPE, use.datatypes());
        });
    }

    private void ends(IRI whole, String kind, IRI partition, IRI term, Map<String, Long> ends) {
        Map<String, String> names = new PartitionNames(whole.stringValue()).of(kind, ends.keySet());
        ends.forEach((end, triples) -> {
            IRI part = values.createIRI(names.getOrDefault(end, end));
            state(whole, partition, part);
            state(part, term, values.createIRI(end));
            count(part, VOID.TRIPLES, triples);
        });
    }

    /** One set of links for each data set of others and each property that leads there. */
    private void linksets(IRI dataset, Map<LinkTarget, Map<String, Long>> linksets) {
        linksets.forEach((target, properties) -> {
            IRI other = values.createIRI(iris.base() + "void#" + target.id());
            state(other, RDF.TYPE, VOID.DATASET);
            state(other, DCTERMS.TITLE, values.createLiteral(target.title(), "en"));
            state(other, VOID.URI_SPACE, values.createLiteral(target.uriSpace()));
            Map<String, String> names =
                    new PartitionNames(iris.base() + "void#links").of(target.id(), properties.keySet());
            properties.forEach((property, triples) -> {
                IRI links = values.createIRI(names.getOrDefault(property, property));
                state(dataset, VOID.SUBSET, links);
                state(links, RDF.TYPE, VOID.LINKSET);
                state(links, VOID.LINK_PREDICATE, values.createIRI(property));
                state(links, VOID.SUBJECTS_TARGET, dataset);
                state(links, VOID.OBJECTS_TARGET, other);
                count(links, VOID.TRIPLES, triples);
            });
        });
    }

    private void count(IRI subject, IRI property, long number) {
        state(subject, property, values.createLiteral(Long.toString(number), XSD.INTEGER));
    }

    private void state(IRI subject, IRI property, Value value) {
        writer.handleStatement(values.createStatement(subject, property, value));
    }
}
