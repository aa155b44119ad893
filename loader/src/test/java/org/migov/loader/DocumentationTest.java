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
import org.migov.loader.source.format.Format;
import org.migov.loader.source.format.Formats;

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

    @Test
    void formatsPage_describesEveryFormat() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Official formats

                What `load` and `check` read beside tables of our own: pages and exports in the form in which the
                sources publish them. A page saved from a browser will do, and so will its text, copied; the encoding is
                recognised. `--as` says the format, else it is recognised by what stands in the file; if two fit
                equally well, or none, that is an error. `--instrument` says what a file is about that does not say it
                itself, `--retrieved` when it was fetched (else the day that the page states, or that in the file's
                name, or the day of its last change), `--source-id` under which id it is kept.

                A file becomes a source of its own; each record keeps its line. Each row of the file gives a record or
                is in the report with its line and the reason. Coverage is complete only if the page says how many
                there are and as many were understood. Nothing is fetched.

                A folder may hold exports, saved pages, RDF and tables of ours side by side: its tables are one source,
                each other file is one of its own, and what is none of these, folders too, is named in the report
                (`not-read`).

                A file may be packed with gzip, bzip2, xz or Zstandard, or be the only file of a ZIP archive. It may
                grow a hundredfold when it is unpacked, no more.

                RDF is recognised by the end of its name, packed or not, or by its beginning, and goes as it is into the
                graph of its source:

                | syntax | ends of names | what to know |
                | --- | --- | --- |
                | Turtle, TriG | `.ttl .turtle .ttls .trig .trigs` | statements about statements (RDF-star) are refused one by one |
                | N-Triples, N-Quads | `.nt .nq` | a broken line costs that line |
                | RDF/XML | `.rdf .owl .rdfs` | parts of it that lie elsewhere are never fetched |
                | JSON-LD | `.jsonld` | held whole, so 16 MB at most (`too-large`); contexts that lie elsewhere are never fetched |
                | NDJSON-LD | `.ndjsonld .ndjson .jsonl` | each line is a document with blank nodes of its own, of 16 MB at most; a broken line costs that line |
                | RDF/JSON | `.rj` | |
                | TriX | `.trix` | |
                | N3 | `.n3` | as far as it is Turtle |
                | Jelly | `.jelly` | by its name only; places are counted in statements |
                | RDF4J's binary RDF | `.brf` | places are counted in statements |

                HDT is not read; `hdt2rdf` makes N-Triples of it.
                """);
        for (Format format : Formats.ALL) {
            Format.Guide guide = format.guide();
            page.append("\n## ")
                    .append(format.name())
                    .append("\n\n")
                    .append(guide.title())
                    .append(".\n\n");
            page.append("- **Where from:** ").append(guide.from()).append('\n');
            page.append("- **Read:** ").append(guide.read()).append('\n');
            page.append("- **Reported:** ").append(guide.reported()).append('\n');
        }
        assertPage("formats.md", page.toString());
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
