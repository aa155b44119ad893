package org.migov.loader.derive;

import java.util.ArrayList;
import java.util.List;
import org.migov.ontology.Iris;

/** Spells statements as lines of the derived graph. */
final class DerivedLines {

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    static final String NOTE = "http://www.w3.org/2004/02/skos/core#note";
    static final String DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";
    static final String SPATIAL = "http://purl.org/dc/terms/spatial";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final String subject;
    private final String graph;
    private final List<String> lines = new ArrayList<>();

    /** @param subject IRI of what all lines are about */
    DerivedLines(Iris iris, String subject) {
        this.subject = subject;
        this.graph = "<" + iris.graph(Derivation.GRAPH) + ">";
    }

    DerivedLines link(String predicate, String object) {
        return term(predicate, "<" + object + ">");
    }

    /** @param term a term as a line spells it */
    DerivedLines term(String predicate, String term) {
        lines.add("<" + subject + "> <" + predicate + "> " + term + " " + graph + " .");
        return this;
    }

    DerivedLines date(String predicate, String day) {
        return typed(predicate, day, "date");
    }

    DerivedLines typed(String predicate, String text, String datatype) {
        return term(predicate, "\"" + text + "\"^^<" + XSD + datatype + ">");
    }

    /** @param escaped text without quotes, backslashes and line ends, unless escaped */
    DerivedLines text(String predicate, String escaped, String language) {
        return term(predicate, "\"" + escaped + "\"@" + language);
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
