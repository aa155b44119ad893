package org.migov.queries;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a query text that gives a parameter its value: {@code VALUES ?name { term } # param-line: name}.
 *
 * @param indent white space before {@code VALUES}
 * @param variable as written after {@code ?}
 * @param term as written between the braces
 * @param parameter as written in the mark
 */
record ParameterLine(String indent, String variable, String term, String parameter) {

    static final String MARK = "# param-line:";
    private static final Pattern FORM = Pattern.compile("(\\s*)VALUES \\?(\\w+) \\{ (.+) \\} " + MARK + " (\\w+)");

    static Optional<ParameterLine> of(String line) {
        Matcher form = FORM.matcher(line);
        return form.matches()
                ? Optional.of(new ParameterLine(form.group(1), form.group(2), form.group(3), form.group(4)))
                : Optional.empty();
    }

    /** The same line with the term for another value of the parameter. */
    String with(Parameter declared, String value) {
        return indent + "VALUES ?" + variable + " { " + declared.term(value) + " } " + MARK + " " + parameter;
    }
}
