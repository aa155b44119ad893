package org.migov.server.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;

/** Reads the manifests of the W3C suites, whose requests are in the vocabularies HTTP in RDF and Content in RDF. */
final class Manifest {

    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    private final Model model;

    private Manifest(Model model) {
        this.model = model;
    }

    /** The cases of a manifest among the test resources, in its order. */
    static List<HttpCase> cases(String resource) {
        return new Manifest(read(resource)).cases();
    }

    /** Names and titles of the cases, for a suite whose cases are described in words only. */
    static Map<String, String> titles(String resource) {
        Manifest manifest = new Manifest(read(resource));
        Map<String, String> titles = new LinkedHashMap<>();
        manifest.entries().forEach(entry -> titles.put(entry.getLocalName(), text(entry, MF + "name")));
        return titles;
    }

    private static Model read(String resource) {
        return RDFDataMgr.loadModel(Manifest.class.getResource(resource).toString());
    }

    private List<HttpCase> cases() {
        return entries().stream().map(this::one).toList();
    }

    private List<Resource> entries() {
        RDFNode list = model.listObjectsOfProperty(property(MF + "entries")).next();
        return resources(list);
    }

    private HttpCase one(Resource entry) {
        Map<String, Model> graphs = new LinkedHashMap<>();
        entry.listProperties(property(UT + "graphData")).forEach(data -> {
            Resource named = data.getResource();
            String file = named.getPropertyResourceValue(property(UT + "graph")).getURI();
            graphs.put(named.getProperty(RDFS.label).getString(), RDFDataMgr.loadModel(file));
        });
        Resource action = entry.getPropertyResourceValue(property(MF + "action"));
        List<HttpCase.Exchange> exchanges =
                resources(action.getProperty(property(HT + "requests")).getObject()).stream()
                        .map(Manifest::exchange)
                        .toList();
        return new HttpCase(entry.getLocalName(), text(entry, MF + "name"), graphs, exchanges);
    }

    private static HttpCase.Exchange exchange(Resource request) {
        Resource response = request.getPropertyResourceValue(property(HT + "resp"));
        List<String> statuses = new ArrayList<>();
        response.listProperties(property(MF + "expectedStatus"))
                .forEach(status -> statuses.add(status.getResource().getLocalName()));
        Optional<Resource> body = resource(request, HT + "body");
        return new HttpCase.Exchange(
                text(request, HT + "methodName"),
                text(request, HT + "absolutePath"),
                headers(request),
                body.map(content -> text(content, CNT + "chars")),
                body.map(content -> text(content, CNT + "characterEncoding")).orElse("UTF-8"),
                statuses.stream().sorted().toList(),
                Optional.ofNullable(response.getProperty(property(MF + "expectedBoolean")))
                        .map(expected -> expected.getBoolean()),
                Optional.ofNullable(response.getProperty(property(MF + "expectedFormat")))
                        .map(expected -> expected.getString()),
                Optional.ofNullable(headers(response).get("content-type")),
                resource(response, HT + "body").map(content -> text(content, CNT + "chars")));
    }

    private static Map<String, String> headers(Resource message) {
        Map<String, String> headers = new LinkedHashMap<>();
        resource(message, HT + "headers").stream()
                .flatMap(list -> resources(list).stream())
                .forEach(header -> headers.put(
                        text(header, HT + "fieldName").toLowerCase(Locale.ROOT), text(header, HT + "fieldValue")));
        return headers;
    }

    private static List<Resource> resources(RDFNode list) {
        return list.as(RDFList.class).asJavaList().stream()
                .map(RDFNode::asResource)
                .toList();
    }

    private static Optional<Resource> resource(Resource subject, String property) {
        return Optional.ofNullable(subject.getPropertyResourceValue(property(property)));
    }

    private static String text(Resource subject, String property) {
        return subject.getRequiredProperty(property(property)).getString();
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
