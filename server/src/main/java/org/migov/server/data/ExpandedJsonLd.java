package org.migov.server.data;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Statements as expanded JSON-LD: whole numbers and truth values as JSON has them where nothing is lost by it. */
final class ExpandedJsonLd {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** As JSON writes a whole number, and not beyond what every JSON parser keeps exactly. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    private ExpandedJsonLd() {}

    /** A node object for each subject, in the order of the graph. */
    static JsonArray of(Graph graph) {
        Map<Node, Map<Node, JsonArrayBuilder>> subjects = new LinkedHashMap<>();
        graph.find().forEachRemaining(triple -> add(subjects, triple));
        JsonArrayBuilder document = Json.createArrayBuilder();
        subjects.forEach((subject, properties) -> {
            JsonObjectBuilder object = Json.createObjectBuilder().add("@id", id(subject));
            properties.forEach((property, values) ->
                    object.add(property.equals(Terms.TYPE) ? "@type" : property.getURI(), values));
            document.add(object);
        });
        return document.build();
    }

    private static void add(Map<Node, Map<Node, JsonArrayBuilder>> subjects, Triple triple) {
        JsonArrayBuilder values = subjects.computeIfAbsent(triple.getSubject(), first -> new LinkedHashMap<>())
                .computeIfAbsent(triple.getPredicate(), first -> Json.createArrayBuilder());
        Node value = triple.getObject();
        if (triple.getPredicate().equals(Terms.TYPE)) {
            values.add(id(value));
        } else {
            values.add(
                    value.isLiteral()
                            ? literal(value)
                            : Json.createObjectBuilder().add("@id", id(value)));
        }
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "");
    }

    private static JsonObjectBuilder literal(Node value) {
        JsonObjectBuilder literal = Json.createObjectBuilder();
        String text = value.getLiteralLexicalForm();
        String datatype = value.getLiteralDatatypeURI();
        if (!value.getLiteralLanguage().isEmpty()) {
            return literal.add("@value", text).add("@language", value.getLiteralLanguage());
        }
        if (datatype.equals(XSD + "boolean") && (text.equals("true") || text.equals("false"))) {
            return literal.add("@value", text.equals("true")).add("@type", datatype);
        }
        if (datatype.equals(XSD + "integer") && WHOLE.matcher(text).matches()) {
            return literal.add("@value", Long.parseLong(text)).add("@type", datatype);
        }
        literal.add("@value", text);
        return datatype.equals(XSD + "string") ? literal : literal.add("@type", datatype);
    }
}
