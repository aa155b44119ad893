package org.migov.loader.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.ontology.Iris;

class CatalogueDescriptionTest {

    private static final Path SHAPES = Path.of("src", "test", "resources", "dcat-ap-3.0.1");
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final CatalogueDescription.Edition EDITION = new CatalogueDescription.Edition(
            "2026-11-21-8d63a4de", Instant.parse("2026-11-21T12:00:00Z"), DumpSample.DISTINCT);
    private static final CatalogueDescription.Edition BEFORE =
            new CatalogueDescription.Edition("2026-11-20-01234567", Instant.parse("2026-11-20T12:00:00Z"), 40);

    private static final CatalogueDescription.Edition FIRST =
            new CatalogueDescription.Edition("2026-11-01-89abcdef", Instant.parse("2026-11-01T12:00:00Z"), 10);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shapes.ttl", "range.ttl", "deprecateduris.ttl"})
    void entry_passesTheShapesOfDcatAp(String file) throws IOException {
        Graph entry = write(List.of(BEFORE, FIRST));
        RDFParser.source(SHAPES.resolve("vocabulary.ttl")).parse(entry);

        ValidationReport report = ShaclValidator.get().validate(shapes(file), entry);

        assertThat(report.getEntries()).isEmpty();
    }

    /**
     * Two code lists cannot be used: that of corporate bodies has institutions of the European Union only, and the
     * pattern for checksum algorithms begins with https, which no IRI of SPDX does.
     */
    @Test
    void entry_usesTheCodeListsOfDcatAp_whereTheyHaveWhatWeNeed() throws IOException {
        Graph entry = write(List.of(BEFORE, FIRST));
        RDFParser.source(SHAPES.resolve("vocabulary.ttl")).parse(entry);

        ValidationReport report = ShaclValidator.get().validate(shapes("mdr-vocabularies.shape.ttl"), entry);

        assertThat(report.getEntries())
                .extracting(found -> found.resultPath().toString())
                .containsOnly("<http://purl.org/dc/terms/publisher>", "<http://spdx.org/rdf/terms#algorithm>");
    }

    @Test
    void shapes_findWhatIsMissing() throws IOException {
        Graph entry = write(List.of());
        RDFParser.source(SHAPES.resolve("vocabulary.ttl")).parse(entry);
        Node catalogue = NodeFactory.createURI("https://w3id.org/migov/dcat#catalogue");
        entry.remove(catalogue, NodeFactory.createURI("http://purl.org/dc/terms/title"), Node.ANY);

        assertThat(ShaclValidator.get().validate(shapes("shapes.ttl"), entry).conforms())
                .isFalse();
    }

    @Test
    void everyDump_isADistributionWithSizeAndChecksum() throws IOException {
        Graph entry = write(List.of());

        for (DumpFile dump : dumps()) {
            Node file = NodeFactory.createURI("https://w3id.org/migov/dumps/" + dump.name());
            Node distribution =
                    one(entry.find(Node.ANY, dcat("downloadURL"), file).mapWith(Triple::getSubject));
            assertThat(value(entry, distribution, dcat("byteSize")).getLiteralLexicalForm())
                    .isEqualTo(Long.toString(dump.bytes()));
            Node checksum = value(entry, distribution, NodeFactory.createURI("http://spdx.org/rdf/terms#checksum"));
            assertThat(value(entry, checksum, NodeFactory.createURI("http://spdx.org/rdf/terms#checksumValue"))
                            .getLiteralLexicalForm())
                    .isEqualTo(dump.sha256());
        }
        assertThat(entry.stream()
                        .anyMatch(triple -> triple.getSubject().isBlank()
                                || triple.getObject().isBlank()))
                .isFalse();
    }

    @Test
    void releases_followEachOtherInASeries() throws IOException {
        Graph entry = write(List.of(BEFORE, FIRST));

        Node now = NodeFactory.createURI("https://w3id.org/migov/dcat#release-" + EDITION.id());
        Node before = NodeFactory.createURI("https://w3id.org/migov/dcat#release-" + BEFORE.id());
        Node first = NodeFactory.createURI("https://w3id.org/migov/dcat#release-" + FIRST.id());
        assertThat(value(entry, now, dcat("prev"))).isEqualTo(before);
        assertThat(value(entry, now, dcat("previousVersion"))).isEqualTo(before);
        assertThat(value(entry, before, dcat("previousVersion"))).isEqualTo(first);
        assertThat(value(entry, now, dcat("inSeries"))).isEqualTo(value(entry, before, dcat("inSeries")));
    }

    private Graph write(List<CatalogueDescription.Edition> before) throws IOException {
        Path out = folder.resolve("dcat.ttl");
        CatalogueDescription.write(out, Iris.standard(), EDITION, before, dumps());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(out).parse(graph);
        return graph;
    }

    private List<DumpFile> dumps() throws IOException {
        Path target = folder.resolve("dumps");
        Path triples = Files.createDirectories(folder.resolve("triples"));
        return Dumps.write(DumpSample.graphs(), DumpSample.defaultGraph(triples), target, done -> {});
    }

    private static Shapes shapes(String file) {
        return Shapes.parse(RDFParser.source(SHAPES.resolve(file)).toGraph());
    }

    private static Node dcat(String name) {
        return NodeFactory.createURI(DCAT + name);
    }

    private static Node value(Graph graph, Node subject, Node property) {
        return one(graph.find(subject, property, Node.ANY).mapWith(Triple::getObject));
    }

    private static Node one(Iterator<Node> found) {
        assertThat(found).hasNext();
        return found.next();
    }
}
