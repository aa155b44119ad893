package org.migov.server.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Labels;
import org.migov.server.data.NameIndex;
import org.migov.server.data.Terms;

/** Types of entities: the classes that the search knows, by their local names. */
final class Kind {

    /** Classes of what can be bound by an instrument. */
    static final Set<String> PARTIES = Set.of(Mg.COUNTRY, Mg.FORMER_STATE, Mg.GROUP);

    /** Those that are asked for most. */
    static final List<String> USUAL = List.of(
            Mg.COUNTRY,
            Mg.FORMER_STATE,
            Mg.GROUP,
            Mg.INSTRUMENT,
            Mg.AGREEMENT,
            Mg.PRACTICE,
            Mg.ORGANISATION,
            Mg.DOCUMENT,
            "http://www.w3.org/2004/02/skos/core#Concept");

    private Kind() {}

    static String id(String classIri) {
        return classIri.substring(Math.max(classIri.lastIndexOf('#'), classIri.lastIndexOf('/')) + 1);
    }

    /** The class of an id or of its own IRI; ids that nothing here has stand for a class of ours. */
    static Node classOf(String id) {
        return Terms.iri(NameIndex.KINDS.stream()
                .filter(iri -> iri.equals(id) || id(iri).equals(id))
                .findFirst()
                .orElse(id.contains("/") ? id : Mg.NAMESPACE + id));
    }

    /** A type as the API has it. */
    static Map<String, Object> object(Labels labels, String classIri) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("id", id(classIri));
        type.put("name", labels.ofTerm(Terms.iri(classIri)).text());
        if (PARTIES.contains(classIri)) {
            type.put("broader", List.of(object(labels, Mg.PARTY)));
        }
        return type;
    }
}
