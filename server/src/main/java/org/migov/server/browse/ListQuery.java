package org.migov.server.browse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** The patterns of a list, and the queries that are made of them. */
final class ListQuery {

    private static final Pattern MARKED = Pattern.compile("(.*?)\\s*#\\| (\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("\\?(?!thing\\b)([A-Za-z]+)");
    private static final Pattern VALUES = Pattern.compile("(VALUES \\?\\w+ )\\{[^}]*}");
    private static final String DATE = "date";

    private final List<Line> lines;

    /** @param mark the choice it belongs to, empty where it always stands */
    private record Line(String text, String mark) {

        static Line of(String text) {
            Matcher marked = MARKED.matcher(text);
            return marked.matches() ? new Line(marked.group(1), marked.group(2)) : new Line(text, "");
        }

        /** This line for the nth value, with variables of its own from the second on. */
        String nth(int number) {
            return number < 2 ? text : VARIABLE.matcher(text).replaceAll("?$1" + number);
        }

        String with(Node value, int number) {
            String bound = Matcher.quoteReplacement("{ " + NodeFmtLib.strNT(value) + " }");
            return VALUES.matcher(nth(number)).replaceFirst("$1" + bound);
        }
    }

    private ListQuery(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static ListQuery of(ListKind kind) {
        return new ListQuery(text("list")
                .lines()
                .flatMap(line ->
                        line.strip().equals("#| here") ? text(kind.key()).lines() : Stream.of(line))
                .filter(line -> !line.startsWith("#"))
                .map(Line::of)
                .toList());
    }

    /** Whether the list has a facet. */
    boolean has(Facet facet) {
        return has(facet.key());
    }

    /** Whether its records have dates. */
    boolean hasDates() {
        return has(DATE);
    }

    private boolean has(String mark) {
        return lines.stream().anyMatch(line -> line.mark().equals(mark));
    }

    /** All records of the list, as {@code ?thing}. */
    String all(String base) {
        return reading("?thing", "", base);
    }

    /** Every record with each of its values: {@code ?thing ?country}. */
    String values(Facet facet, String base) {
        return reading("?thing ?" + facet.key(), facet.key(), base);
    }

    /** {@code ?thing ?date}. */
    String dates(String base) {
        return reading("?thing ?date", DATE, base);
    }

    /** {@code ?thing ?text}: names and codes. */
    String texts(String base) {
        return reading("?thing ?text", "q", base);
    }

    private String reading(String projection, String mark, String base) {
        StringBuilder query = new StringBuilder();
        for (Line line : lines) {
            boolean bound = line.text().contains("?word");
            if (line.text().startsWith("BASE")) {
                query.append("BASE <").append(base).append(">\n");
            } else if (line.text().startsWith("SELECT")) {
                query.append("SELECT DISTINCT ").append(projection).append('\n');
            } else if (!line.text().contains("?name")
                    && (line.mark().isEmpty() || (line.mark().equals(mark) && !bound))) {
                query.append(line.text()).append('\n');
            }
        }
        return query.toString();
    }

    /** The query that finds what a selection holds, in the order of English names. */
    String text(Selection selection, String base) {
        List<String> query = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.text().startsWith("BASE")) {
                query.add("BASE <" + base + ">");
            } else if (line.mark().isEmpty()) {
                query.add(line.text());
            } else if (!(at > 0 && lines.get(at - 1).mark().equals(line.mark()))) {
                query.addAll(chosen(line.mark(), selection));
            }
        }
        return String.join("\n", query) + "\n";
    }

    /** The lines of one mark, once for each value. */
    private List<String> chosen(String mark, Selection selection) {
        return switch (mark) {
            case "q" -> repeated(mark, selection.words().stream().map(NodeFactory::createLiteralString));
            case "from" -> repeated(mark, nonEmpty(selection.from()));
            case "to" -> repeated(mark, nonEmpty(selection.to()));
            case DATE -> selection.isDated() ? lines(mark).map(Line::text).toList() : List.of();
            default -> facet(mark, selection);
        };
    }

    private List<String> facet(String mark, Selection selection) {
        List<String> text = new ArrayList<>();
        List<Selection.Chosen> values = selection.chosen(mark);
        for (int number = 1; number <= values.size(); number++) {
            Line first = new Line("  VALUES ?" + mark + " { }", mark);
            text.add(first.with(values.get(number - 1).node(), number));
            int place = number;
            lines(mark).map(line -> line.nth(place)).forEach(text::add);
        }
        return text;
    }

    private List<String> repeated(String mark, Stream<Node> values) {
        List<Node> all = values.toList();
        List<String> text = new ArrayList<>();
        for (int number = 1; number <= all.size(); number++) {
            for (Line line : lines(mark).toList()) {
                text.add(line.with(all.get(number - 1), number));
            }
        }
        return text;
    }

    private static Stream<Node> nonEmpty(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(NodeFactory.createLiteralString(text));
    }

    private Stream<Line> lines(String mark) {
        return lines.stream().filter(line -> line.mark().equals(mark));
    }

    private static String text(String name) {
        String resource = "/browse/" + name + ".rq";
        try (InputStream in = ListQuery.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": expected among the resources, found nothing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
