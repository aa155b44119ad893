package org.migov.server.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.migov.server.http.HttpProblem;

/** Reads the JSON that clients send; what is not as it must be is refused with its place. */
final class Asked {

    /** Texts of a question, at most so long. */
    static final int LONGEST = 500;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxStringLength(1 << 20)
                        .build());
    }

    private Asked() {}

    /** A JSON object. */
    static JsonNode object(String parameter, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                throw wrong(parameter, "a JSON object", node == null ? "nothing" : kind(node));
            }
            return node;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw wrong(parameter, "JSON", "something else" + place);
        }
    }

    /** A member that must be a text, of a bounded length. */
    static String text(JsonNode node, String place) {
        if (!node.isTextual()) {
            throw wrong(place, "a string", kind(node));
        }
        return bounded(node.asText(), place);
    }

    static String bounded(String text, String place) {
        if (text.length() > LONGEST) {
            throw HttpProblem.badRequest(
                    place + ": expected at most " + LONGEST + " characters, found " + text.length() + ".");
        }
        return text;
    }

    /** A member that may be one thing or a list of them; absent, none. */
    static <T> List<T> several(JsonNode node, Function<JsonNode, T> read, int most, String place) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        List<T> several = new ArrayList<>();
        if (!node.isArray()) {
            several.add(read.apply(node));
            return several;
        }
        if (node.size() > most) {
            throw HttpProblem.of(413, place + ": expected at most " + most + ", found " + node.size() + ".");
        }
        node.forEach(one -> several.add(read.apply(one)));
        return several;
    }

    static HttpProblem wrong(String place, String expected, String found) {
        return HttpProblem.badRequest(place + ": expected " + expected + ", found " + found + ".");
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            default -> "nothing";
        };
    }
}
