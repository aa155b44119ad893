package org.migov.server.kinds;

import org.migov.ontology.Mg;

/** Properties that pages ask for, by IRI. */
final class Properties {

    static final String COUNTRY = Mg.HAS_COUNTRY;
    static final String INFERRED_COUNTRY = Mg.INFERRED_COUNTRY;
    static final String BROADER = "http://www.w3.org/2004/02/skos/core#broader";
    static final String DEFINITION = "http://www.w3.org/2004/02/skos/core#definition";
    static final String IN_SCHEME = "http://www.w3.org/2004/02/skos/core#inScheme";
    static final String NOTATION = "http://www.w3.org/2004/02/skos/core#notation";
    static final String NOTE = "http://www.w3.org/2004/02/skos/core#note";
    static final String EXACT_MATCH = "http://www.w3.org/2004/02/skos/core#exactMatch";
    static final String TYPE = "http://purl.org/dc/terms/type";
    static final String SOURCE = "http://purl.org/dc/terms/source";
    static final String SPATIAL = "http://purl.org/dc/terms/spatial";
    static final String PUBLISHER = "http://purl.org/dc/terms/publisher";
    static final String CONTRIBUTOR = "http://purl.org/dc/terms/contributor";
    static final String DATE = "http://purl.org/dc/terms/date";
    static final String PART_OF = "https://schema.org/isPartOf";
    static final String MENTIONS = "https://schema.org/mentions";
    static final String PRIMARY_TOPIC = "http://xmlns.com/foaf/0.1/primaryTopic";
    static final String MEMBER = "http://www.w3.org/ns/org#member";
    static final String ORGANIZATION = "http://www.w3.org/ns/org#organization";
    static final String ROLE = "http://www.w3.org/ns/org#role";
    static final String AREA = "http://purl.org/linked-data/sdmx/2009/dimension#refArea";
    static final String DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";

    private Properties() {}
}
