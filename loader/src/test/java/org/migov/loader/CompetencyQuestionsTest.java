package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.Parameter;
import org.migov.queries.PinnedAnswer;

/**
 * The page of questions that the model answers, made from the catalogue and its pinned answers; rewritten with {@code
 * -Dgolden.update=true}, after the pins.
 */
class CompetencyQuestionsTest {

    private static final Path PAGE = Path.of("..", "docs", "competency-questions.md");
    private static final int ROWS = 3;
    private static final int LONGEST_CELL = 70;

    @Test
    void questionsPage_showsEveryQuestionWithItsAnswer() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Questions the data answer

                The competency questions of the model, in plain words. Each is a query of the catalogue, which is a page
                with a form, a table and a chart at `/queries/NAME` of a running server, and data at `/queries/NAME.csv`;
                `./migov query NAME --param KEY=VALUE` asks on the command line. Below each question stand the first
                rows of the answer on the data that come with MiGov; links are shortened to keys. How a day in the past
                is asked for: [as-of.md](as-of.md).

                This page is made from the catalogue. "Unknown" and "not recorded" never mean "no".
                """);
        String topic = "";
        int number = 0;
        for (CatalogueQuery query : Catalogue.standard()) {
            if (!query.topic().equals(topic)) {
                topic = query.topic();
                page.append("\n## ").append(topic.substring(0, 1).toUpperCase(Locale.ROOT));
                page.append(topic.substring(1)).append('\n');
            }
            page.append(section(++number, query));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }

    @Test
    void everyQuestion_hasRowsInItsAnswer() {
        assertThat(Catalogue.standard())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(query -> assertThat(answer(query).rows()).isPositive());
    }

    private static String section(int number, CatalogueQuery query) {
        PinnedAnswer answer = answer(query);
        StringBuilder section = new StringBuilder("\n### " + number + ". " + query.question() + "\n\n");
        section.append("Query [`").append(query.name()).append("`](../queries/src/main/resources/queries/");
        section.append(query.topic()).append('/').append(query.name()).append(".rq). ");
        section.append(query.summary()).append('\n');
        if (!query.parameters().isEmpty()) {
            section.append("\n| parameter | default | what |\n| --- | --- | --- |\n");
            query.parameters().forEach(parameter -> section.append(line(parameter)));
        }
        section.append('\n').append(table(answer));
        return section.append("\n")
                .append(answer.rows() == 1 ? "1 row." : answer.rows() + " rows.")
                .append('\n')
                .toString();
    }

    private static String line(Parameter parameter) {
        return "| `" + parameter.name() + "` | `" + parameter.defaultValue() + "` | " + escaped(parameter.help())
                + " |\n";
    }

    /** The first rows; a column that has another with its label is left out. */
    private static String table(PinnedAnswer answer) {
        List<String> names = Arrays.stream(answer.variables().split("\t"))
                .map(name -> name.substring(1))
                .toList();
        int[] shown = IntStream.range(0, names.size())
                .filter(column -> !names.contains(names.get(column) + "Label"))
                .toArray();
        StringBuilder table = new StringBuilder();
        table.append(row(Arrays.stream(shown)
                .mapToObj(column -> heading(names.get(column), names))
                .toList()));
        table.append(row(Arrays.stream(shown).mapToObj(column -> "---").toList()));
        for (String line :
                answer.sample().subList(0, Math.min(ROWS, answer.sample().size()))) {
            String[] cells = line.split("\t", -1);
            table.append(row(
                    Arrays.stream(shown).mapToObj(column -> cell(cells[column])).toList()));
        }
        return table.toString();
    }

    private static String heading(String name, List<String> names) {
        String thing = name.replaceFirst("Label$", "");
        return names.contains(thing) ? thing : name;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")).replace("|  |", "| |");
    }

    /** A term of the SPARQL TSV format as people read it. */
    private static String cell(String term) {
        String text = term;
        if (term.startsWith("<")) {
            text = term.substring(1, term.length() - 1).replaceFirst("^" + CatalogueQuery.BASE + "(id/|graph/)?", "");
        } else if (term.startsWith("\"")) {
            text = term.substring(1, term.lastIndexOf('"')).replace("\\\"", "\"");
        }
        return escaped(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text);
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("\\n", " ").strip();
    }

    private static PinnedAnswer answer(CatalogueQuery query) {
        return Catalogue.pinnedAnswer(query).orElseThrow();
    }
}
