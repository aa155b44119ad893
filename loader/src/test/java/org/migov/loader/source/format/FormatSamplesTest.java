package org.migov.loader.source.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.migov.loader.names.ReferenceData;

/**
 * Each sample of a treaty format against what it should come to, line by line; rewritten with {@code
 * -Dgolden.update=true}. Nobody says which format a sample is: it is recognised.
 */
class FormatSamplesTest {

    private static final List<String> TREATY_FORMATS =
            List.of("normlex", "ilolex", "untc", "ohchr", "uk-treaties", "verdragenbank", "swiss-scope");

    static Stream<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        for (String format : TREATY_FORMATS) {
            try (Stream<Path> files = Files.list(Imported.SAMPLES.resolve(format))) {
                files.filter(file -> !file.toString().endsWith(".expected"))
                        .sorted()
                        .forEach(samples::add);
            }
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_comesToWhatIsExpected(Path sample) throws IOException {
        String text = told(Imported.file(sample));
        Path expected = sample.resolveSibling(sample.getFileName() + ".expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, text);
        }

        assertThat(text).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_isRecognisedAsTheFormatOfItsFolder(Path sample) {
        Formats.Recognised recognised = Formats.recognise(sample, sample.toString());

        assertThat(sample.getParent().getFileName())
                .hasToString(recognised.format().name());
        assertThat(recognised.seen()).isNotBlank();
    }

    /** The same table was taken over by hand, from the same page. */
    @Test
    void swissTable_givesTheActsThatOurOwnTableRecords() {
        Imported read = Imported.file(Imported.SAMPLES.resolve("swiss-scope/MLC2006-2019-05-08.txt"));
        List<String> own = ReferenceData.rows("treaty-actions").stream()
                .filter(row -> row.get("source").equals("swiss-scope-tables")
                        && row.get("instrument").equals("ilo-mlc2006"))
                .map(row -> row.get("party") + " " + row.get("kind") + " " + row.get("date") + " "
                        + row.get("name_as_written"))
                .toList();

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows("treaty-actions").stream()
                        .map(row -> row.cell("party") + " " + row.cell("kind") + " " + row.cell("date") + " "
                                + row.cell("name_as_written")))
                .containsExactlyInAnyOrderElementsOf(own);
    }

    private static String told(Imported imported) {
        StringBuilder text = new StringBuilder();
        text.append(imported.begun()).append(" rows\n");
        for (String table : List.of("instruments", "treaty-actions", "coverage")) {
            for (Imported.Filled filled : imported.rows(table)) {
                text.append(filled.row().origin().line()).append(' ').append(table);
                for (String column : List.of(
                        "key",
                        "title",
                        "instrument",
                        "party",
                        "kind",
                        "date",
                        "effect_date",
                        "name_as_written",
                        "extent",
                        "parties_found",
                        "parties_known",
                        "as_of",
                        "certainty",
                        "locator",
                        "note")) {
                    String cell = filled.cell(column);
                    text.append(cell.isEmpty() ? "" : " | " + cell);
                }
                text.append('\n');
            }
        }
        imported.problems()
                .forEach(problem -> text.append(problem.severity())
                        .append(' ')
                        .append(problem.message())
                        .append('\n'));
        imported.source()
                .description()
                .derivedFrom()
                .forEach(from -> text.append("from ").append(from).append('\n'));
        return text.toString();
    }
}
