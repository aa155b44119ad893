package org.migov.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableReaderTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("code", "a code"), Column.required("name", "a name"), Column.optional("note", "a note"));

    @TempDir
    Path folder;

    private final List<String> messages = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private long rejectedRows;

    @Test
    void goodRows_comeInOrder_withTheirLines() throws Exception {
        long count = read("code,name,note\nKEN,Kenya,\nPHL,\"Philippines, the\",\"two\nlines\"\nDEU,Germany,x\n");

        assertThat(count).isEqualTo(3);
        assertThat(rows).containsExactly("2 KEN|Kenya|", "3 PHL|Philippines, the|two\nlines", "5 DEU|Germany|x");
        assertThat(messages).isEmpty();
    }

    @Test
    void byteOrderMark_windowsLineEnds_blankLines_andAbsentOptionalColumn_areFine() throws Exception {
        long count = read("\uFEFFcode,name\r\n\r\nKEN,Kenya\r\n,\r\nPHL,Philippines");

        assertThat(count).isEqualTo(2);
        assertThat(rows).containsExactly("3 KEN|Kenya|", "5 PHL|Philippines|");
        assertThat(messages).isEmpty();
    }

    @Test
    void missingColumn_rejectsTheFile() throws Exception {
        long count = read("code,note\nKEN,x\n");

        assertThat(count).isZero();
        assertThat(rows).isEmpty();
        assertThat(messages)
                .containsExactly("t.csv:1: column \"name\": expected a header with code, name, found \"code, note\""
                        + " [missing-column]");
    }

    @Test
    void unknownColumns_areOneWarning() throws Exception {
        read("code,name,colour,size\nKEN,Kenya,red,2\n");

        assertThat(rows).containsExactly("2 KEN|Kenya|");
        assertThat(messages)
                .containsExactly("t.csv:1: column \"colour, size\": expected columns among code, name, note (others are"
                        + " not read), found \"colour, size\" [unknown-column]");
    }

    @Test
    void duplicateColumn_rejectsTheFile() throws Exception {
        read("code,name,code\nKEN,Kenya,PHL\n");

        assertThat(rows).isEmpty();
        assertThat(messages)
                .containsExactly(
                        "t.csv:1: column \"code\": expected each column once, found \"it twice\" [duplicate-column]");
    }

    @Test
    void semicolons_areNamedForWhatTheyAre() throws Exception {
        read("code;name\nKEN;Kenya\n");

        assertThat(messages)
                .containsExactly("t.csv:1: expected columns separated by commas (save the file as comma-separated"
                        + " values), found \"code;name\" [wrong-separator]");
    }

    @Test
    void zeroBytes_areAnEmptyFile() throws Exception {
        long count = read("");

        assertThat(count).isZero();
        assertThat(messages)
                .containsExactly(
                        "t.csv: expected a header and rows (save the table again), found \"0 bytes\" [empty-file]");
    }

    @Test
    void blankLinesOnly_areAnEmptyFile() throws Exception {
        read("\n\n");

        assertThat(messages)
                .containsExactly("t.csv: expected a header and rows (save the table again), found \"blank lines only\""
                        + " [empty-file]");
    }

    @Test
    void headerOnly_isAWarning() throws Exception {
        read("code,name\n");

        assertThat(messages).containsExactly("t.csv: expected rows below the header, found \"none\" [no-rows]");
    }

    @Test
    void folderInPlaceOfAFile_isNamed() throws Exception {
        Files.createDirectory(folder.resolve("t.csv"));
        run();

        assertThat(messages)
                .containsExactly("t.csv: expected a CSV file (to load a whole folder, name the folder), found \"a"
                        + " folder\" [folder]");
    }

    @Test
    void absentFile_isNamed() {
        run();

        assertThat(messages)
                .containsExactly(
                        "t.csv: expected a CSV file (check the path), found \"nothing at this path\" [no-file]");
    }

    @Test
    void windows1252_rejectsTheWholeFile_withLineAndRemedy() throws Exception {
        write("code,name\nKEN,Kenya\nCIV,Côte d'Ivoire\n", Charset.forName("windows-1252"));
        long count = run();

        assertThat(count).isZero();
        assertThat(rows).isEmpty();
        assertThat(messages)
                .containsExactly("t.csv:3: expected UTF-8 text (it looks like Windows-1252; save the file as UTF-8),"
                        + " found \"byte 0xF4\" [broken-utf8]");
    }

    @Test
    void utf16_isRecognised() throws Exception {
        write("code,name\nKEN,Kenya\n", StandardCharsets.UTF_16);
        run();

        assertThat(messages)
                .containsExactly("t.csv:1: expected UTF-8 text (it looks like UTF-16; save the file as UTF-8), found"
                        + " \"byte 0xFE\" [broken-utf8]");
    }

    @Test
    void fileCutInsideACharacter_isNamed() throws Exception {
        byte[] whole = "code,name\nCIV,Cô".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("t.csv"), Arrays.copyOf(whole, whole.length - 1));
        run();

        assertThat(messages)
                .containsExactly("t.csv:2: expected UTF-8 text (the file is cut off; fetch the whole file again), found"
                        + " \"byte 0xC3\" [broken-utf8]");
    }

    @Test
    void controlCharacters_rejectTheFile() throws Exception {
        read("code,name\nKEN,Ken\u0000ya\n");

        assertThat(messages)
                .containsExactly("t.csv:2: expected text (export the table again as CSV), found \"byte 0x00\""
                        + " [control-character]");
    }

    @Test
    void raggedRows_areRejectedOneByOne() throws Exception {
        long count = read("code,name\nKEN,Kenya,x\nPHL\nDEU,Germany\n");

        assertThat(count).isEqualTo(3);
        assertThat(rejectedRows).isEqualTo(2);
        assertThat(rows).containsExactly("4 DEU|Germany|");
        assertThat(messages)
                .containsExactly(
                        "t.csv:2: expected 2 columns (put quotes around cells that hold commas), found \"3 columns\""
                                + " [ragged-row]",
                        "t.csv:3: expected 2 columns (put quotes around cells that hold commas), found \"1 columns\""
                                + " [ragged-row]");
    }

    @Test
    void fileCutInsideAQuote_rejectsTheLastRow_atTheQuote() throws Exception {
        long count = read("code,name\nKEN,Kenya\nPHL,\"Phil\nDEU,Ger");

        assertThat(count).isEqualTo(2);
        assertThat(rows).containsExactly("2 KEN|Kenya|");
        assertThat(messages)
                .containsExactly("t.csv:3: expected a closing quote (the file is cut off, or a quote is missing), found"
                        + " \"the end of the file\" [unclosed-quote]");
    }

    @Test
    void textBehindAClosingQuote_endsTheReading() throws Exception {
        long count = read("code,name\nKEN,Kenya\nPHL,\"Phil\"ippines\nDEU,Germany\n");

        assertThat(count).isEqualTo(2);
        assertThat(rows).containsExactly("2 KEN|Kenya|");
        assertThat(messages)
                .containsExactly("t.csv:3: expected a comma or the end of the line after a closing quote (write a quote"
                        + " in a quoted cell twice; the rest of the file is not read), found \"i\" [stray-quote]");
    }

    @Test
    void endlessCell_endsTheReading_inBoundedMemory() throws Exception {
        long count = read("code,name\nKEN,Kenya\nPHL,\"" + "x".repeat(3_000_000) + "\"\n");

        assertThat(count).isEqualTo(2);
        assertThat(rejectedRows).isEqualTo(1);
        assertThat(messages)
                .containsExactly("t.csv:3: expected cells of at most 1048576 characters (look for a missing closing"
                        + " quote; the rest of the file is not read), found \"a longer one\" [long-cell]");
    }

    private long read(String text) throws IOException {
        write(text, StandardCharsets.UTF_8);
        return run();
    }

    private void write(String text, Charset charset) throws IOException {
        Files.write(folder.resolve("t.csv"), text.getBytes(charset));
    }

    private long run() {
        Rejections rejections = new Rejections() {
            @Override
            public void file(Problem problem) {
                messages.add(problem.message());
            }

            @Override
            public void row(Problem problem) {
                rejectedRows++;
                messages.add(problem.message());
            }
        };
        return new CsvTableReader(folder.resolve("t.csv"), "t.csv", rejections)
                .read(
                        COLUMNS,
                        new References(),
                        row -> rows.add(row.origin().line() + " " + row.text("code") + "|" + row.text("name") + "|"
                                + row.text("note")));
    }
}
