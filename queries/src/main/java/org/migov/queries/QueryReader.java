package org.migov.queries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads query and check files; refuses what does not follow the rules of this package, with file and line. */
final class QueryReader {

    private static final List<String> LANGUAGES = List.of("fr", "es");
    private static final Set<String> QUERY_FIELDS = fields(
            "title",
            "question",
            "summary",
            "description",
            "keywords",
            "param",
            "chart",
            "title-fr",
            "summary-fr",
            "question-fr",
            "description-fr",
            "title-es",
            "summary-es",
            "question-es",
            "description-es");
    private static final Set<String> CHECK_FIELDS = fields("problem", "solution", "severity", "scope");
    private static final Pattern PATH = Pattern.compile("(?:.*/)?([a-z0-9-]+)/([a-z0-9-]+)\\.rq");
    private static final Pattern PARAMETER = Pattern.compile("([a-z]\\w*) ([a-z]+) (.+?) \"([^\"]+)\"");

    private QueryReader() {}

    /** @param file path that ends in {@code <topic>/<name>.rq} */
    static CatalogueQuery query(String file, String content) {
        List<String> lines = content.lines().toList();
        Header header = Header.read(file, lines, QUERY_FIELDS, Set.of("param"));
        List<Parameter> parameters = parameters(header);
        String text = text(header, lines);
        refuseUnmarked(header, lines, parameters);
        Matcher path = path(file);
        return new CatalogueQuery(
                path.group(2),
                path.group(1),
                header.required("title").value(),
                header.required("question").value(),
                header.required("summary").value(),
                value(header, "description"),
                Arrays.stream(header.required("keywords").value().split(","))
                        .map(String::strip)
                        .toList(),
                parameters,
                chart(header),
                text,
                translations(header));
    }

    private static String value(Header header, String field) {
        return header.optional(field).map(Header.Field::value).orElse("");
    }

