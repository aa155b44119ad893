package org.migov.loader.dump;

import java.util.Arrays;
import java.util.Optional;

/** Data sets of others that statements of ours point into, each known by how its IRIs begin. */
public enum LinkTarget {
    AGROVOC("agrovoc", "AGROVOC", "http://aims.fao.org/aos/"),
    DBPEDIA("dbpedia", "DBpedia", "http://dbpedia.org/resource/"),
    ESCO("esco", "ESCO", "http://data.europa.eu/esco/"),
    EU_AUTHORITIES("eu-authorities", "EU Vocabularies: authority tables", "http://publications.europa.eu/resource/"),
    EUROVOC("eurovoc", "EuroVoc", "http://eurovoc.europa.eu/"),
    GEMET("gemet", "GEMET", "http://www.eionet.europa.eu/gemet/"),
    GEONAMES("geonames", "GeoNames", "https://sws.geonames.org/"),
    LIBRARY_OF_CONGRESS("loc", "Library of Congress Subject Headings", "http://id.loc.gov/authorities/"),
    STW("stw", "STW Thesaurus for Economics", "http://zbw.eu/stw/"),
    SDG("sdg", "Sustainable Development Goals", "http://metadata.un.org/sdg/"),
    SDG_INTERFACE("sdgio", "SDG Interface Ontology", "http://purl.unep.org/sdg/"),
    UNBIS("unbis", "UNBIS Thesaurus", "http://metadata.un.org/thesaurus/"),
    WIKIDATA("wikidata", "Wikidata", "http://www.wikidata.org/entity/"),
    YSO("yso", "General Finnish Ontology YSO", "http://www.yso.fi/onto/");

    private final String id;
    private final String title;
    private final String uriSpace;

    LinkTarget(String id, String title, String uriSpace) {
        this.id = id;
        this.title = title;
        this.uriSpace = uriSpace;
    }

    /** The data set that an IRI belongs to. */
    static Optional<LinkTarget> of(String iri) {
        return Arrays.stream(values())
                .filter(target -> iri.startsWith(target.uriSpace))
                .findFirst();
    }

    /** Short name for addresses. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What all IRIs of the data set begin with. */
    public String uriSpace() {
        return uriSpace;
    }
}
