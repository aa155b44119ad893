package org.migov.server.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migov.server.http.HttpProblem;

/**
 * Parameters of an address or a form, in the order in which they came; each may be repeated.
 *
 * <p>Read here and not by the container, so that what is broken is answered with 400 and never guessed at.
 */
public final class Parameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Parameters() {}

    /** Of {@code a=1&b=2}, percent-encoded UTF-8; null and empty have none. */
    public static Parameters of(@Nullable String encoded) {
        Parameters parameters = new Parameters();
        parameters.addAll(encoded);
        return parameters;
    }

    /** Reads a body of text. */
    static String text(InputStream body, int maxBytes) throws IOException {
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw HttpProblem.of(413, "The request body is larger than " + maxBytes + " bytes.");
        }
        return utf8(bytes, "The request body");
    }

    void addAll(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
    }

    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    private static String decoded(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes[length++] = hex(text, i);
                i += 2;
            } else if (c == '+') {
                bytes[length++] = ' ';
            } else {
                int end = i + (Character.isHighSurrogate(c) && i + 1 < text.length() ? 2 : 1);
                byte[] plain = text.substring(i, end).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(plain, 0, bytes, length, plain.length);
                length += plain.length;
                i = end - 1;
            }
        }
        return utf8(Arrays.copyOf(bytes, length), "A parameter");
    }

    private static byte hex(String text, int percent) {
        boolean whole = percent + 2 < text.length();
        int high = whole ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = whole ? Character.digit(text.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw HttpProblem.badRequest("A parameter has a \"%\" that is not followed by two hexadecimal digits.");
        }
        return (byte) (16 * high + low);
    }

    private static String utf8(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.badRequest(what + " is not UTF-8.");
        }
    }
}
