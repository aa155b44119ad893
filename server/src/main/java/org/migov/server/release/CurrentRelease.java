package org.migov.server.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release in force: what {@code DIR/current} names.
 *
 * <p>{@link #get} looks at that file at most once a second and switches when it names another release. A release that
 * cannot be opened is reported once in the log and the one before stays in force, so that no request fails because of a
 * switch. The old one is closed when it has not been read for a while; until then requests in flight finish on it.
 */
public final class CurrentRelease implements AutoCloseable {

    /** The file that names the release in force. */
    public static final String POINTER = "current";

    private static final Logger LOG = LoggerFactory.getLogger(CurrentRelease.class);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    private static final Duration KEEP_OLD = Duration.ofMinutes(5);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path dataFolder;
    private final Clock clock;
    private final Archive archive;
    private volatile OpenRelease current;
    private final List<Retired> retired = new ArrayList<>();
    private final ReentrantLock switching = new ReentrantLock();
    private volatile Instant checked;
    private @Nullable Refused refused;

    private record Retired(OpenRelease release, Instant since) {}

    /** A release that could not be opened; tried again after a while, in case it was still being copied. */
    private record Refused(String id, Instant since) {}

    private CurrentRelease(Path dataFolder, Clock clock) {
        this.dataFolder = dataFolder;
        this.clock = clock;
        this.archive = new Archive(dataFolder);
        this.current = openNamed(named());
        this.checked = clock.instant();
    }

    /**
     * Opens what {@code current} in the folder names.
     *
     * @throws ReleaseMissing if there is none, or it is not whole
     */
    public static CurrentRelease open(Path dataFolder) {
        return open(dataFolder, Clock.systemUTC());
    }

    static CurrentRelease open(Path dataFolder, Clock clock) {
        return new CurrentRelease(dataFolder, clock);
    }

    /** Whether the folder has a release in force; says nothing on whether it can be opened. */
    public static boolean exists(Path dataFolder) {
        return Files.isRegularFile(dataFolder.resolve(POINTER));
    }

    /** The release in force. Take it once a request. */
    public OpenRelease get() {
        Instant now = clock.instant();
        if (now.isAfter(checked.plus(CHECK_EVERY)) && switching.tryLock()) {
            try {
                checked = now;
                follow();
                closeRetired(now);
            } finally {
                switching.unlock();
            }
        }
        return current;
    }

    /** All releases that are still in the folder. */
    public Archive archive() {
        return archive;
    }

    /** The folder that holds {@code current} and {@code releases/}. */
    public Path dataFolder() {
        return dataFolder;
    }

    @Override
    public void close() {
        switching.lock();
        try {
            archive.close();
            retired.forEach(old -> old.release().close());
            retired.clear();
            current.close();
        } finally {
            switching.unlock();
        }
    }

    private void follow() {
        try {
            String id = named();
            if (!id.equals(current.id()) && mayBeTried(id)) {
                switchTo(id);
            }
        } catch (ReleaseMissing e) {
            LOG.warn("{}; {} stays in force", e.getMessage(), current);
        }
    }

    private boolean mayBeTried(String id) {
        return refused == null
                || !refused.id().equals(id)
                || clock.instant().isAfter(refused.since().plus(TRY_AGAIN));
    }

    private void switchTo(String id) {
        try {
            OpenRelease next = openNamed(id);
            OpenRelease before = current;
            current = next;
            retired.add(new Retired(before, clock.instant()));
            refused = null;
            LOG.info("{} is in force now, after {}", next, before);
        } catch (RuntimeException e) { // whatever is wrong with the new one, the old one serves on
            refused = new Refused(id, clock.instant());
            LOG.error("{}; {} stays in force", e.getMessage(), current, e);
        }
    }

    private void closeRetired(Instant now) {
        for (Iterator<Retired> old = retired.iterator(); old.hasNext(); ) {
            Retired candidate = old.next();
            if (now.isAfter(candidate.since().plus(KEEP_OLD))
                    && !candidate.release().inUse()) {
                old.remove();
                candidate.release().close();
                LOG.info("{} is closed", candidate.release());
            }
        }
    }

    private OpenRelease openNamed(String id) {
        OpenRelease release = OpenRelease.open(dataFolder.resolve("releases").resolve(id));
        if (!release.id().equals(id)) {
            release.close();
            throw new ReleaseMissing(
                    release.folder() + ": expected release " + id + ", found the manifest of " + release.id());
        }
        return release;
    }

    private String named() {
        Path pointer = dataFolder.resolve(POINTER);
        try {
            String id = Files.readString(pointer, StandardCharsets.UTF_8).strip();
            if (!ID.matcher(id).matches()) {
                throw new ReleaseMissing(pointer + ": expected the id of a release, found \"" + shortened(id) + "\"");
            }
            return id;
        } catch (NoSuchFileException e) {
            throw new ReleaseMissing(
                    pointer + ": there is no release yet; run \"migov load --data " + dataFolder + "\"", e);
        } catch (IOException e) {
            throw new ReleaseMissing(pointer + ": cannot be read: " + e, e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
