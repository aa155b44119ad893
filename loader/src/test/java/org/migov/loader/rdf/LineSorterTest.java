package org.migov.loader.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSorterTest {

    @TempDir
    Path folder;

    @Test
    void lines_areSortedByTheirBytes_andRepeatedOnesDropped() throws Exception {
        Path sorted = sort(List.of("b", "a", "é", "z", "b", "", "a b", "\uFFFD", "😀"), 1 << 20);

        assertThat(Files.readString(sorted)).isEqualTo("\na\na b\nb\nz\né\n\uFFFD\n😀\n");
    }

    @Test
    void result_dependsNeitherOnOrderNorOnMemory() throws Exception {
        List<String> lines = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            lines.add("line " + random.nextInt(3_000) + " é" + "x".repeat(random.nextInt(40)));
        }
        Path inMemory = sort(lines, 1 << 24);
        Collections.shuffle(lines, random);
        Path onDisk = sort(lines, 2_000);

        assertThat(onDisk).hasSameBinaryContentAs(inMemory);
        assertThat(Files.readAllLines(inMemory))
                .isSortedAccordingTo((a, b) -> java.util.Arrays.compareUnsigned(
                        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void moreRunsThanCanBeOpenedAtOnce_areMergedInRounds() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 999; i >= 0; i--) {
            lines.add(String.format("%04d", i));
        }
        Path sorted = sort(lines, 60);

        assertThat(Files.readAllLines(sorted)).hasSize(1_000).isSorted();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(sorted);
        }
    }

    @Test
    void linesLongerThanABuffer_surviveTheMerge() throws Exception {
        String longLine = "y".repeat(200_000);
        Path sorted = sort(List.of("z", longLine, "a", longLine), 10);

        assertThat(Files.readAllLines(sorted)).containsExactly("a", longLine, "z");
    }

    @Test
    void memory_isSharedAmongSorters() throws Exception {
        SortMemory memory = new SortMemory(200);
        try (LineSorter big = new LineSorter(folder, "big", memory);
                LineSorter small = new LineSorter(folder, "small", memory)) {
            for (int i = 0; i < 6; i++) {
                big.add(("big" + i).getBytes(StandardCharsets.UTF_8));
            }
            small.add("small".getBytes(StandardCharsets.UTF_8));

            assertThat(big.held() + small.held()).isLessThanOrEqualTo(200);
            assertThat(small.held()).isPositive();
            assertThat(big.writeTo(folder.resolve("b"))).isEqualTo(6);
            assertThat(small.writeTo(folder.resolve("s"))).isEqualTo(1);
        }
    }

    @Test
    void graphs_areMergedToTriples() throws Exception {
        Path one = folder.resolve("one.nq");
        Path two = folder.resolve("two.nq");
        Files.writeString(one, "<a> <p> \"x <y> .\" <g1> .\n<a> <p> \"x\"@en <g1> .\n");
        Files.writeString(two, "<a> <p> \"x\"@en <g2> .\n<b> <p> <c> <g2> .\n");
        Path merged = folder.resolve("all.nt");

        assertThat(SortedLines.mergeToTriples(List.of(one, two), merged)).isEqualTo(3);
        assertThat(Files.readString(merged)).isEqualTo("<a> <p> \"x <y> .\" .\n<a> <p> \"x\"@en .\n<b> <p> <c> .\n");
    }

    private Path sort(List<String> lines, long memory) throws IOException {
        Path target = Files.createTempFile(folder, "sorted", ".txt");
        try (LineSorter sorter = new LineSorter(folder, "test", new SortMemory(memory))) {
            for (String line : lines) {
                sorter.add(line.getBytes(StandardCharsets.UTF_8));
            }
            sorter.writeTo(target);
        }
        return target;
    }
}
