package org.migov.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.loader.source.Problem;

/** What a user is told about a table of their own. */
class CheckTest {

    private static final String HEADER = "instrument,party,kind,date,certainty,locator\n";
    private static final String GOOD = "ilo-c097,KEN,ratification,1965-11-30,stated,row 1\n";

    @TempDir
    Path folder;

    @Test
    void goodTable_hasNothingToReport() throws Exception {
        CheckResult result = check(table(HEADER + GOOD));

        assertThat(messages(result)).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.report().tables()).singleElement().satisfies(count -> {
            assertThat(count.rows()).isEqualTo(1);
            assertThat(count.records()).isEqualTo(1);
        });
    }

    @Test
    void badRows_areNamedOneByOne_andTheGoodOnesStand() throws Exception {
        Path file = table(HEADER
                + GOOD
                + "ilo-c097,KEN,ratification,30/11/1965,stated,\n"
                + "ilo-c097,XYZ,ratification,1965-11-30,stated,\n"
                + "ilo-c997,KEN,ratification,1965-11-30,stated,\n"
                + "ilo-c097,KEN,blessing,1965-11-30,stated,\n"
                + "ilo-c097,KEN,ratification,1965-02-30,stated,\n"
                + GOOD
                + "ilo-c097,,ratification,1965-11-30,stated,\n");
        CheckResult result = check(file);

        assertThat(messages(result))
                .containsExactly(
                        file + ":3: column \"date\": expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found"
                                + " \"30/11/1965\" [wrong-date]",
                        file + ":4: column \"party\": expected the code of a known country or former state, or group:"
                                + " and a key, found \"XYZ\" [unknown-party]",
                        file + ":5: column \"instrument\": expected the key of a known instrument, found \"ilo-c997\""
                                + " [unknown-instrument]",
                        file + ":6: column \"kind\": expected a concept of the scheme \"action-kind\", found"
                                + " \"blessing\" [unknown-concept]",
                        file + ":7: column \"date\": expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found"
                                + " \"1965-02-30\" [wrong-date]",
                        file + ":8: column \"key\": expected each key once (it came first in " + file + ":2), found"
                                + " \"action/ilo-c097/KEN/1965-11-30/ratification\" [duplicate-key]",
                        file + ":9: column \"party\": expected a value, found \"\" [missing-value]");
        assertThat(result.outcome()).isEqualTo(Outcome.SOME_REJECTED);
        assertThat(result.report().records()).isEqualTo(1);
        assertThat(result.report().rejected()).isEqualTo(7);
    }

    @Test
    void unknownCountry_inAReferenceToACountry_isNamed() throws Exception {
        Path file = Files.writeString(
                folder.resolve("memberships.csv"), "group,country,status,certainty\nasean,XYZ,member,stated\n");

        assertThat(messages(check(file))).hasSize(1).first().asString().contains(":2: column \"country\": expected");
    }

    @Test
    void nothingUsable_isNothing() throws Exception {
        assertThat(check(table("instrument,party\nilo-c097,KEN\n")).outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(check(table("")).outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(check(Files.createDirectory(folder.resolve("empty"))).outcome())
                .isEqualTo(Outcome.NOTHING);
    }

    @Test
    void emptyPath_isNotTheFolderThatOneStandsIn() {
        assertThatThrownBy(() -> check(Path.of("")))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("expected the path of a file or folder");
    }

    @Test
    void brokenEncoding_costsTheWholeFile() throws Exception {
        Path file = folder.resolve("treaty-actions.csv");
        Files.write(
                file,
                (HEADER + GOOD + "ilo-c097,CIV,ratification,1965,stated,Côte\n")
                        .getBytes(Charset.forName("windows-1252")));
        CheckResult result = check(file);

        assertThat(result.outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(messages(result))
                .containsExactly(file + ":3: expected UTF-8 text (it looks like Windows-1252; save the file as UTF-8),"
                        + " found \"byte 0xF4\" [broken-utf8]");
    }

    @Test
    void folderInPlaceOfAFile_isNamed() throws Exception {
        Path named = Files.createDirectories(folder.resolve("tables/treaty-actions.csv"));

        assertThat(messages(check(new SourceChoice.Given(named, Optional.of("treaty-actions")))))
                .containsExactly(named + ": expected a CSV file (to load a whole folder, name the folder), found \"a"
                        + " folder\" [folder]");
        assertThat(messages(check(named.getParent())))
                .containsExactly(named + ": expected a CSV file (to load a whole folder, name the folder), found \"a"
                        + " folder\" [folder]");
    }

    @Test
    void namedPipe_isRefused_andNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("acts.csv");
        assumeTrue(made(pipe), "no mkfifo here");

        assertThatThrownBy(() -> check(pipe))
                .isInstanceOfSatisfying(
                        LoadFailed.class,
                        failed -> assertThat(failed.line())
                                .isEqualTo(pipe + ": this is neither a file nor a folder: write what it gives into a"
                                        + " file, and name that"));
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void whatDoesNotExist_cannotBeChecked() {
        assertThatThrownBy(() -> check(folder.resolve("absent.csv")))
                .isInstanceOfSatisfying(LoadFailed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(LoadFailed.Reason.IMPOSSIBLE);
                    assertThat(failed.line())
                            .isEqualTo(folder.resolve("absent.csv") + ": there is no such file or folder: check the"
                                    + " path");
                });
        assertThatThrownBy(() -> check(new SourceChoice.Embedded("no-such-source")))
                .isInstanceOfSatisfying(
                        LoadFailed.class, failed -> assertThat(failed.reason()).isEqualTo(LoadFailed.Reason.USAGE));
        assertThatThrownBy(() -> check(new SourceChoice.Given(Sample.root(), Optional.of("no-such-table"))))
                .isInstanceOfSatisfying(
                        LoadFailed.class, failed -> assertThat(failed.reason()).isEqualTo(LoadFailed.Reason.USAGE));
    }

    @Test
    void choice_isAPathOrAnId() {
        assertThat(SourceChoice.of("ilo-normlex", Optional.empty()))
                .isEqualTo(new SourceChoice.Embedded("ilo-normlex"));
        assertThat(SourceChoice.of("mine.csv", Optional.empty()))
                .isEqualTo(new SourceChoice.Given(Path.of("mine.csv"), Optional.empty()));
        assertThat(SourceChoice.of(folder.toString(), Optional.empty()))
                .isEqualTo(new SourceChoice.Given(folder, Optional.empty()));
        assertThat(SourceChoice.of("mine.txt", Optional.of("treaty-actions")))
                .isEqualTo(new SourceChoice.Given(Path.of("mine.txt"), Optional.of("treaty-actions")));
        assertThat(SourceChoice.of("places", Optional.of("treaty-actions")))
                .isEqualTo(new SourceChoice.Embedded("places"));
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("treaty-actions.csv"), text);
    }

    private static CheckResult check(Path... paths) throws Exception {
        return check(Arrays.stream(paths)
                .map(path -> new SourceChoice.Given(path, Optional.empty()))
                .toArray(SourceChoice[]::new));
    }

    private static CheckResult check(SourceChoice... choices) throws Exception {
        return Check.run(List.of(choices), Sample.root(), Progress.NONE);
    }

    private static List<String> messages(CheckResult result) {
        return result.report().problems().stream().map(Problem::message).toList();
    }
}
