package org.migov.loader.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.ontology.Iris;

class VoidDescriptionTest {

    private static final Instant ISSUED = Instant.parse("2026-11-21T12:00:00Z");
    private static final IRI WHOLE = Values.iri("https://w3id.org/migov/void#migov");
    private static final IRI PLAIN = Values.iri("https://w3id.org/migov/graph/plain");

    @TempDir
    Path folder;

    @Test
    void statistics_countStatementsSubjectsClassesAndProperties() throws IOException {
        Path plain = DumpSample.graphs().get(0).nquads();
        GraphStatistics statistics = GraphStatistics.of(plain, TypeRegistry.of(plain));

        assertThat(statistics.triples()).isEqualTo(DumpSample.PLAIN);
        assertThat(statistics.subjects()).isEqualTo(2);
        assertThat(statistics.classes()).isEqualTo(Map.of("https://w3id.org/migov/ontology#Source", 1L));
        assertThat(statistics.properties())
                .containsEntry("http://www.w3.org/2000/01/rdf-schema#label", 1L)
                .hasSize(3);
    }

    @Test
    void description_countsTheWholeAndEachGraph() throws Exception {
        Model model = parse(write(ISSUED));

        assertThat(number(model, WHOLE, VOID.TRIPLES)).isEqualTo(DumpSample.DISTINCT);
        assertThat(number(model, PLAIN, VOID.TRIPLES)).isEqualTo(DumpSample.PLAIN);
        assertThat(number(model, PLAIN, VOID.CLASSES)).isEqualTo(1);
        assertThat(iris(model, WHOLE, VOID.SUBSET))
                .containsExactlyInAnyOrder(
                        PLAIN.stringValue(),
                        "https://w3id.org/migov/graph/odd",
                        "https://w3id.org/migov/void#links-dbpedia-exactMatch");
        assertThat(iris(model, WHOLE, VOID.SPARQL_ENDPOINT)).containsExactly("https://w3id.org/migov/sparql");
        assertThat(iris(model, WHOLE, VOID.DATA_DUMP)).hasSize(7).contains("https://w3id.org/migov/dumps/migov.nq.gz");
        assertThat(iris(model, PLAIN, VOID.DATA_DUMP)).hasSize(5).contains("https://w3id.org/migov/dumps/plain.ttl.gz");
    }

    @Test
    void partitions_tellCountsByClassAndProperty_withoutBlankNodes() throws Exception {
        Model model = parse(write(ISSUED));

        IRI part = (IRI) model.filter(PLAIN, VOID.CLASS_PARTITION, null)
                .objects()
                .iterator()
                .next();
        assertThat(iris(model, part, VOID.CLASS)).containsExactly("https://w3id.org/migov/ontology#Source");
        assertThat(number(model, part, VOID.ENTITIES)).isEqualTo(1);
        assertThat(model.subjects()).noneMatch(Resource::isBNode);
        assertThat(model.objects()).noneMatch(object -> object.isBNode());
    }

    @Test
    void linksIntoOtherDataSets_areSetsOfLinks() throws Exception {
        Model model = parse(write(ISSUED));

        IRI links = Values.iri("https://w3id.org/migov/void#links-dbpedia-exactMatch");
        assertThat(iris(model, links, VOID.LINK_PREDICATE))
                .containsExactly("http://www.w3.org/2004/02/skos/core#exactMatch");
        assertThat(iris(model, links, VOID.SUBJECTS_TARGET)).containsExactly(WHOLE.stringValue());
        assertThat(iris(model, links, VOID.OBJECTS_TARGET)).containsExactly("https://w3id.org/migov/void#dbpedia");
        assertThat(number(model, links, VOID.TRIPLES)).isEqualTo(2);
    }

    @Test
    void classesOfTheSameName_haveTheirOwnPartitions() {
        Map<String, String> names = new PartitionNames("void#x")
                .of("class", Set.of("https://schema.org/Country", "https://w3id.org/migov/ontology#Country"));

        assertThat(names.values()).doesNotHaveDuplicates().contains("void#x-class-Country");
    }

    @Test
    void nothingButTheDayOfIssue_differsFromRunToRun() throws IOException {
        String one = Files.readString(write(ISSUED));
        String other = Files.readString(write(ISSUED.plusSeconds(60)));

        assertThat(other).isEqualTo(one.replace("12:00:00Z", "12:01:00Z"));
        assertThat(Files.readString(write(ISSUED))).isEqualTo(one);
    }

    @Test
    void issued_isTheInstantGiven() throws Exception {
        assertThat(parse(write(ISSUED)).filter(WHOLE, DCTERMS.ISSUED, null).objects())
                .extracting(Object::toString)
                .containsExactly("\"2026-11-21T12:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>");
    }

    private Path write(Instant issued) throws IOException {
        Path triples = DumpSample.defaultGraph(folder);
        List<DumpFile> dumps = Dumps.write(DumpSample.graphs(), triples, folder.resolve("dumps"), done -> {});
        TypeRegistry types = TypeRegistry.of(triples);
        Map<GraphFile, GraphStatistics> graphs = new LinkedHashMap<>();
        for (GraphFile graph : DumpSample.graphs()) {
            graphs.put(graph, GraphStatistics.of(graph.nquads(), types));
        }
        Path out = folder.resolve("void.ttl");
        VoidDescription.write(out, Iris.standard(), GraphStatistics.of(triples, types), graphs, dumps, issued);
        return out;
    }

    private static Model parse(Path turtle) throws Exception {
        try (InputStream in = Files.newInputStream(turtle)) {
            return Rio.parse(in, RDFFormat.TURTLE);
        }
    }

    private static long number(Model model, IRI subject, IRI property) {
        return Long.parseLong(model.filter(subject, property, null)
                .objects()
                .iterator()
                .next()
                .stringValue());
    }

    private static List<String> iris(Model model, IRI subject, IRI property) {
        return model.filter(subject, property, null).objects().stream()
                .map(object -> object.stringValue())
                .toList();
    }
}
