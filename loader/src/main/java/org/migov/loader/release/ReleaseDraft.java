package org.migov.loader.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A release in the making. Fill {@link #folder}, then {@link #publish}, then close; closing without publishing leaves
 * everything as it was.
 *
 * <p>Not thread-safe.
 */
public final class ReleaseDraft implements Closeable {

    /**
     * What came of publishing.
     *
     * @param release the one now in force
     * @param changed false if the same content was already in force and nothing was done
     */
    public record Publication(Release release, boolean changed) {}

    private final ReleaseStore store;
    private final Path folder;
    private final LoadLock lock;

    ReleaseDraft(ReleaseStore store, Path folder, LoadLock lock) {
        this.store = store;
        this.folder = folder;
        this.lock = lock;
    }

    /** Where the files of the release are to be written. Everything in it becomes part of the release. */
    public Path folder() {
        return folder;
    }

    /** The release in force, if it holds what the hash stands for: then the rest of the work can be spared. */
    public Optional<Release> inForce(String hash) throws IOException {
        return store.soundCurrent().filter(release -> release.manifest().hash().equals(hash));
    }

    /** The release in force, if there is a sound one. */
    public Optional<Release> before() throws IOException {
        return store.soundCurrent();
    }

    /** All whole releases that are there, newest first. */
    public List<Release> all() throws IOException {
        return store.list().releases();
    }

    /**
     * Writes the manifest, forces everything to disk, gives the folder its name and puts the release in force.
     *
     * <p>If the same content is already in force, nothing is done. If it is there under the same id but not in force,
     * that one is put in force and this draft dropped.
     *
     * @throws ReleaseException if another release has the same id
     */
    public Publication publish(Manifest manifest) throws IOException {
        Optional<Release> same = inForce(manifest.hash());
        if (same.isPresent()) {
            return new Publication(same.get(), false);
        }
        ReleaseId id = manifest.id();
        Path target = store.folder(id);
        if (Files.exists(target)) {
            requireSame(target, manifest);
        } else {
            ManifestFile.write(manifest, folder);
            ReleaseFiles.forceTree(folder);
            ReleaseFiles.rename(folder, target);
        }
        store.switchTo(id);
        return new Publication(store.release(id), true);
    }

    /** Removes what was not published and lets others load. */
    @Override
    public void close() throws IOException {
        try {
            ReleaseFiles.delete(folder);
        } finally {
            lock.close();
        }
    }

    private static void requireSame(Path target, Manifest manifest) throws IOException {
        String found = ManifestFile.read(target).hash();
        if (!found.equals(manifest.hash())) {
            throw new ReleaseException(target + ": expected a release with the hash " + manifest.hash()
                    + ", found one with " + found + "; delete the folder and load again");
        }
    }
}
