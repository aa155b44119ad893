package org.migov.server.page;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Terms;
import org.migov.server.data.Vocabulary;

/** Which part of a page a property belongs to, and the order of properties within it. */
@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of nodes
enum Sections {
    DESCRIPTION(
            "skos:definition", "dcterms:description", "skos:scopeNote", "skos:note", "rdfs:comment", "skos:example"),
    FACTS(
            "mg:instrument",
            "mg:agreement",
            "mg:actor",
            "mg:party",
            "mg:country",
            "mg:inferredCountry",
            "org:member",
            "org:organization",
            "mg:actionKind",
            "mg:provisionType",
            "mg:present",
            "mg:date",
            "mg:adoptedOn",
            "mg:adoptedBy",
            "mg:bodyAsGiven",
            "mg:signedOn",
            "mg:ratifiedOn",
            "mg:effectDate",
            "mg:inForceOn",
            "mg:from",
            "mg:until",
            "mg:endedOn",
            "mg:boundBy",
            "skos:broader",
            "skos:narrower",
            "skos:related"),
    NAMES(
            "skos:prefLabel",
            "rdfs:label",
            "dcterms:title",
            "dcterms:alternative",
            "skos:altLabel",
            "skos:hiddenLabel",
            "mg:nameAsWritten",
            "mg:placesAsGiven",
            "mg:actorsAsGiven",
            "skos:notation",
            "dcterms:identifier"),
    ELSEWHERE(
            "skos:exactMatch",
            "skos:closeMatch",
            "skos:broadMatch",
            "skos:narrowMatch",
            "skos:relatedMatch",
            "dcterms:source",
            "rdfs:seeAlso",
            "foaf:homepage",
            "dcat:landingPage"),
    RECORD("rdf:type", "mg:certainty", "prov:wasDerivedFrom", "mg:locator", "schema:position", "rdfs:isDefinedBy");

    private final List<Node> properties;

    Sections(String... properties) {
        this.properties = Arrays.stream(properties)
                .map(name -> Vocabulary.expand(name).orElseThrow())
                .toList();
    }

    /** Where a property belongs; facts are all that is not named. */
    static Sections of(Node property) {
        return Arrays.stream(values())
                .filter(section -> section.properties.contains(property))
                .findFirst()
                .orElse(FACTS);
    }

    /** The place of a property: those named come first, in their order. */
    int place(Node property) {
        int place = properties.indexOf(property);
        return place < 0 ? properties.size() : place;
    }

    /** What the heading's text and anchor are made from. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Statements that the head of a page shows already, or that only help machines to sort. */
    static boolean isShownElsewhere(Node property) {
        return property.equals(Terms.iri(Mg.EARLIEST_DATE)) || property.equals(Terms.NOTATION);
    }
}
