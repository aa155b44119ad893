package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;

/** A disk without room: one line that says so, exit 3, nothing half-written left. */
class FullDiskTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private static Path data;

    @BeforeAll
    static void makeRelease() throws IOException {
        SampleRelease.in(data);
    }

    @Test
    void standardOutput_thatCannotBeWritten_isAFailure() throws IOException {
        assumeTrue(Files.exists(FULL), "no /dev/full here");
        PrintStream before = System.out;
        try (PrintStream full = new PrintStream(new FileOutputStream(FULL.toFile()), true, StandardCharsets.UTF_8)) {
            System.setOut(full);
            assertThat(Migov.run("dump", "--data", data.toString())).isEqualTo(Exit.FAILED);
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void smallDisk_endsDumpsLinksAndLoads_inOneLine() throws Exception {
        Path disk = Files.createDirectory(data.resolve("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()), "no mount here");
        try {
            Path rows = Files.writeString(data.resolve("rows.csv"), "name\n" + "Kenya\n".repeat(20_000));
            for (List<String> command : List.of(
                    List.of(
                            "dump",
                            "--format",
                            "nt",
                            "--out",
                            disk.resolve("all.nt").toString()),
                    List.of(
                            "link",
                            rows.toString(),
                            "--column",
                            "name",
                            "--out",
                            disk.resolve("l.csv").toString()))) {
                Run run = Run.of(Stream.concat(command.stream(), Stream.of("--data", data.toString()))
                        .toArray(String[]::new));
                assertFull(run, disk);
            }
            Run load = Run.of("load", "--quiet", "--data", disk.resolve("data").toString());
            assertThat(load.exit()).as(load.err()).isEqualTo(Exit.FAILED);
            assertThat(load.err().strip().lines()).singleElement().asString().contains("disk is full");
            assertThat(disk.resolve("data/current")).doesNotExist();
        } finally {
            assertThat(succeeds("umount", "-l", disk.toString())).isTrue();
        }
    }

    private static void assertFull(Run run, Path disk) throws IOException {
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.FAILED);
        assertThat(run.err().strip().lines()).singleElement().asString().contains("o space left");
        try (Stream<Path> left = Files.list(disk)) {
            assertThat(left).isEmpty();
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
