package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.loader.store.Tdb2Store;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.Check;
import org.migov.queries.Checks;

/**
 * Every class and property that the ontology defines earns its place: the embedded data use it, a shape speaks of it, it
 * is explained, and a question or check of the catalogue asks for it. What does not stands with its reason in {@code
 * vocabulary/unused.csv}, and nothing else stands there. The terms are read from {@code migov.ttl} itself.
 */
@ExtendWith(EmbeddedRelease.class)
class VocabularyUseIT {

    private static final Path UNUSED = Path.of("src", "test", "resources", "vocabulary", "unused.csv");
    private static final Pattern PREFIXED = Pattern.compile("\\bmg:([A-Za-z]\\w*)");
    private static final String USED_BY_DATA = """
            SELECT DISTINCT ?term WHERE {
              { SELECT DISTINCT ?term WHERE { ?record a ?term } }
              UNION
              { SELECT DISTINCT ?term WHERE { ?record ?term ?value } }
            }
            """;

    @SuppressWarnings("NullAway.Init") // read before the first test
    private static Model ontology;

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static Tdb2Store store;

    /** A line of the list of exceptions. */
    private record Unused(String term, String notIn, String reason) {}

    @BeforeAll
    static void open(Tdb2Store embedded) throws IOException {
        store = embedded;
        ontology = model(List.of(OntologyFiles.MIGOV));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "shape", "query"})
    void everyTerm_isUsed_orListedWithTheReasonWhyNot(String where) throws IOException {
        Set<String> missing = new TreeSet<>(terms());
        missing.removeAll(used(where));

        assertThat(missing)
                .as("terms that no %s uses, held against vocabulary/unused.csv", where)
                .containsExactlyInAnyOrderElementsOf(unused().stream()
                        .filter(line -> line.notIn().equals(where))
                        .map(Unused::term)
                        .toList());
    }

    @Test
    void everyTerm_isExplained() {
        assertThat(terms()).hasSizeGreaterThan(100).allSatisfy(term -> {
            Resource resource = ontology.getResource(Mg.NAMESPACE + term);
            assertThat(resource.getProperty(RDFS.label, "en")).as("label").isNotNull();
            assertThat(resource.getProperty(RDFS.comment, "en")).as("comment").isNotNull();
        });
    }

    @Test
    void everyException_isOfATerm_andHasAReason() throws IOException {
        assertThat(unused()).allSatisfy(line -> {
            assertThat(terms()).contains(line.term());
            assertThat(line.notIn()).isIn("data", "shape", "query");
            assertThat(line.reason()).isNotBlank();
        });
    }

    /** Local names of the classes and properties of the ontology. */
    private static Set<String> terms() {
        return Stream.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(type -> ontology.listSubjectsWithProperty(RDF.type, type).toList().stream())
                .map(Resource::getURI)
                .filter(iri -> iri.startsWith(Mg.NAMESPACE))
                .map(iri -> iri.substring(Mg.NAMESPACE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used(String where) throws IOException {
        return switch (where) {
            case "data" -> local(inData());
            case "shape" -> local(inShapes());
            default ->
                Stream.concat(
                                Catalogue.standard().stream().map(CatalogueQuery::text),
                                Checks.standard().stream().map(Check::text))
                        .flatMap(text -> PREFIXED.matcher(text).results().map(found -> found.group(1)))
                        .collect(Collectors.toSet());
        };
    }

    private static Set<String> local(Stream<String> iris) {
        return iris.filter(iri -> iri.startsWith(Mg.NAMESPACE))
                .map(iri -> iri.substring(Mg.NAMESPACE.length()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> inData() {
        Set<String> found = new TreeSet<>();
        store.read(() -> {
            try (QueryExecution execution = QueryExecution.create(USED_BY_DATA, DatasetFactory.wrap(store.dataset()))) {
                execution
                        .execSelect()
                        .forEachRemaining(
                                row -> found.add(row.getResource("term").getURI()));
            }
        });
        return found.stream();
    }

    private static Stream<String> inShapes() throws IOException {
        return model(OntologyFiles.SHAPES).listObjects().toList().stream()
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI());
    }

    private static Model model(List<String> files) throws IOException {
        Model model = ModelFactory.createDefaultModel();
        for (String file : files) {
            try (InputStream content = OntologyFiles.open(file)) {
                RDFDataMgr.read(model, content, Lang.TURTLE);
            }
        }
        return model;
    }

    private static List<Unused> unused() throws IOException {
        return Files.readAllLines(UNUSED).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(cells -> new Unused(cells[0], cells[1], cells[2]))
                .toList();
    }
}
