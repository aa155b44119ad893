package org.migov.server.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseMissing;

/** The releases in the folder of the one in force, as far as their files can be downloaded. */
final class PublishedReleases {

    /** Stands for the release in force in an address. */
    static final String LATEST = "latest";

    private static final String ID = "\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}";

    private final CurrentRelease current;

    PublishedReleases(CurrentRelease current) {
        this.current = current;
    }

    /**
     * A release and its files.
     *
     * @param current whether it is in force
     */
    record Published(Path folder, Manifest manifest, boolean current) {

        String id() {
            return manifest.release();
        }

        /** The file of that name, and where it lies. */
        Optional<Path> file(String name) {
            return manifest.file(name).map(file -> folder.resolve(file.path()).normalize());
        }
    }

    static boolean isId(String text) {
        return text.matches(ID);
    }

    /** The release in force. */
    Published inForce() {
        OpenRelease release = current.get();
        return new Published(release.folder(), release.manifest(), true);
    }

    /**
     * A release by its id, or the one in force by {@link #LATEST}.
     *
     * @throws HttpProblem 404 if it is not there, or not any more
     */
    Published of(String id) {
        Published inForce = inForce();
        if (id.equals(LATEST) || id.equals(inForce.id())) {
            return inForce;
        }
        Path folder = inForce.folder().resolveSibling(id);
        if (!isId(id) || !Files.isDirectory(folder)) {
            throw HttpProblem.notFound("There is no release " + id + " here (any more); /dumps lists those there are.");
        }
        return new Published(folder, Manifest.read(folder), false);
    }

    /** All that can be read, newest first. */
    List<Published> all() {
        Path folder = inForce().folder().toAbsolutePath().getParent();
        List<Published> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(PublishedReleases::isId)
                    .forEach(id -> readable(id).ifPresent(found::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(
                Comparator.comparing((Published release) -> release.manifest().createdAt())
                        .reversed());
        return found;
    }

    private Optional<Published> readable(String id) {
        try {
            return Optional.of(of(id));
        } catch (ReleaseMissing | HttpProblem damagedOrGone) {
            return Optional.empty();
        }
    }
}
