package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlignmentsTest {

    private static final Set<Resource> RELATIONS = Set.of(
            OWL2.equivalentClass,
            RDFS.subClassOf,
            RDFS.subPropertyOf,
            SKOS.closeMatch,
            SKOS.broadMatch,
            SKOS.relatedMatch,
            SKOS.exactMatch);

    static Stream<String> files() {
        return OntologyFiles.ALIGNMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void alignment_saysWhatItIs(String file) {
        Model model = Vocabulary.read(file);
        List<Resource> headers =
                model.listSubjectsWithProperty(RDF.type, OWL2.Ontology).toList();
        assertThat(headers).hasSize(1);
        assertThat(headers.get(0).hasProperty(RDFS.label)).isTrue();
        assertThat(headers.get(0).hasProperty(RDFS.comment)).isTrue();
        assertThat(headers.get(0).hasProperty(DCTerms.title)).isTrue();
        assertThat(headers.get(0).hasProperty(DCTerms.license)).isTrue();
        assertThat(headers.get(0).hasProperty(DCTerms.references)).isTrue();
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".ttl", "");
        assertThat(headers.get(0).getURI()).isEqualTo("https://w3id.org/migov/alignment/" + name);
    }

    @ParameterizedTest
    @MethodSource("files")
    void alignment_isFromOurTermsToThoseOfOthers(String file) {
        assertThat(mappings(Vocabulary.read(file))).isNotEmpty().allSatisfy(mapping -> {
            assertThat(Vocabulary.terms()).contains(mapping.getSubject().getURI());
            assertThat(mapping.getResource().getURI()).doesNotStartWith(Mg.NAMESPACE);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void mapping_hasAReasonThatNamesItsTarget(String file) {
        Model model = Vocabulary.read(file);
        assertThat(mappings(model)).allSatisfy(mapping -> {
            String target = model.shortForm(mapping.getResource().getURI());
            assertThat(mapping.getSubject().listProperties(SKOS.note).toList())
                    .anyMatch(note -> note.getString().startsWith(target + ": "));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void superclasses_areAlsoInTheVocabulary(String file) {
        Model model = Vocabulary.read(file);
        assertThat(model.listStatements(null, RDFS.subClassOf, (Resource) null).toList())
                .allSatisfy(statement -> assertThat(Vocabulary.MODEL.contains(statement))
                        .as("%s", statement)
                        .isTrue());
    }

    private static List<Statement> mappings(Model model) {
        return model.listStatements().toList().stream()
                .filter(statement -> RELATIONS.contains(statement.getPredicate()))
                .toList();
    }
}
