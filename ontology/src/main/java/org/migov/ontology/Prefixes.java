package org.migov.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that queries may use without declaring them and that every Turtle file of ours begins with. */
public final class Prefixes {

    private static final Map<String, String> ALL = table();

    private Prefixes() {}

    /** Prefix to namespace, in the order in which files list them. Unmodifiable. */
    public static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("mg", Mg.NAMESPACE);
        table.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        table.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        table.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        table.put("owl", "http://www.w3.org/2002/07/owl#");
        table.put("skos", "http://www.w3.org/2004/02/skos/core#");
        table.put("dcterms", "http://purl.org/dc/terms/");
        table.put("prov", "http://www.w3.org/ns/prov#");
        table.put("org", "http://www.w3.org/ns/org#");
        table.put("time", "http://www.w3.org/2006/time#");
        table.put("qb", "http://purl.org/linked-data/cube#");
        table.put("sdmx-dimension", "http://purl.org/linked-data/sdmx/2009/dimension#");
        table.put("sdmx-measure", "http://purl.org/linked-data/sdmx/2009/measure#");
        table.put("sdmx-attribute", "http://purl.org/linked-data/sdmx/2009/attribute#");
        table.put("eli", "http://data.europa.eu/eli/ontology#");
        table.put("schema", "https://schema.org/");
        table.put("foaf", "http://xmlns.com/foaf/0.1/");
        table.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        table.put("dcat", "http://www.w3.org/ns/dcat#");
        table.put("void", "http://rdfs.org/ns/void#");
        table.put("sh", "http://www.w3.org/ns/shacl#");
        table.put("vann", "http://purl.org/vocab/vann/");
        table.put("bibo", "http://purl.org/ontology/bibo/");
        return Collections.unmodifiableMap(table);
    }
}
