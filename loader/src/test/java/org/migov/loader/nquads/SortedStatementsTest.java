package org.migov.loader.nquads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedStatementsTest {

    private static final String ONE = "<http://x/a> <http://x/p> \"1\" <http://x/g> .";
    private static final String TWO = "<http://x/b> <http://x/p> \"2\" <http://x/g> .";

    @TempDir
    Path folder;

    @Test
    void statements_comeInOrder_andPeekDoesNotTake() throws IOException {
        try (SortedStatements statements = SortedStatements.open(file("a.nq", ONE, TWO))) {
            assertThat(statements.peek()).isEqualTo(StatementLine.parse(ONE));
            assertThat(statements.next()).isEqualTo(StatementLine.parse(ONE));
            assertThat(statements.next()).isEqualTo(StatementLine.parse(TWO));
            assertThat(statements.peek()).isNull();
            assertThat(statements.next()).isNull();
        }
    }

    @Test
    void compressedFile_isReadToo() throws IOException {
        Path file = folder.resolve("a.nq.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((ONE + "\n").getBytes(StandardCharsets.UTF_8));
        }

        try (SortedStatements statements = SortedStatements.open(file)) {
            assertThat(statements.next()).isEqualTo(StatementLine.parse(ONE));
        }
    }

    @Test
    void lineOutOfOrder_isRefusedWithItsPlace() throws IOException {
        try (SortedStatements statements = SortedStatements.open(file("a.nq", TWO, ONE))) {
            assertThatThrownBy(statements::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a.nq:2: expected a line behind the one before it");
        }
    }

    @Test
    void repeatedLine_isRefused() throws IOException {
        try (SortedStatements statements = SortedStatements.open(file("a.nq", ONE, ONE))) {
            assertThatThrownBy(statements::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void malformedLine_isRefusedWithItsPlace() throws IOException {
        Path file = file("a.nq", "nonsense");

        assertThatThrownBy(() -> SortedStatements.open(file).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.nq:1: expected");
    }

    @Test
    void brokenUtf8_isAnInputOutputFailure() throws IOException {
        Path file = Files.write(folder.resolve("a.nq"), new byte[] {'<', (byte) 0xC3, '(', '\n'});

        assertThatThrownBy(() -> SortedStatements.open(file).close())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.nq:1");
    }

    @Test
    void merge_givesEachStatementOnce_withItsGraphs() throws IOException {
        Path left = file("left.nq", ONE, TWO);
        Path right = file("right.nq", TWO.replace("/g>", "/h>"));
        List<MergedStatements.Stated> all = new ArrayList<>();

        try (MergedStatements merged = MergedStatements.open(List.of(left, right, file("empty.nq")))) {
            for (MergedStatements.Stated next = merged.next(); next != null; next = merged.next()) {
                all.add(next);
            }
        }

        assertThat(all)
                .extracting(stated -> stated.statement().toTriple(), MergedStatements.Stated::graphs)
                .containsExactly(
                        tuple(StatementLine.parse(ONE).toTriple(), List.of("<http://x/g>")),
                        tuple(StatementLine.parse(TWO).toTriple(), List.of("<http://x/g>", "<http://x/h>")));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
