package org.migov.queries;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** The types of parameters, and the only place where a reader's value becomes a piece of query text. */
public enum ParameterType {
    /** An absolute http(s) IRI, or the key of a thing of the parameter's kind ({@code KEN}, {@code ilo-c097}). */
    IRI {
        @Override
        String term(Parameter parameter, String value) {
            if (value.length() <= LONGEST && ABSOLUTE.matcher(value).matches()) {
                return "<" + value + ">";
            }
            if (value.length() <= LONGEST && KEY.matcher(value).matches()) {
                return "<" + path(parameter.kind().orElseThrow(), value) + ">";
            }
            throw refused(
                    parameter, "an http IRI or the key of a " + parameter.kind().orElseThrow(), value);
        }
    },

    /** Any text. */
    STRING {
        @Override
        String term(Parameter parameter, String value) {
            if (value.length() > LONGEST) {
                throw new InvalidParameter(
                        parameter.name(), "expected at most " + LONGEST + " characters, found " + value.length());
            }
            return quoted(parameter, value);
        }
    },

    /** A day: {@code 1990-01-31}. */
    DATE {
        @Override
        String term(Parameter parameter, String value) {
            if (!DAY.matcher(value).matches()) {
                throw refused(parameter, "a day as yyyy-mm-dd", value);
            }
            try {
                return "\"" + LocalDate.parse(value) + "\"^^xsd:date";
            } catch (DateTimeException notInTheCalendar) {
                throw refused(parameter, "a day of the calendar as yyyy-mm-dd", value);
            }
        }
    },

    /** A whole number. */
    INTEGER {
        @Override
        String term(Parameter parameter, String value) {
            if (!WHOLE.matcher(value).matches()) {
                throw refused(parameter, "a whole number of at most 18 digits", value);
            }
            return new BigInteger(value).toString();
        }
    },

    /** A language as a BCP 47 tag: {@code en}, {@code pt-BR}. */
    LANGUAGE {
        @Override
        String term(Parameter parameter, String value) {
            if (!TAG.matcher(value).matches()) {
                throw refused(parameter, "a language tag such as en", value);
            }
            return "\"" + value.toLowerCase(Locale.ROOT) + "\"";
        }
    };

    private static final int LONGEST = 1000;
    private static final String GRAPHS = "graph";
    private static final String PATH = "(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*+";
    private static final Pattern ABSOLUTE =
            Pattern.compile("https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/" + PATH + ")?(?:\\?"
                    + PATH + ")?(?:#" + PATH + ")?");
    private static final String SEGMENT = "(?:[A-Za-z0-9_~-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})*+";
    private static final Pattern KEY = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}");

    /** As headers write it: in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A path below the base; sources are named by their graphs, all else by its identifier. */
    private static String path(String kind, String key) {
        if (key.startsWith("id/") || key.startsWith(GRAPHS + "/")) {
            return key;
        }
        return kind.equals(GRAPHS) ? GRAPHS + "/" + key : "id/" + kind + "/" + key;
    }

    /** The SPARQL term for a value; it cannot end the {@code VALUES} line it is put into. */
    abstract String term(Parameter parameter, String value);

    private static InvalidParameter refused(Parameter parameter, String expected, String found) {
        String shown = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        return new InvalidParameter(parameter.name(), "expected " + expected + ", found \"" + shown + "\"");
    }

    private static String quoted(Parameter parameter, String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int at = 0; at < value.length(); ) {
            int point = value.codePointAt(at);
            if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                throw refused(parameter, "text without NUL and lone surrogates", value);
            }
            literal.append(escaped(point));
            at += Character.charCount(point);
        }
        return literal.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default ->
                Character.isISOControl(point)
                        ? String.format(Locale.ROOT, "\\u%04X", point)
                        : Character.toString(point);
        };
    }
}
