package org.migov.server.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;
import org.migov.server.data.Terms;

/** Every published version of the ontology, the one in force first. */
final class Versions {

    static final Node ONTOLOGY = Terms.iri(Mg.NAMESPACE.substring(0, Mg.NAMESPACE.length() - 1));

    private final Map<String, Version> versions;

    private Versions(Map<String, Version> versions) {
        this.versions = versions;
    }

    /**
     * A version.
     *
     * @param number such as {@code 0.1.0}
     * @param context its JSON-LD context
     */
    record Version(String number, ModelFile ontology, String context, boolean current) {}

    /** The versions that come with the ontology module; a prior one under the number of the one in force is left out. */
    static Versions standard() {
        Map<String, Version> versions = new LinkedHashMap<>();
        ModelFile ontology = ModelFile.named(OntologyFiles.MIGOV);
        String current = number(ontology.graph());
        versions.put(current, new Version(current, ontology, text(OntologyFiles.CONTEXT), true));
        List<String> prior = new ArrayList<>(OntologyFiles.PRIOR_VERSIONS);
        prior.remove(current);
        prior.forEach(number -> versions.put(
                number,
                new Version(
                        number,
                        ModelFile.named(OntologyFiles.priorVersion(number)),
                        text(OntologyFiles.priorContext(number)),
                        false)));
        return new Versions(versions);
    }

    Version current() {
        return versions.values().iterator().next();
    }

    Optional<Version> of(String number) {
        return Optional.ofNullable(versions.get(number));
    }

    /** The newest first. */
    List<String> numbers() {
        return List.copyOf(versions.keySet());
    }

    private static String number(Graph ontology) {
        return ontology.find(ONTOLOGY, OWL.versionInfo.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElseThrow(() ->
                        new IllegalStateException(OntologyFiles.MIGOV + ": expected owl:versionInfo, found none"));
    }

    private static String text(String name) {
        return ModelFile.text(() -> OntologyFiles.open(name));
    }
}
