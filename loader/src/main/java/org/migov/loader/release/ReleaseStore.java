package org.migov.loader.release;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The releases in a data folder.
 *
 * <p>Any number of processes may read; what changes something takes a lock and fails at once if another holds it. A
 * reader that is about to open a release may find it gone if somebody prunes at that moment, and should ask again.
 */
public final class ReleaseStore {

    private static final String CURRENT = "current";
    private static final String TEMPORARY = ".tmp-";
    private static final int SHOWN = 60;

    /**
     * What is there.
     *
     * @param releases newest first
     * @param faults one line for each folder that is not a whole release
     */
    public record Listing(List<Release> releases, List<String> faults) {

        public Listing {
            releases = List.copyOf(releases);
            faults = List.copyOf(faults);
        }
    }

    private final Path data;
    private final Path releases;

    /** @param dataDir need not be there yet */
    public ReleaseStore(Path dataDir) {
        this.data = dataDir;
        this.releases = dataDir.resolve("releases");
    }

    /**
     * The release in force; empty if nothing was ever loaded here.
     *
     * @throws ReleaseException if there are releases but it cannot be told which is in force, or that one is damaged
     */
    public Optional<Release> current() throws IOException {
        Optional<ReleaseId> id = currentId();
        if (id.isEmpty()) {
            requireNone();
            return Optional.empty();
        }
        return Optional.of(read(id.get(), id));
    }

    /** All releases, whether or not one is in force. */
    public Listing list() throws IOException {
        Optional<ReleaseId> current = currentIdOrNone();
        List<Release> whole = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ReleaseId id : ids()) {
            try {
                whole.add(read(id, current));
            } catch (ReleaseException damaged) {
                faults.add(String.valueOf(damaged.getMessage()));
            }
        }
        whole.sort(Comparator.comparing((Release release) -> release.manifest().createdAt())
                .thenComparing(Release::id)
                .reversed());
        return new Listing(whole, faults);
    }

    /** A release by its id. */
    public Release release(ReleaseId id) throws IOException {
        return read(id, currentIdOrNone());
    }

    /**
     * Begins a new release: locks, removes what dead loads left behind, makes an empty folder. The draft must be closed.
     *
     * @throws ReleaseException if another load is running here
     */
    public ReleaseDraft begin() throws IOException {
        Files.createDirectories(releases);
        LoadLock lock = lock();
        try {
            removeLeftovers();
            String name = TEMPORARY + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
            return new ReleaseDraft(this, Files.createDirectory(releases.resolve(name)), lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** Puts a release in force that is already there: forward or back. */
    public Release use(ReleaseId id) throws IOException {
        requireReleases();
        LoadLock lock = lock();
        try {
            Release chosen = read(id, Optional.of(id));
            switchTo(id);
            return chosen;
        } finally {
            lock.close();
        }
    }

    /**
     * Deletes old releases, never the one in force and never a damaged one.
     *
     * @param keep how many of the newest stay, at least 1
     * @return what was deleted, newest first
     */
    public List<ReleaseId> prune(int keep) throws IOException {
        if (keep < 1) {
            throw new IllegalArgumentException("keep: expected at least 1, found " + keep);
        }
        requireReleases();
        LoadLock lock = lock();
        try {
            removeLeftovers();
            return deleteOld(keep);
        } finally {
            lock.close();
        }
    }

    private List<ReleaseId> deleteOld(int keep) throws IOException {
        List<ReleaseId> deleted = new ArrayList<>();
        for (Release old : list().releases().stream().skip(keep).toList()) {
            if (!old.current()) {
                Path aside = releases.resolve(TEMPORARY + "prune-" + old.id());
                ReleaseFiles.rename(old.folder(), aside);
                ReleaseFiles.delete(aside);
                deleted.add(old.id());
            }
        }
        return List.copyOf(deleted);
    }

    Path folder(ReleaseId id) {
        return releases.resolve(id.text());
    }

    /** The release in force if there is a sound one; whatever else is wrong does not matter to a load. */
    Optional<Release> soundCurrent() throws IOException {
        try {
            return current();
        } catch (ReleaseException unsound) {
            return Optional.empty();
        }
    }

    void switchTo(ReleaseId id) throws IOException {
        Path temporary =
                data.resolve("." + CURRENT + "-" + ProcessHandle.current().pid());
        ReleaseFiles.replace(data.resolve(CURRENT), temporary, id.text() + "\n");
    }

    private LoadLock lock() throws IOException {
        return LoadLock.acquire(releases.resolve(".lock"));
    }

    private Release read(ReleaseId id, Optional<ReleaseId> current) throws IOException {
        Path folder = folder(id);
        if (!Files.isDirectory(folder)) {
            throw new ReleaseException(folder + ": expected a release, found no such folder; " + choice());
        }
        Manifest manifest = ManifestFile.read(folder);
        if (!manifest.id().equals(id)) {
            throw new ReleaseException(folder + ": expected the manifest of " + id + ", found that of "
                    + manifest.release() + "; give the folder its name back, or delete it");
        }
        return new Release(id, folder, manifest, current.filter(id::equals).isPresent());
    }

    /** The id in {@code current}; empty if there is no such file. */
    private Optional<ReleaseId> currentId() throws IOException {
        Path file = data.resolve(CURRENT);
        try {
            String text = Files.readString(file).strip();
            Optional<ReleaseId> id = ReleaseId.parse(text);
            if (id.isEmpty()) {
                throw new ReleaseException(
                        file + ": expected the id of a release, found \"" + shown(text) + "\"; " + choice());
            }
            return id;
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (MalformedInputException binary) {
            throw new ReleaseException(
                    file + ": expected the id of a release, found bytes that are no text; " + choice(), binary);
        }
    }

    private Optional<ReleaseId> currentIdOrNone() throws IOException {
        try {
            return currentId();
        } catch (ReleaseException corrupt) {
            return Optional.empty();
        }
    }

    private void requireNone() throws IOException {
        if (!ids().isEmpty()) {
            throw new ReleaseException(
                    data.resolve(CURRENT) + ": expected the id of the release in force, found no file; " + choice());
        }
    }

    private void requireReleases() throws ReleaseException {
        if (!Files.isDirectory(releases)) {
            throw new ReleaseException(releases + ": expected a folder of releases, found none; run migov load first");
        }
    }

    private String choice() throws IOException {
        List<ReleaseId> ids = ids();
        return ids.isEmpty()
                ? "run migov load"
                : "choose one with migov releases use ID (there are "
                        + ids.stream().map(ReleaseId::text).collect(Collectors.joining(", ")) + ") or run migov load";
    }

    /** Newest first. */
    private List<ReleaseId> ids() throws IOException {
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.filter(Files::isDirectory)
                    .flatMap(path -> ReleaseId.parse(path.getFileName().toString()).stream())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Only while the lock is held: then nobody is at work on any of these. */
    private void removeLeftovers() throws IOException {
        delete(releases, TEMPORARY);
        delete(data, "." + CURRENT + "-");
    }

    private static void delete(Path folder, String prefix) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> entries = Files.list(folder)) {
            leftovers = entries.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        for (Path leftover : leftovers) {
            ReleaseFiles.delete(leftover);
        }
    }

    private static String shown(String text) {
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "·");
    }
}
