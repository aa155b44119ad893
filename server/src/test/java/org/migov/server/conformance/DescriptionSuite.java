package org.migov.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.migov.server.Served;

/** SPARQL 1.1 Service Description; its cases are described in words. */
final class DescriptionSuite {

    static final String NAME = "SPARQL 1.1 Service Description";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    /** Properties of the vocabulary: what they are said of, and what their value is; empty where that is not a thing. */
    private static final Map<String, List<String>> SCHEMA = Map.ofEntries(
            Map.entry("endpoint", List.of("Service", "")),
            Map.entry("feature", List.of("Service", "")),
            Map.entry("propertyFeature", List.of("Service", "Feature")),
            Map.entry("supportedLanguage", List.of("Service", "")),
            Map.entry("resultFormat", List.of("Service", "")),
            Map.entry("defaultDataset", List.of("Service", "Dataset")),
            Map.entry("availableGraphs", List.of("Service", "GraphCollection")),
            Map.entry("defaultGraph", List.of("Dataset", "Graph")),
            Map.entry("namedGraph", List.of("Dataset|GraphCollection", "NamedGraph")),
            Map.entry("name", List.of("NamedGraph", "")),
            Map.entry("graph", List.of("NamedGraph", "Graph")));

    private static final Set<String> FEATURES =
            Set.of("DereferencesURIs", "UnionDefaultGraph", "RequiresDataset", "EmptyGraphs", "BasicFederatedQuery");

    private final Served server;

    DescriptionSuite(Served server) {
        this.server = server;
    }

    List<Outcome> run() {
        List<Outcome> outcomes = new ArrayList<>();
        Manifest.titles("/w3c/service-description/manifest.ttl").forEach((id, title) -> {
            try {
                check(id);
                outcomes.add(new Outcome(NAME, id, title, Outcome.Verdict.PASSED, ""));
            } catch (AssertionError e) {
                outcomes.add(new Outcome(NAME, id, title, Outcome.Verdict.FAILED, e.getMessage()));
            }
        });
        return outcomes;
    }

    private void check(String id) {
        HttpResponse<String> answer = server.get("/sparql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/turtle; charset=utf-8");
        Model description = Client.turtle(answer.body());
        switch (id) {
            case "returns-rdf" -> assertThat(description.isEmpty()).isFalse();
            case "has-endpoint-triple" ->
                assertThat(description.contains(
                                null,
                                ResourceFactory.createProperty(SD + "endpoint"),
                                ResourceFactory.createResource(
                                        server.uri("/sparql").toString())))
                        .isTrue();
            case "conforms-to-schema" -> conforms(description);
            default -> throw new AssertionError("the suite has a new case: " + id);
        }
    }

    private static void conforms(Model description) {
        description
                .listStatements()
                .filterKeep(statement -> statement.getPredicate().getNameSpace().equals(SD))
                .forEach(statement -> conforms(description, statement));
    }

    private static void conforms(Model description, Statement statement) {
        List<String> ends = SCHEMA.get(statement.getPredicate().getLocalName());
        assertThat(ends).as("a property of the vocabulary: %s", statement).isNotNull();
        assertThat(ends.get(0).split("\\|"))
                .as("%s", statement)
                .anyMatch(type -> description.contains(
                        statement.getSubject(), RDF.type, ResourceFactory.createResource(SD + type)));
        assertThat(statement.getObject().isURIResource()).as("%s", statement).isTrue();
        if (!ends.get(1).isEmpty()) {
            assertThat(description.contains(
                            statement.getResource(), RDF.type, ResourceFactory.createResource(SD + ends.get(1))))
                    .as("%s", statement)
                    .isTrue();
        }
        if (statement.getPredicate().getLocalName().equals("feature")
                && statement.getObject().toString().startsWith(SD)) {
            assertThat(FEATURES).contains(statement.getResource().getLocalName());
        }
    }
}
