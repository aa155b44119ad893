package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixesTest {

    @Test
    void table_beginsWithOurOwnAndCannotBeChanged() {
        assertThat(Prefixes.all().keySet().iterator().next()).isEqualTo("mg");
        assertThatThrownBy(() -> Prefixes.all().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namespaces_areDistinctAndEndWhereNamesBegin() {
        assertThat(Prefixes.all().values()).doesNotHaveDuplicates().allMatch(iri -> iri.matches("https?://.*[/#]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology/migov.ttl", "ontology/shapes/documents.ttl", "ontology/alignments/prov.ttl"})
    void files_meanTheSameByAPrefix(String file) {
        Model model = Vocabulary.read(file);
        for (Map.Entry<String, String> prefix : model.getNsPrefixMap().entrySet()) {
            assertThat(Prefixes.all().getOrDefault(prefix.getKey(), prefix.getValue()))
                    .as(prefix.getKey())
                    .isEqualTo(prefix.getValue());
        }
    }
}
