package org.migov.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.javalin.http.Context;

/** JSON of plain things: maps, lists, strings, numbers, booleans, nulls and records of these. */
public final class Json {

    private static final ObjectWriter COMPACT = new ObjectMapper().writer();
    private static final ObjectWriter INDENTED = COMPACT.withDefaultPrettyPrinter();

    private Json() {}

    /** In one line, for programs. */
    public static String compact(Object body) {
        return written(COMPACT, body);
    }

    /** Indented, for people who look into it. */
    public static String indented(Object body) {
        return written(INDENTED, body);
    }

    /** Answers with it, indented. */
    public static void write(Context context, Object body) {
        context.contentType("application/json").result(indented(body));
    }

    private static String written(ObjectWriter writer, Object body) {
        try {
            return writer.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + body, e);
        }
    }
}
