package org.migov.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TombstonesTest {

    private static final String REPLACED = "> <http://purl.org/dc/terms/isReplacedBy> <http://x/";
    private static final String LABEL = "> <http://www.w3.org/2000/01/rdf-schema#label> \"é \\\"";

    @TempDir
    private Path folder;

    @Test
    void everyThingInTheList_isFound_andNothingElse() throws IOException {
        Tombstones tombstones = list(IntStream.range(100, 200)
                .mapToObj(n ->
                        List.of("<http://x/" + n + REPLACED + n + "b> .", "<http://x/" + n + LABEL + n + "\"@en ."))
                .flatMap(List::stream)
                .toList());

        IntStream.range(100, 200)
                .forEach(n -> assertThat(tombstones.find("http://x/" + n)).hasValueSatisfying(found -> {
                    assertThat(found.label()).isEqualTo("é \"" + n);
                    assertThat(found.replacedBy()).containsExactly("http://x/" + n + "b");
                }));
        for (String other : List.of("http://x/1", "http://x/099", "http://x/150/1", "http://x/999", "http://w")) {
            assertThat(tombstones.find(other)).as(other).isEmpty();
        }
    }

    @Test
    void chainEndsAtWhatStands_evenIfItIsACircle() throws IOException {
        Tombstones tombstones = list(List.of(
                "<http://x/a" + REPLACED + "b> .",
                "<http://x/b" + REPLACED + "a> .",
                "<http://x/b" + REPLACED + "c> ."));

        assertThat(tombstones.latest(tombstones.find("http://x/a").orElseThrow()))
                .containsExactly("http://x/c");
    }

    @Test
    void releaseWithoutAList_hasWithdrawnNothing() {
        assertThat(Tombstones.in(folder.resolve("none")).find("http://x/a")).isEmpty();
    }

    private Tombstones list(List<String> lines) throws IOException {
        return Tombstones.in(Files.write(folder.resolve("withdrawn.nt"), lines));
    }
}