    /** A language has title and summary, or nothing; question and description may stand beside them. */
    private static Map<String, CatalogueQuery.Translation> translations(Header header) {
        Map<String, CatalogueQuery.Translation> translations = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            if (header.optional("title-" + language).isPresent()
                    || header.optional("summary-" + language).isPresent()) {
                translations.put(
                        language,
                        new CatalogueQuery.Translation(
                                header.required("title-" + language).value(),
                                header.required("summary-" + language).value(),
                                value(header, "question-" + language),
                                value(header, "description-" + language)));
            }
        }
        return translations;
    }

    /** @param file path that ends in {@code <folder>/<name>.rq} */
    static Check check(String file, String content) {
        List<String> lines = content.lines().toList();
        Header header = Header.read(file, lines, CHECK_FIELDS, Set.of());
        Header.Field severity = header.required("severity");
        return new Check(
                path(file).group(2),
                choice(header, severity, severity.value(), Severity.values()),
                header.optional("scope")
                        .map(scope -> choice(header, scope, scope.value(), Check.Scope.values()))
                        .orElse(Check.Scope.GRAPH),
                header.required("problem").value(),
                header.required("solution").value(),
                text(header, lines));
    }

    private static Matcher path(String file) {
        Matcher path = PATH.matcher(file);
        if (!path.matches()) {
            throw new MalformedQueryFile(file, 1, "expected a path <folder>/<name>.rq of a-z, 0-9 and -");
        }
        return path;
    }

    private static String text(Header header, List<String> lines) {
        List<String> body = lines.subList(header.length(), lines.size()).stream()
                .dropWhile(String::isBlank)
                .toList();
        if (body.isEmpty() || !body.get(0).equals(CatalogueQuery.BASE_LINE)) {
            throw new MalformedQueryFile(
                    header.file(),
                    lines.size() - body.size() + 1,
                    "expected \"" + CatalogueQuery.BASE_LINE + "\", found \"" + (body.isEmpty() ? "" : body.get(0))
                            + "\"");
        }
        return body.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<Parameter> parameters(Header header) {
        List<Parameter> parameters = new ArrayList<>();
        for (Header.Field field : header.all("param")) {
            Parameter parameter = parameter(header, field);
            if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
                throw malformed(
                        header, field, "expected each parameter once, found \"" + parameter.name() + "\" again");
            }
            parameters.add(parameter);
        }
        return parameters;
    }

    private static Parameter parameter(Header header, Header.Field field) {
        Matcher form = PARAMETER.matcher(field.value());
        if (!form.matches()) {
            throw malformed(
                    header, field, "expected \"name type [kind] default \"help\"\", found \"" + field.value() + "\"");
        }
        ParameterType type = choice(header, field, form.group(2), ParameterType.values());
        String given = form.group(3);
        Optional<String> kind = Optional.empty();
        if (type == ParameterType.IRI) {
            int space = given.indexOf(' ');
            if (space < 0) {
                throw malformed(header, field, "expected a kind of thing and a default, found \"" + given + "\"");
            }
            kind = Optional.of(given.substring(0, space));
            given = given.substring(space + 1);
        }
        Parameter parameter = new Parameter(form.group(1), type, kind, unquoted(given), form.group(4));
        try {
            parameter.term("");
        } catch (InvalidParameter unfit) {
            throw malformed(header, field, String.valueOf(unfit.getMessage()));
        }
        return parameter;
    }

    private static String unquoted(String given) {
        boolean quoted = given.length() > 1 && given.startsWith("\"") && given.endsWith("\"");
        return quoted ? given.substring(1, given.length() - 1) : given;
    }

    /** Every mark has a parameter, every parameter a mark, and the line reads as it would be written for the default. */
    private static void refuseUnmarked(Header header, List<String> lines, List<Parameter> parameters) {
        Set<String> marked = new LinkedHashSet<>();
        for (int i = header.length(); i < lines.size(); i++) {
            if (lines.get(i).contains(ParameterLine.MARK)) {
                marked.add(mark(header.file(), i + 1, lines.get(i), parameters));
            }
        }
        for (Header.Field field : header.all("param")) {
            String name = field.value().substring(0, field.value().indexOf(' '));
            if (!marked.contains(name)) {
                throw malformed(
                        header,
                        field,
                        "expected a line marked \"" + ParameterLine.MARK + " " + name + "\", found none");
            }
        }
    }

    private static String mark(String file, int number, String line, List<Parameter> parameters) {
        ParameterLine found = ParameterLine.of(line)
                .orElseThrow(() -> new MalformedQueryFile(
                        file,
                        number,
                        "expected \"VALUES ?name { term } " + ParameterLine.MARK + " name\", found \"" + line.strip()
                                + "\""));
        Parameter parameter = parameters.stream()
                .filter(declared -> declared.name().equals(found.parameter())
                        && declared.name().equals(found.variable()))
                .findFirst()
                .orElseThrow(() -> new MalformedQueryFile(
                        file, number, "expected a declared parameter, found \"" + found.parameter() + "\""));
        String expected = found.with(parameter, "");
        if (!line.equals(expected)) {
            throw new MalformedQueryFile(
                    file, number, "expected \"" + expected.strip() + "\", found \"" + line.strip() + "\"");
        }
        return parameter.name();
    }

    private static Chart chart(Header header) {
        Optional<Header.Field> given = header.optional("chart");
        if (given.isEmpty()) {
            return Chart.none();
        }
        List<String> words = List.of(given.get().value().split(" +"));
        try {
            return new Chart(
                    choice(header, given.get(), words.get(0), Chart.Kind.values()), words.subList(1, words.size()));
        } catch (IllegalArgumentException unfit) {
            throw malformed(header, given.get(), String.valueOf(unfit.getMessage()));
        }
    }

    private static <E extends Enum<E>> E choice(Header header, Header.Field field, String word, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> malformed(
                        header,
                        field,
                        "expected one of "
                                + Arrays.stream(choices)
                                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                        .toList()
                                + ", found \"" + word + "\""));
    }

    private static MalformedQueryFile malformed(Header header, Header.Field field, String complaint) {
        return new MalformedQueryFile(header.file(), field.line(), complaint);
    }

    private static Set<String> fields(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
