package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
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
        for (String type : List.of("owl:Class", "owl:ObjectProperty", "owl:DatatypeProperty", "rdfs:Datatype")) {
            assertThat(Vocabulary.localNames(type)).noneMatch(sorted::contains);
            sorted.addAll(Vocabulary.localNames(type));
        }
        assertThat(sorted).hasSameSizeAs(Vocabulary.terms());
    }

    @Test
    void vocabulary_staysSmall() {
        assertThat(Vocabulary.localNames("owl:Class")).hasSizeLessThanOrEqualTo(40);
        assertThat(properties()).hasSizeLessThanOrEqualTo(80);
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
    void term_isExplainedInThreeLanguages(String iri) {
        List<Literal> comments = literals(iri, RDFS.comment);
        assertThat(comments).extracting(Literal::getLanguage).containsExactlyInAnyOrder("en", "fr", "es");
        assertThat(comments)
                .extracting(Literal::getString)
                .allSatisfy(
                        comment -> assertThat(comment).hasSizeGreaterThan(20).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void term_isDefinedByTheOntologyAndWellNamed(String iri) {
        Resource term = Vocabulary.MODEL.getResource(iri);
        boolean isClass = term.hasProperty(RDF.type, OWL.Class);
        assertThat(term.getPropertyResourceValue(RDFS.isDefinedBy)).hasToString(ONTOLOGY);
        assertThat(iri.substring(Mg.NAMESPACE.length())).matches(isClass ? "[A-Z][A-Za-z]+" : "[a-z][A-Za-z0-9]+");
    }

    @ParameterizedTest
    @MethodSource("terms")
    void term_saysWhereItsNotionComesFrom(String iri) {
        assertThat(Vocabulary.MODEL
                        .getResource(iri)
                        .listProperties(DCTerms.source)
                        .toList())
                .isNotEmpty();
    }

    @Test
    void everyProperty_hasADomainAndARange() {
        assertThat(properties()).allSatisfy(name -> {
            Resource property = Vocabulary.MODEL.getResource(Mg.NAMESPACE + name);
            assertThat(property.hasProperty(RDFS.domain))
                    .as("domain of " + name)
                    .isTrue();
            assertThat(property.hasProperty(RDFS.range)).as("range of " + name).isTrue();
        });
    }

    @Test
    void everyClass_hasASuperclassOfOthersOrOfOurs() {
        assertThat(Vocabulary.localNames("owl:Class"))
                .allSatisfy(name -> assertThat(Vocabulary.MODEL
                                .getResource(Mg.NAMESPACE + name)
                                .hasProperty(RDFS.subClassOf))
                        .as(name)
                        .isTrue());
    }

    @Test
    void noClass_isDisjointWithItsOwnSuperclass() {
        assertThat(Vocabulary.MODEL
                        .listStatements(null, OWL2.disjointWith, (RDFNode) null)
                        .toList())
                .isNotEmpty()
                .allSatisfy(disjoint ->
                        assertThat(superclasses(disjoint.getSubject())).doesNotContain(disjoint.getResource()));
    }

    @Test
    void labels_areDistinctInEachLanguage() {
        for (String language : List.of("en", "fr", "es")) {
            assertThat(Vocabulary.terms().stream()
                            .map(iri -> Vocabulary.MODEL
                                    .getResource(iri)
                                    .getProperty(RDFS.label, language)
                                    .getString()))
                    .doesNotHaveDuplicates();
        }
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
                "owl:priorVersion",
                "dcterms:source",
                "dcterms:issued",
                "foaf:logo",
                "schema:logo",
                "bibo:status",
                "vann:preferredNamespacePrefix",
                "vann:preferredNamespaceUri"
            })
    void header_states(String property) {
        Resource ontology = Vocabulary.MODEL.getResource(ONTOLOGY);
        assertThat(ontology.hasProperty(RDF.type, OWL2.Ontology)).isTrue();
        assertThat(ontology.hasProperty(Vocabulary.MODEL.getProperty(Vocabulary.MODEL.expandPrefix(property))))
                .isTrue();
    }

    private static Set<String> properties() {
        Set<String> names = new TreeSet<>(Vocabulary.localNames("owl:ObjectProperty"));
        names.addAll(Vocabulary.localNames("owl:DatatypeProperty"));
        return names;
    }

    private static Set<Resource> superclasses(Resource type) {
        Set<Resource> found = new HashSet<>();
        type.listProperties(RDFS.subClassOf).forEach(statement -> {
            found.add(statement.getResource());
            found.addAll(superclasses(statement.getResource()));
        });
        return found;
    }

    private static boolean isDeclared(Resource resource) {
        return resource.hasProperty(RDF.type)
                || resource.equals(OWL.Thing)
                || resource.equals(RDFS.Literal)
                || resource.getURI().startsWith(Prefixes.all().get("xsd"));
    }

    private static List<Literal> literals(String iri, Property property) {
        return Vocabulary.MODEL.getResource(iri).listProperties(property).toList().stream()
                .map(statement -> statement.getLiteral())
                .toList();
    }
}
