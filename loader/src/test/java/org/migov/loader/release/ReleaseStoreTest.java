package org.migov.loader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {

    private static final Manifest FIRST = Manifests.of("11111111", Manifests.DAY);
    private static final Manifest SECOND = Manifests.of("22222222", Manifests.DAY.plus(Duration.ofHours(1)));
    private static final Manifest THIRD = Manifests.of("33333333", Manifests.DAY.plus(Duration.ofDays(1)));

    @TempDir
    Path folder;

    private Path data;
    private ReleaseStore store;

    @BeforeEach
    void begin() {
        data = folder.resolve("data");
        store = new ReleaseStore(data);
    }

    @Test
    void nothingIsInForce_beforeTheFirstLoad() throws IOException {
        assertThat(store.current()).isEmpty();
        assertThat(store.list().releases()).isEmpty();
        assertThat(data).doesNotExist();
    }

    @Test
    void publishedRelease_isInForce_withAllItsFiles() throws IOException {
        ReleaseDraft.Publication publication = publish(FIRST);

        assertThat(publication.changed()).isTrue();
        Release current = store.current().orElseThrow();
        assertThat(current).isEqualTo(publication.release());
        assertThat(current.manifest()).isEqualTo(FIRST);
        assertThat(current.current()).isTrue();
        assertThat(current.folder()).isEqualTo(data.resolve("releases/2026-11-21-11111111"));
        assertThat(current.dumps().resolve("x.nt")).hasContent("content of 2026-11-21-11111111");
        assertThat(data.resolve("current")).hasContent("2026-11-21-11111111");
        assertThat(names(data.resolve("releases"))).containsExactlyInAnyOrder(".lock", "2026-11-21-11111111");
    }

    @Test
    void laterRelease_takesOver_andTheFirstStays() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertThat(store.current().orElseThrow().id().text()).isEqualTo(SECOND.release());
        assertThat(store.list().releases())
                .extracting(release -> release.id().text(), Release::current)
                .containsExactly(tuple(SECOND.release(), true), tuple(FIRST.release(), false));
    }

    @Test
    void sameContentInForce_isLeftAlone_whateverTheDay() throws IOException {
        publish(FIRST);

        ReleaseDraft.Publication again = publish(Manifests.of("11111111", Manifests.DAY.plus(Duration.ofDays(3))));

        assertThat(again.changed()).isFalse();
        assertThat(again.release().manifest()).isEqualTo(FIRST);
        assertThat(store.list().releases()).hasSize(1);
    }

    @Test
    void draft_tellsWhetherTheSameIsInForce() throws IOException {
        publish(FIRST);

        try (ReleaseDraft draft = store.begin()) {
            assertThat(draft.inForce(FIRST.hash())).isPresent();
            assertThat(draft.inForce(SECOND.hash())).isEmpty();
        }
    }

    @Test
    void sameContentNotInForce_isPutInForceAgain() throws IOException {
        publish(FIRST);
        publish(SECOND);

        ReleaseDraft.Publication again = publish(FIRST);

        assertThat(again.changed()).isTrue();
        assertThat(store.current().orElseThrow().id().text()).isEqualTo(FIRST.release());
    }

    @Test
    void otherContentUnderTheSameId_isRefused() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Manifest other = new Manifest(
                FIRST.release(),
                "1".repeat(63) + "0",
                FIRST.base(),
                FIRST.created(),
                "1",
                0,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);

        assertThatThrownBy(() -> publish(other))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("delete the folder and load again");
        assertThat(store.current().orElseThrow().id().text()).isEqualTo(SECOND.release());
    }

    @Test
    void draftNotPublished_leavesNothing() throws IOException {
        publish(FIRST);
        try (ReleaseDraft draft = store.begin()) {
            Files.writeString(draft.folder().resolve("half"), "half a file");
        }

        assertThat(store.current().orElseThrow().manifest()).isEqualTo(FIRST);
        assertThat(names(data.resolve("releases"))).containsExactlyInAnyOrder(".lock", "2026-11-21-11111111");
    }

    @Test
    void loadKilledWhileWriting_leavesTheOldInForce_andTheNextCleansUp() throws IOException {
        publish(FIRST);
        Path dead = Files.createDirectories(data.resolve("releases/.tmp-4711-1/tdb2"));
        Files.writeString(dead.resolve("nodes.dat"), "half");
        Files.writeString(data.resolve(".current-4711"), "2026-11-2");

        assertThat(store.current().orElseThrow().manifest()).isEqualTo(FIRST);
        assertThat(store.list().releases()).hasSize(1);
        publish(SECOND);
        assertThat(names(data.resolve("releases")))
                .containsExactlyInAnyOrder(".lock", "2026-11-21-11111111", "2026-11-21-22222222");
        assertThat(names(data)).containsExactlyInAnyOrder("releases", "current");
    }

    @Test
    void loadKilledBetweenRenameAndSwitch_leavesTheOldInForce_andTheNextFinishes() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Files.writeString(data.resolve("current"), FIRST.release() + "\n");

        assertThat(store.current().orElseThrow().manifest()).isEqualTo(FIRST);
        assertThat(publish(SECOND).changed()).isTrue();
        assertThat(store.current().orElseThrow().manifest()).isEqualTo(SECOND);
    }

    @Test
    void processKilled_letsGoOfTheLock() throws Exception {
        Files.createDirectories(data.resolve("releases"));
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('!');
            assertThatThrownBy(store::begin).isInstanceOf(ReleaseException.class);
            assertThat(names(data.resolve("releases"))).hasSize(2);
        } finally {
            holder.destroyForcibly();
            holder.waitFor();
        }

        publish(FIRST);
        assertThat(names(data.resolve("releases"))).containsExactlyInAnyOrder(".lock", FIRST.release());
    }

    /** Begins a release and waits to be killed. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws Exception {
            try (ReleaseDraft draft = new ReleaseStore(Path.of(arguments[0])).begin()) {
                Files.writeString(draft.folder().resolve("half"), "half");
                System.out.write('!');
                System.out.flush();
                Thread.sleep(Duration.ofMinutes(2).toMillis());
            }
        }
    }

    @Test
    void secondLoadAtOnce_isRefused() throws IOException {
        try (ReleaseDraft draft = store.begin()) {
            assertThat(draft.folder()).isEmptyDirectory();
            assertThatThrownBy(store::begin)
                    .isInstanceOf(ReleaseException.class)
                    .hasMessageContaining("another load or clean-up is at work here");
        }
        publish(FIRST);
    }

    @Test
    void rollBack_putsAnOlderReleaseInForce() throws IOException {
        publish(FIRST);
        publish(SECOND);

        assertThat(store.use(new ReleaseId(FIRST.release())).manifest()).isEqualTo(FIRST);

        assertThat(store.current().orElseThrow().manifest()).isEqualTo(FIRST);
    }

    @Test
    void unknownRelease_cannotBeUsed() throws IOException {
        publish(FIRST);

        assertThatThrownBy(() -> store.use(new ReleaseId("2020-01-01-00000000")))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("found no such folder")
                .hasMessageContaining("there are 2026-11-21-11111111");
        assertThat(store.current().orElseThrow().manifest()).isEqualTo(FIRST);
    }

    @Test
    void halfWrittenCurrent_isSaidSo_withTheChoices() throws IOException {
        publish(FIRST);
        Files.writeString(data.resolve("current"), "2026-11-2");

        assertThatThrownBy(store::current)
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("current: expected the id of a release, found \"2026-11-2\"")
                .hasMessageContaining("migov releases use ID (there are 2026-11-21-11111111)");
        assertThat(store.list().releases()).extracting(Release::current).containsExactly(false);
        assertThat(store.use(new ReleaseId(FIRST.release())).current()).isTrue();
        assertThat(store.current()).isPresent();
    }

    @Test
    void currentThatIsNoText_isSaidSo() throws IOException {
        publish(FIRST);
        Files.write(data.resolve("current"), new byte[] {(byte) 0xFF, 0, 1});

        assertThatThrownBy(store::current).isInstanceOf(ReleaseException.class).hasMessageContaining("no text");
    }

    @Test
    void missingCurrent_besideReleases_isSaidSo() throws IOException {
        publish(FIRST);
        Files.delete(data.resolve("current"));

        assertThatThrownBy(store::current)
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("found no file; choose one with migov releases use ID");
    }

    @Test
    void missingFolderOfTheCurrent_isSaidSo_andALoadHeals() throws IOException {
        publish(FIRST);
        ReleaseFiles.delete(data.resolve("releases").resolve(FIRST.release()));

        assertThatThrownBy(store::current).isInstanceOf(ReleaseException.class).hasMessageContaining("run migov load");
        assertThat(publish(FIRST).changed()).isTrue();
        assertThat(store.current()).isPresent();
    }

    @Test
    void damagedRelease_isListedAsAFault_andOthersStay() throws IOException {
        publish(FIRST);
        publish(SECOND);
        Files.writeString(data.resolve("releases").resolve(FIRST.release()).resolve("manifest.json"), "{");

        ReleaseStore.Listing listing = store.list();

        assertThat(listing.releases()).hasSize(1);
        assertThat(listing.faults()).singleElement().asString().contains(FIRST.release());
    }

    @Test
    void renamedRelease_isAFault() throws IOException {
        publish(FIRST);
        Files.move(data.resolve("releases").resolve(FIRST.release()), data.resolve("releases/2020-01-01-aaaaaaaa"));

        assertThat(store.list().faults()).singleElement().asString().contains("give the folder its name back");
    }

    @Test
    void prune_keepsTheNewestAndTheOneInForce() throws IOException {
        publish(FIRST);
        publish(SECOND);
        publish(THIRD);
        store.use(new ReleaseId(FIRST.release()));

        assertThat(store.prune(1)).extracting(ReleaseId::text).containsExactly(SECOND.release());

        assertThat(names(data.resolve("releases")))
                .containsExactlyInAnyOrder(".lock", FIRST.release(), THIRD.release());
        assertThatThrownBy(() -> store.prune(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAnyRelease_useAndPruneSayWhatToDo() {
        assertThatThrownBy(() -> store.prune(3))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("run migov load first");
        assertThatThrownBy(() -> store.use(new ReleaseId("2020-01-01-00000000")))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("run migov load first");
    }

    @Test
    void ids_haveOneForm() {
        assertThat(ReleaseId.of(Manifests.DAY, "abcdef0123456789").text()).isEqualTo("2026-11-21-abcdef01");
        assertThat(ReleaseId.parse("../../etc")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> new ReleaseId("x")).isInstanceOf(IllegalArgumentException.class);
    }

    private ReleaseDraft.Publication publish(Manifest manifest) throws IOException {
        try (ReleaseDraft draft = store.begin()) {
            Path dumps = Files.createDirectories(draft.folder().resolve("dumps"));
            Files.writeString(dumps.resolve("x.nt"), "content of " + manifest.release());
            return draft.publish(manifest);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).toList();
        }
    }
}
