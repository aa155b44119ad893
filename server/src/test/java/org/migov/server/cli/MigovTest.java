package org.migov.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.server.app.Setting;

class MigovTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "load",
                "check",
                "fetch",
                "query",
                "dump",
                "releases",
                "releases list",
                "releases use",
                "releases diff",
                "releases prune"
            })
    void everyCommand_explainsItself(String command) {
        Run run = Run.of((command + " --help").split(" "));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: migov " + command).contains("--help");
    }

    @Test
    void serve_hasAnOptionForEverySetting() {
        Run run = Run.of("serve", "--help");

        assertThat(Setting.ALL).allSatisfy(setting -> assertThat(run.out()).contains("--" + setting.name()));
    }

    @Test
    void version_namesProductAndJava() {
        assertThat(Run.of("--version").out()).contains("migov ").contains("Java ");
    }

    @Test
    void unknownCommand_isWrongUsage() {
        Run run = Run.of("serv");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("serv").contains("serve");
    }

    @Test
    void noCommand_isWrongUsage() {
        assertThat(Run.of().exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void settingThatCannotBeUnderstood_isWrongUsage() {
        Run run = Run.of("serve", "--data", folder.toString(), "--query-timeout", "soon");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("query-timeout").contains("soon");
    }

    @Test
    void queryWithoutRelease_failsWithRemedy() {
        Run run = Run.of("query", "records-by-class", "--data", folder.toString());

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.err()).contains("migov load").doesNotContain("\tat ");
    }

    @Test
    void queryList_namesQuestionsAndParameters() {
        Run run = Run.of("query", "--list");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("bound-by-instrument").contains("--param instrument=");
    }

    @Test
    void releasesOfAnEmptyFolder_areNone() {
        assertThat(Run.of("releases", "list", "--data", folder.toString()).out())
                .contains("no release");
        assertThat(Run.of("releases", "list", "--json", "--data", folder.toString())
                        .out())
                .isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void rollingBackToNothing_fails() {
        assertThat(Run.of("releases", "use", "2026-11-21-0a1b2c3d", "--data", folder.toString())
                        .exit())
                .isEqualTo(Exit.FAILED);
        assertThat(Run.of("releases", "use", "latest", "--data", folder.toString())
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void checkOfAMissingFile_fails() {
        Run run = Run.of("check", folder.resolve("treaty-actions.csv").toString());

        assertThat(run.exit()).isEqualTo(Exit.FAILED);
        assertThat(run.err()).contains("treaty-actions.csv");
    }

    @Test
    void checkOfAnUnknownSource_isWrongUsage() {
        assertThat(Run.of("check", "no-such-source").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void checkOfBadRows_listsThemWithPlaceAndReason() throws IOException {
        Path file = folder.resolve("treaty-actions.csv");
        Files.writeString(file, """
                instrument,party,kind,date,name_as_written,certainty,locator,note
                ilo-c189,KEN,ratification,2020-01-15,Kenya,stated,,
                ilo-c189,XXX,ratification,2020-01-15,Nowhere,stated,,
                ilo-c189,FRA,ratification,2020-13-45,France,stated,,
                """, StandardCharsets.UTF_8);

        Run run = Run.of("check", file.toString());

        assertThat(run.exit()).isEqualTo(Exit.REJECTED);
        assertThat(run.err())
                .contains("treaty-actions.csv:3: column \"party\"")
                .contains("XXX")
                .contains("treaty-actions.csv:4: column \"date\"")
                .contains("2020-13-45");
        assertThat(run.out()).contains("2 rejected");
        assertThat(run.err())
                .contains("     3 | ilo-c189,XXX,ratification,2020-01-15,Nowhere,stated,,\n       |          ^^^\n")
                .containsPattern("1  unknown-party  \\S")
                .doesNotContain("\033[");
    }

    @Test
    void check_paintsWhenAsked_andWritesAPage() throws IOException {
        Path file = Files.writeString(folder.resolve("treaty-actions.csv"), """
                instrument,party,kind,date
                ilo-c189,<b>,ratification,2020-01-15
                """);
        Path page = folder.resolve("report.html");
        Path reports = folder.resolve("reports");

        Run run = Run.of(
                "check",
                file.toString(),
                "--color",
                "always",
                "--html",
                page.toString(),
                "--report",
                reports.toString());

        assertThat(run.err()).contains("\033[1;31mrejected\033[0m");
        assertThat(page)
                .content()
                .contains("ilo-c189,<mark>&lt;b&gt;</mark>,ratification")
                .doesNotContain("<script");
        assertThat(reports.resolve("report.json")).isNotEmptyFile();
        assertThat(Run.of("check", file.toString(), "--color", "sometimes").exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void checkOfBadRowsOnly_isRejected_andOfNoRowsAtAll_fails() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), """
                instrument,party,kind,date,name_as_written,certainty,locator,note
                ilo-c189,XXX,ratification,2020-01-15,Nowhere,stated,,
                """, StandardCharsets.UTF_8);
        Path empty = Files.createFile(folder.resolve("empty.csv"));

        assertThat(Run.of("check", bad.toString(), "--as", "treaty-actions").exit())
                .isEqualTo(Exit.REJECTED);
        assertThat(Run.of("check", empty.toString(), "--as", "treaty-actions").exit())
                .isEqualTo(Exit.FAILED);
    }

    @Test
    void checkAsJson_isOneObject() throws IOException {
        Path file = folder.resolve("acts.csv");
        Files.writeString(file, """
                instrument,party,kind,date,name_as_written,certainty,locator,note
                ilo-c189,KEN,ratification,2020-01-15,Kenya,stated,,
                """, StandardCharsets.UTF_8);

        Run run = Run.of("check", file.toString(), "--as", "treaty-actions", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"outcome\" : \"done\"").contains("\"rejected\" : 0");
    }

    @Test
    void unknownBase_isWrongUsage() {
        Run run = Run.of("load", "--data", folder.toString(), "--base", "not a base");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
    }
}
