package org.migov.loader.rdf;

/** IRIs of the terms of other vocabularies that records are described with, as text. */
public final class Vocabulary {

    private static final String DCTERMS_NAMESPACE = "http://purl.org/dc/terms/";
    private static final String SKOS_NAMESPACE = "http://www.w3.org/2004/02/skos/core#";
    private static final String ELI_NAMESPACE = "http://data.europa.eu/eli/ontology#";
    private static final String SCHEMA_NAMESPACE = "https://schema.org/";
    private static final String ORG_NAMESPACE = "http://www.w3.org/ns/org#";
    private static final String GEO_NAMESPACE = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final String SDMX_NAMESPACE = "http://purl.org/linked-data/sdmx/2009/";

    // RDF Schema
    public static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    public static final String SEE_ALSO = "http://www.w3.org/2000/01/rdf-schema#seeAlso";

    // Dublin Core
    public static final String IDENTIFIER = DCTERMS_NAMESPACE + "identifier";
    public static final String TITLE = DCTERMS_NAMESPACE + "title";
    public static final String LANGUAGE = DCTERMS_NAMESPACE + "language";
    public static final String RELATION = DCTERMS_NAMESPACE + "relation";
    public static final String SOURCE = DCTERMS_NAMESPACE + "source";
    public static final String TYPE = DCTERMS_NAMESPACE + "type";
    public static final String DESCRIPTION = DCTERMS_NAMESPACE + "description";
    public static final String DATE = DCTERMS_NAMESPACE + "date";
    public static final String MODIFIED = DCTERMS_NAMESPACE + "modified";
    public static final String CREATOR = DCTERMS_NAMESPACE + "creator";
    public static final String CONTRIBUTOR = DCTERMS_NAMESPACE + "contributor";
    public static final String PUBLISHER = DCTERMS_NAMESPACE + "publisher";
    public static final String REFERENCES = DCTERMS_NAMESPACE + "references";
    public static final String SPATIAL = DCTERMS_NAMESPACE + "spatial";
    public static final String REPLACES = DCTERMS_NAMESPACE + "replaces";
    public static final String SUBJECT = DCTERMS_NAMESPACE + "subject";

    // SKOS
    public static final String CONCEPT = SKOS_NAMESPACE + "Concept";
    public static final String CONCEPT_SCHEME = SKOS_NAMESPACE + "ConceptScheme";
    public static final String PREF_LABEL = SKOS_NAMESPACE + "prefLabel";
    public static final String ALT_LABEL = SKOS_NAMESPACE + "altLabel";
    public static final String HIDDEN_LABEL = SKOS_NAMESPACE + "hiddenLabel";
    public static final String DEFINITION = SKOS_NAMESPACE + "definition";
    public static final String NOTATION = SKOS_NAMESPACE + "notation";
    public static final String NOTE = SKOS_NAMESPACE + "note";
    public static final String IN_SCHEME = SKOS_NAMESPACE + "inScheme";
    public static final String BROADER = SKOS_NAMESPACE + "broader";
    public static final String EXACT_MATCH = SKOS_NAMESPACE + "exactMatch";
    public static final String CLOSE_MATCH = SKOS_NAMESPACE + "closeMatch";
    public static final String BROAD_MATCH = SKOS_NAMESPACE + "broadMatch";
    public static final String NARROW_MATCH = SKOS_NAMESPACE + "narrowMatch";
    public static final String RELATED_MATCH = SKOS_NAMESPACE + "relatedMatch";

    // European Legislation Identifier
    public static final String LEGAL_RESOURCE = ELI_NAMESPACE + "LegalResource";

    // Schema.org
    public static final String LOCATION_CREATED = SCHEMA_NAMESPACE + "locationCreated";
    public static final String SCHEMA_COUNTRY = SCHEMA_NAMESPACE + "Country";
    public static final String FOUNDING_DATE = SCHEMA_NAMESPACE + "foundingDate";
    public static final String IS_PART_OF = SCHEMA_NAMESPACE + "isPartOf";
    public static final String MENTIONS = SCHEMA_NAMESPACE + "mentions";
    public static final String CONTAINED_IN_PLACE = SCHEMA_NAMESPACE + "containedInPlace";
    public static final String POSITION = SCHEMA_NAMESPACE + "position";

    // Organization ontology
    public static final String ORGANIZATION_CLASS = ORG_NAMESPACE + "Organization";
    public static final String MEMBERSHIP_CLASS = ORG_NAMESPACE + "Membership";
    public static final String CHANGE_EVENT = ORG_NAMESPACE + "ChangeEvent";
    public static final String ORIGINAL_ORGANIZATION = ORG_NAMESPACE + "originalOrganization";
    public static final String RESULTING_ORGANIZATION = ORG_NAMESPACE + "resultingOrganization";
    public static final String MEMBER = ORG_NAMESPACE + "member";
    public static final String ORGANIZATION = ORG_NAMESPACE + "organization";
    public static final String MEMBER_OF = ORG_NAMESPACE + "memberOf";
    public static final String ROLE = ORG_NAMESPACE + "role";

    // FOAF and the Bibliographic Ontology
    public static final String PRIMARY_TOPIC = "http://xmlns.com/foaf/0.1/primaryTopic";
    public static final String LOCATOR = "http://purl.org/ontology/bibo/locator";

    // Basic Geo
    public static final String LATITUDE = GEO_NAMESPACE + "lat";
    public static final String LONGITUDE = GEO_NAMESPACE + "long";

    // Data Cube and SDMX
    public static final String OBSERVATION = "http://purl.org/linked-data/cube#Observation";
    public static final String REF_AREA = SDMX_NAMESPACE + "dimension#refArea";
    public static final String REF_PERIOD = SDMX_NAMESPACE + "dimension#refPeriod";
    public static final String OBS_VALUE = SDMX_NAMESPACE + "measure#obsValue";
    public static final String UNIT_MEASURE = SDMX_NAMESPACE + "attribute#unitMeasure";
    public static final String FREQUENCY = SDMX_NAMESPACE + "dimension#freq";
    public static final String OBS_STATUS = SDMX_NAMESPACE + "attribute#obsStatus";
    public static final String UNIT_MULT = SDMX_NAMESPACE + "attribute#unitMult";
    public static final String DECIMALS = SDMX_NAMESPACE + "attribute#decimals";

    private Vocabulary() {}
}
