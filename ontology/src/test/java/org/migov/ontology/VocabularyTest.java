package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final String ONTOLOGY = "https://w3id.org/migov/ontology";

    static Stream<String> terms() {
        return Vocabulary.terms().stream();
    }

    @Test
    void constants_equalTheTermsOfTheVocabulary() {
        assertThat(Vocabulary.constants()).isEqualTo(Vocabulary.terms());
    }

    @Test
    void constants_areOfOneKindEach() {
        Set<String> sorted = new TreeSet<>();
        for (String type :
                List.of("owl:Class", "owl:ObjectProperty", "owl:DatatypeProperty", "rdfs:Datatype", "rdf:Property")) {
            assertThat(Vocabulary.localNames(type)).noneMatch(sorted::contains);
            sorted.addAll(Vocabulary.localNames(type));
        }
        assertThat(sorted).hasSameSizeAs(Vocabulary.terms());
    }

    @Test
    void onlyAdoptedBy_takesBothTextAndThings() {
        assertThat(Vocabulary.localNames("rdf:Property")).containsExactly("adoptedBy");
    }

    @ParameterizedTest
    @MethodSource("terms")
    void term_isLabelledInThreeLanguages(String iri) {
        List<Literal> labels = literals(iri, RDFS.label);
        assertThat(labels).extracting(Literal::getLanguage).containsExactlyInAnyOrder("en", "fr", "es");
        assertThat(labels).extracting(Literal::getString).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void term_isExplainedInASentence(String iri) {
        List<Literal> comments = literals(iri, RDFS.comment);
        assertThat(comments).hasSize(1);
        assertThat(comments.get(0).getLanguage()).isEqualTo("en");
        assertThat(comments.get(0).getString()).hasSizeGreaterThan(20).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("terms")
    void term_isDefinedByTheOntologyAndWellNamed(String iri) {
        Resource term = Vocabulary.MODEL.getResource(iri);
        boolean isClass = term.hasProperty(RDF.type, OWL.Class);
        assertThat(term.getPropertyResourceValue(RDFS.isDefinedBy)).hasToString(ONTOLOGY);
        assertThat(iri.substring(Mg.NAMESPACE.length())).matches(isClass ? "[A-Z][A-Za-z]+" : "[a-z][A-Za-z0-9]+");
    }

    @Test
    void englishLabels_areDistinctAmongClassesAndAmongProperties() {
        assertThat(labels(OWL.Class)).doesNotHaveDuplicates();
        assertThat(Stream.concat(labels(OWL.ObjectProperty).stream(), labels(OWL.DatatypeProperty).stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "range", "subClassOf"})
    void relation_pointsToSomethingDeclared(String relation) {
        Property property = ResourceFactory.createProperty(RDFS.getURI(), relation);
        assertThat(Vocabulary.MODEL.listObjectsOfProperty(property).toList())
                .isNotEmpty()
                .allSatisfy(object -> assertThat(isDeclared(object.asResource()))
                        .as("%s", object)
                        .isTrue());
    }

    @Test
    void noProperty_hasSeveralDomainsOrRanges() {
        assertThat(Vocabulary.terms()).allSatisfy(iri -> {
            Resource term = Vocabulary.MODEL.getResource(iri);
            assertThat(term.listProperties(RDFS.domain).toList()).hasSizeLessThan(2);
            assertThat(term.listProperties(RDFS.range).toList()).hasSizeLessThan(2);
        });
    }

    @Test
    void vocabulary_hasNoBlankNodes() {
        assertThat(Vocabulary.MODEL.listSubjects().toList()).noneMatch(RDFNode::isAnon);
        assertThat(Vocabulary.MODEL.listObjects().toList()).noneMatch(RDFNode::isAnon);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dcterms:title",
                "dcterms:description",
                "dcterms:creator",
                "dcterms:publisher",
                "dcterms:created",
                "dcterms:modified",
                "dcterms:license",
                "dcterms:bibliographicCitation",
                "schema:citation",
                "owl:versionIRI",
                "owl:versionInfo",
                "vann:preferredNamespacePrefix",
                "vann:preferredNamespaceUri"
            })
    void header_states(String property) {
        Resource ontology = Vocabulary.MODEL.getResource(ONTOLOGY);
        assertThat(ontology.hasProperty(RDF.type, OWL2.Ontology)).isTrue();
        assertThat(ontology.hasProperty(Vocabulary.MODEL.getProperty(Vocabulary.MODEL.expandPrefix(property))))
                .isTrue();
    }

    private static boolean isDeclared(Resource resource) {
        return resource.hasProperty(RDF.type)
                || resource.getURI().startsWith(Prefixes.all().get("xsd"));
    }

    private static List<String> labels(Resource type) {
        return Vocabulary.MODEL.listSubjectsWithProperty(RDF.type, type).toList().stream()
                .filter(term -> term.getURI().startsWith(Mg.NAMESPACE))
                .map(term -> term.getProperty(RDFS.label, "en").getString())
                .toList();
    }

    private static List<Literal> literals(String iri, Property property) {
        return Vocabulary.MODEL.getResource(iri).listProperties(property).toList().stream()
                .map(statement -> statement.getLiteral())
                .toList();
    }
}
