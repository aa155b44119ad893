package org.migov.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/** The vocabulary as tests see it: {@code migov.ttl} read, and the constants of {@link Mg} by reflection. */
final class Vocabulary {

    static final Model MODEL = read(OntologyFiles.MIGOV);

    private Vocabulary() {}

    static Model read(String name) {
        try (InputStream file = OntologyFiles.open(name)) {
            return RDFParser.source(file).lang(Lang.TURTLE).toModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** IRIs in our namespace that are subjects of {@code migov.ttl}. */
    static Set<String> terms() {
        return MODEL.listSubjects().toList().stream()
                .map(Resource::getURI)
                .filter(iri -> iri.startsWith(Mg.NAMESPACE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Local names of our terms of a type, given as a prefixed name. */
    static Set<String> localNames(String type) {
        Resource typeResource = MODEL.createResource(MODEL.expandPrefix(type));
        return MODEL.listSubjectsWithProperty(RDF.type, typeResource).toList().stream()
                .map(Resource::getURI)
                .filter(iri -> iri.startsWith(Mg.NAMESPACE))
                .map(iri -> iri.substring(Mg.NAMESPACE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Values of the constants of {@link Mg}, but for the namespace itself. */
    static Set<String> constants() {
        return Arrays.stream(Mg.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(Vocabulary::value)
                .filter(value -> !value.equals(Mg.NAMESPACE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("public constant " + field, e);
        }
    }
}
