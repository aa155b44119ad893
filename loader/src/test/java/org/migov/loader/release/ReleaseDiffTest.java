package org.migov.loader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.nquads.CodePointOrder;

class ReleaseDiffTest {

    @TempDir
    Path folder;

    @Test
    void things_areAddedChangedAndWithdrawn() throws IOException {
        List<ReleaseDiff.Change> changes = new ArrayList<>();

        ReleaseDiff.Summary summary = ReleaseDiff.between(
                file("old", "a p 1", "a p 2", "b p 1", "gone p 1", "gone p 2", "same p 1"),
                file("new", "a p 1", "a p 3", "b p 1", "b q 1", "fresh p 1", "same p 1"),
                changes::add);

        assertThat(changes)
                .extracting(
                        ReleaseDiff.Change::kind,
                        ReleaseDiff.Change::iri,
                        change -> change.kept().size(),
                        change -> change.added().size(),
                        change -> change.removed().size())
                .containsExactly(
                        tuple(ReleaseDiff.Kind.CHANGED, "http://x/a", 1, 1, 1),
                        tuple(ReleaseDiff.Kind.CHANGED, "http://x/b", 1, 1, 0),
                        tuple(ReleaseDiff.Kind.ADDED, "http://x/fresh", 0, 1, 0),
                        tuple(ReleaseDiff.Kind.WITHDRAWN, "http://x/gone", 0, 0, 2));
        assertThat(summary).isEqualTo(new ReleaseDiff.Summary(1, 2, 1, 3, 3));
    }

    @Test
    void thingWhoseStatementsAllChanged_isChanged() throws IOException {
        assertThat(ReleaseDiff.between(file("old", "a p 1"), file("new", "a p 2"), change -> {}))
                .isEqualTo(new ReleaseDiff.Summary(0, 1, 0, 1, 1));
    }

    @Test
    void sameFiles_doNotDiffer() throws IOException {
        Path file = file("old", "a p 1", "b p 1");

        assertThat(ReleaseDiff.between(file, file, change -> {})).isEqualTo(new ReleaseDiff.Summary(0, 0, 0, 0, 0));
    }

    @Test
    void emptyFiles_areAllAddedOrAllWithdrawn() throws IOException {
        Path full = file("full", "a p 1", "b p 1");
        Path empty = Files.createFile(folder.resolve("empty.nt"));

        assertThat(ReleaseDiff.between(empty, full, change -> {}).added()).isEqualTo(2);
        assertThat(ReleaseDiff.between(full, empty, change -> {}).withdrawn()).isEqualTo(2);
    }

    @Test
    void iriThatBeginsLikeAnother_isItsOwnThing() throws IOException {
        assertThat(ReleaseDiff.between(file("old", "a p 1", "a/b p 1"), file("new", "a p 1", "a/b p 2"), change -> {}))
                .isEqualTo(new ReleaseDiff.Summary(0, 1, 0, 1, 1));
    }

    @Test
    void hash_dependsOnContentAndOnNothingElse() throws IOException {
        Path one = file("one", "a p 1");
        Path two = file("two", "b p 1");

        String hash = ReleaseHash.of(Map.of("one", one, "two", two));

        assertThat(hash).hasSize(64).matches("[0-9a-f]+");
        assertThat(ReleaseHash.of(Map.of("two", two, "one", one))).isEqualTo(hash);
        assertThat(ReleaseHash.of(Map.of("one", one))).isNotEqualTo(hash);
        assertThat(ReleaseHash.of(Map.of("one", two, "two", one))).isNotEqualTo(hash);
    }

    /** Writes short statements as sorted N-Triples: {@code "a p 1"} is about {@code http://x/a}. */
    private Path file(String name, String... statements) throws IOException {
        List<String> lines = Stream.of(statements)
                .map(text -> text.split(" "))
                .map(parts -> "<http://x/" + parts[0] + "> <http://x/" + parts[1] + "> \"" + parts[2] + "\" .")
                .sorted(CodePointOrder.INSTANCE)
                .toList();
        return Files.write(folder.resolve(name + ".nt"), lines);
    }
}
