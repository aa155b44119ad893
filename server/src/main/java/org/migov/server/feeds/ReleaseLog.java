package org.migov.server.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import org.migov.server.release.ReleaseChanges;

/** What the releases of a folder changed, the newest first, up to the one in force. */
final class ReleaseLog {

    private static final String RELEASE_ID = "\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}";

    private final List<Path> folders;

    /**
     * An event.
     *
     * @param release id
     * @param changes of the whole release where this is about it, with one change where it is about a thing
     */
    record Event(String release, Instant day, ReleaseChanges changes) {

        /** Whether this tells of the release as a whole. */
        boolean isRelease() {
            return changes.changes().isEmpty();
        }

        ReleaseChanges.Change change() {
            return changes.changes().get(0);
        }
    }

    private ReleaseLog(List<Path> folders) {
        this.folders = folders;
    }

    /** The log as the release in force has it: later ones, which were rolled back, are left out. */
    static ReleaseLog until(OpenRelease release) {
        Path own = release.folder().toAbsolutePath();
        try (Stream<Path> siblings = Files.list(own.getParent())) {
            return new ReleaseLog(siblings.filter(folder -> name(folder).matches(RELEASE_ID))
                    .filter(folder -> folder.equals(own) || isEarlier(folder, release))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> Manifest.read(folder).createdAt())
                            .reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEarlier(Path folder, OpenRelease release) {
        return Files.isRegularFile(folder.resolve(ReleaseChanges.FILE))
                && Manifest.read(folder).createdAt().isBefore(release.created());
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /**
     * A part of the log.
     *
     * @param wanted which changes of things are told
     * @param releases whether each release is told of; the first one always is, as there is nothing before it
     * @param from how many events are passed over
     * @param most how many are returned
     */
    List<Event> events(Predicate<ReleaseChanges.Change> wanted, boolean releases, long from, int most) {
        List<Event> events = new ArrayList<>();
        long skip = from;
        for (Path folder : folders) {
            if (events.size() >= most) {
                break;
            }
            Manifest manifest = Manifest.read(folder);
            ReleaseChanges changes = ReleaseChanges.read(folder, wanted, skip, most - events.size())
                    .orElseGet(() -> ReleaseChanges.none(manifest.release()));
            boolean first = changes.before().isEmpty();
            long told = first ? 0 : changes.matching();
            if (!first) {
                changes.changes().forEach(change -> events.add(event(manifest, changes, List.of(change))));
            }
            if (releases || first) {
                if (skip <= told && events.size() < most) {
                    events.add(event(manifest, changes, List.of()));
                }
                told++;
            }
            skip = Math.max(0, skip - told);
        }
        return events;
    }

    private static Event event(Manifest manifest, ReleaseChanges of, List<ReleaseChanges.Change> changes) {
        return new Event(
                manifest.release(),
                manifest.createdAt(),
                new ReleaseChanges(of.release(), of.before(), of.summary(), of.matching(), changes));
    }
}
