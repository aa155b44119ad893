package org.migov.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment lines at the beginning of a query file.
 *
 * @param file as error messages name it
 * @param fields in the order of the file
 * @param length number of lines
 */
record Header(String file, List<Field> fields, int length) {

    /**
     * One field, continuation lines joined with a space.
     *
     * @param line 1-based, of the field's first line
     */
    record Field(String name, String value, int line) {}

    private static final Pattern FIELD = Pattern.compile("# ([a-z]+(?:-[a-z]{2})?): *(\\S.*)");
    private static final Pattern CONTINUATION = Pattern.compile("# {3,}(\\S.*)");

    Header {
        fields = List.copyOf(fields);
    }

    /**
     * Reads until the first line that is no comment.
     *
     * @param known names that may stand; those not in {@code repeatable} at most once
     */
    static Header read(String file, List<String> lines, Set<String> known, Set<String> repeatable) {
        List<Field> fields = new ArrayList<>();
        int length = 0;
        while (length < lines.size() && lines.get(length).startsWith("#")) {
            String text = lines.get(length++).stripTrailing();
            Matcher more = CONTINUATION.matcher(text);
            if (more.matches() && !fields.isEmpty()) {
                Field last = fields.remove(fields.size() - 1);
                fields.add(new Field(last.name(), last.value() + " " + more.group(1), last.line()));
            } else {
                fields.add(field(file, length, text, known));
            }
        }
        Header header = new Header(file, fields, length);
        header.refuseRepetition(repeatable);
        return header;
    }

    private static Field field(String file, int line, String text, Set<String> known) {
        Matcher form = FIELD.matcher(text);
        if (!form.matches()) {
            throw new MalformedQueryFile(file, line, "expected \"# field: value\", found \"" + text + "\"");
        }
        if (!known.contains(form.group(1))) {
            throw new MalformedQueryFile(
                    file, line, "expected one of the fields " + known + ", found \"" + form.group(1) + "\"");
        }
        return new Field(form.group(1), form.group(2), line);
    }

    private void refuseRepetition(Set<String> repeatable) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean before =
                    fields.subList(0, i).stream().anyMatch(other -> other.name().equals(field.name()));
            if (before && !repeatable.contains(field.name())) {
                throw new MalformedQueryFile(
                        file, field.line(), "expected the field \"" + field.name() + "\" once, found it again");
            }
        }
    }

    Optional<Field> optional(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    Field required(String name) {
        return optional(name)
                .orElseThrow(() -> new MalformedQueryFile(
                        file, length + 1, "expected the field \"" + name + "\" in the header, found none"));
    }

    List<Field> all(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).toList();
    }
}
