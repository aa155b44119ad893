package org.migov.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FramesTest {

    private static final Property DOMAIN_INCLUDES =
            Vocabulary.MODEL.createProperty("https://schema.org/domainIncludes");

    @SuppressWarnings("unused") // names the parameters
    private static final Iterable<String> FRAMES = OntologyFiles.FRAMES;

    @Test
    void everyClass_hasAFrame() {
        Set<String> classes = new TreeSet<>(Vocabulary.localNames("owl:Class"));
        classes.add("Concept");
        classes.add("ConceptScheme");
        assertThat(OntologyFiles.FRAMES).containsExactlyElementsOf(classes);
    }

    @ParameterizedTest
    @FieldSource("FRAMES")
    void frame_usesShortNames_andAllowsWhatIsAbsent(String name) throws IOException {
        JsonObject frame = read(OntologyFiles.frame(name));
        assertThat(frame.getString("type")).isEqualTo(name);
        assertThat(frame.getString("@context")).isEqualTo("../context.jsonld");
        assertThat(frame.getBoolean("@requireAll")).isTrue();
        Set<String> terms =
                read(OntologyFiles.CONTEXT).getJsonObject("@context").keySet();
        frame.forEach((key, value) -> {
            if (!key.startsWith("@") && !key.equals("type")) {
                assertThat(terms).as(name).contains(key);
                assertThat(value.toString()).as("%s %s", name, key).contains("\"@default\":\"@null\"");
            }
        });
    }

    @ParameterizedTest
    @FieldSource("FRAMES")
    void frame_hasAPlaceForEveryPropertyOfItsClass(String name) throws IOException {
        Resource type = Vocabulary.MODEL.getResource(Mg.NAMESPACE + name);
        Set<String> properties = new TreeSet<>();
        for (Property link : new Property[] {RDFS.domain, DOMAIN_INCLUDES}) {
            Vocabulary.MODEL
                    .listSubjectsWithProperty(link, (RDFNode) type)
                    .mapWith(Resource::getURI)
                    .filterKeep(iri -> iri.startsWith(Mg.NAMESPACE))
                    .mapWith(iri -> iri.substring(Mg.NAMESPACE.length()))
                    .forEach(properties::add);
        }
        assertThat(read(OntologyFiles.frame(name)).keySet()).containsAll(properties);
    }

    private static JsonObject read(String name) throws IOException {
        try (InputStream in = OntologyFiles.open(name);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
