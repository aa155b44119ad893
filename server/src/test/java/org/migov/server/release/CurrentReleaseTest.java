package org.migov.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;

class CurrentReleaseTest {

    private static final String OTHER = "2026-02-03-0000beef";
    private static final String OTHER_TRIG =
            "GRAPH <https://w3id.org/migov/graph/one> { <http://x.example/a> <http://x.example/b> 1 . }";

    @TempDir
    Path folder;

    private final Hand clock = new Hand();

    @Test
    void release_isWhatThePointerNames() {
        SampleRelease.in(folder);
        try (CurrentRelease releases = CurrentRelease.open(folder)) {
            OpenRelease release = releases.get();
            assertThat(release.id()).isEqualTo(SampleRelease.ID);
            assertThat(release.created()).isEqualTo(Instant.parse(SampleRelease.CREATED));
            assertThat(release.iris().country("ken")).isEqualTo("https://w3id.org/migov/id/country/KEN");
            assertThat(count(release)).isEqualTo(release.manifest().triples());
            assertThat(release.manifest().graph("derived").orElseThrow().triples())
                    .isEqualTo(23);
            assertThat(release.file(release.manifest().file("migov.nq.gz").orElseThrow()))
                    .exists();
        }
    }

    @Test
    void sameRelease_canBeOpenTwice() {
        SampleRelease.in(folder);
        try (CurrentRelease one = CurrentRelease.open(folder);
                CurrentRelease two = CurrentRelease.open(folder)) {
            assertThat(count(one.get())).isEqualTo(count(two.get()));
        }
    }

    @Test
    void switch_isFollowedAfterASecond_andTheOldOneIsReadOn() {
        SampleRelease.in(folder);
        SampleRelease.write(folder, OTHER, OTHER_TRIG);
        try (CurrentRelease releases = CurrentRelease.open(folder, clock)) {
            OpenRelease before = releases.get();
            before.dataset().begin(ReadWrite.READ);
            SampleRelease.makeCurrent(folder, OTHER);
            assertThat(releases.get()).isSameAs(before);
            clock.pass(Duration.ofMillis(1100));
            assertThat(releases.get().id()).isEqualTo(OTHER);
            assertThat(count(releases.get())).isEqualTo(1);
            clock.pass(Duration.ofHours(1));
            assertThat(releases.get().id()).isEqualTo(OTHER);
            assertThat(before.dataset()
                            .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                            .hasNext())
                    .isTrue();
            before.dataset().end();
            clock.pass(Duration.ofHours(1));
            releases.get();
            assertThatThrownBy(() -> count(before))
                    .as("closed when nobody reads it")
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void brokenRelease_isNotSwitchedTo_untilItIsWhole() throws IOException {
        SampleRelease.in(folder);
        Path other = SampleRelease.write(folder, OTHER, OTHER_TRIG);
        Files.move(other.resolve("manifest.json"), other.resolve("away"));
        try (CurrentRelease releases = CurrentRelease.open(folder, clock)) {
            SampleRelease.makeCurrent(folder, OTHER);
            clock.pass(Duration.ofSeconds(2));
            assertThat(releases.get().id()).isEqualTo(SampleRelease.ID);
            Files.move(other.resolve("away"), other.resolve("manifest.json"));
            clock.pass(Duration.ofSeconds(40));
            assertThat(releases.get().id()).isEqualTo(OTHER);
        }
    }

    @Test
    void lostPointer_leavesTheReleaseInForce() throws IOException {
        SampleRelease.in(folder);
        try (CurrentRelease releases = CurrentRelease.open(folder, clock)) {
            Files.delete(folder.resolve("current"));
            clock.pass(Duration.ofSeconds(2));
            assertThat(releases.get().id()).isEqualTo(SampleRelease.ID);
        }
    }

    @Test
    void noRelease_saysWhatToDo() {
        assertThat(CurrentRelease.exists(folder)).isFalse();
        assertThatThrownBy(() -> CurrentRelease.open(folder))
                .isInstanceOf(ReleaseMissing.class)
                .hasMessageContaining("current")
                .hasMessageContaining("migov load");
    }

    @Test
    void pointerThatLeadsElsewhere_isRefused() throws IOException {
        SampleRelease.in(folder);
        Files.writeString(folder.resolve("current"), "../../etc");
        assertThatThrownBy(() -> CurrentRelease.open(folder))
                .isInstanceOf(ReleaseMissing.class)
                .hasMessageContaining("found \"../../etc\"");
        Files.writeString(folder.resolve("current"), "2020-01-01-none");
        assertThatThrownBy(() -> CurrentRelease.open(folder)).hasMessageContaining("2020-01-01-none");
    }

    @Test
    void brokenManifest_saysWhere() throws IOException {
        SampleRelease.in(folder);
        Path manifest = folder.resolve("releases").resolve(SampleRelease.ID).resolve("manifest.json");
        Files.writeString(manifest, "{\"release\": \"x\"");
        assertThatThrownBy(() -> CurrentRelease.open(folder))
                .isInstanceOf(ReleaseMissing.class)
                .hasMessageContaining("manifest.json");
        Files.writeString(manifest, "{}");
        assertThatThrownBy(() -> CurrentRelease.open(folder)).hasMessageContaining("\"release\" is missing");
    }

    @Test
    void folderWithoutDatabase_saysSo() {
        SampleRelease.in(folder);
        Path store = folder.resolve("releases").resolve(SampleRelease.ID).resolve("tdb2");
        assertThat(store.toFile().renameTo(store.resolveSibling("gone").toFile()))
                .isTrue();
        assertThatThrownBy(() -> CurrentRelease.open(folder))
                .isInstanceOf(ReleaseMissing.class)
                .hasMessageContaining("expected a TDB2 database");
        assertThat(store).doesNotExist();
    }

    private static long count(OpenRelease release) {
        return Txn.calculateRead(release.dataset(), () ->
                (long) release.dataset().getDefaultGraph().size());
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-06-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
