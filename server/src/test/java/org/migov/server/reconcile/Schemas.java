package org.migov.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The JSON schemas of the specification. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    /** The manifest's schema refers to it for authentication, which this service has not. */
    private static final String SWAGGER = "http://swagger.io/v2/schema.json";

    private Schemas() {}

    /** Reads an answer and holds it against a schema. */
    static JsonNode valid(String schema, String body) {
        try {
            JsonNode node = JSON.readTree(body);
            String type = text("type").toString();
            JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V7,
                    builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(
                            SWAGGER,
                            "{\"definitions\":{\"securityDefinitions\":{\"additionalProperties\":{}}}}",
                            ADDRESS + "type.json",
                            type))));
            assertThat(factory.getSchema(SchemaLocation.of(ADDRESS + schema + ".json"), text(schema))
                            .validate(node))
                    .as(body)
                    .isEmpty();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    private static JsonNode text(String schema) throws IOException {
        String place = "/reconciliation-api/0.2/" + schema + ".json";
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(place), place)) {
            ObjectNode node = (ObjectNode) JSON.readTree(in);
            node.remove("$schema"); // "http://json-schema.org/schema#", which names no version
            return node;
        }
    }
}
