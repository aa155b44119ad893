package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.migov.loader.source.Column;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.Table;
import org.migov.loader.source.Tables;

/** The pages of documentation that follow from the code; rewritten with {@code -Dgolden.update=true}. */
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void errorsPage_explainsEveryCode() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Messages of `load` and `check`

                Each message is one line: the place (`file:line`, and the column where one is at fault), what was
                expected, what was found, and a code in brackets. Codes never change their meaning. The same lines are
                in `report/rejected.csv` of a release, for programs.

                A row that is rejected is left out, and all others are loaded; a warning keeps the row. Exit codes: 0
                nothing was rejected, 1 something was, 2 wrong usage, 3 nothing could be read at all.
                """);
        for (ProblemCode code : ProblemCode.values()) {
            page.append("\n## ").append(code.code()).append("\n\n");
            page.append(code.meaning()).append(' ').append(code.remedy()).append('\n');
        }
        assertPage("errors.md", page.toString());
    }

    @Test
    void tablesPage_describesEveryColumn() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Tables

                The kinds of tables that `load` and `check` read, in the order in which they are read. All are UTF-8
                CSV with a header; lists within a cell are separated by semicolons; a date is `YYYY`, `YYYY-MM` or
                `YYYY-MM-DD`, no more precise than its source; a boolean is `true` or `false`; what is unknown stays
                empty. A file's name says its table (`treaty-actions.csv`); `--as` says it for any other name.
                """);
        for (Table<?> table : Tables.ALL) {
            page.append("\n## ").append(table.name()).append("\n\n| column | must be there | what stands in it |\n");
            page.append("| --- | --- | --- |\n");
            for (Column column : table.columns()) {
                page.append("| `").append(column.name()).append("` | ");
                page.append(column.required() ? "yes" : "").append(" | ");
                page.append(column.description().replace("|", "\\|")).append(" |\n");
            }
        }
        assertPage("tables.md", page.toString());
    }

    private static void assertPage(String name, String text) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }
}
