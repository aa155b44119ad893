package org.migov.server.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The releases that are still in the data folder, the one in force and older ones. An old one is opened when somebody asks
 * for it; the last few stay open.
 *
 * <p>Safe for use by many threads.
 */
public final class Archive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Releases that stay open while nobody reads them. */
    private static final int KEPT_OPEN = 3;

    private final Path folder;
    private final Map<Path, Edition> known = new ConcurrentHashMap<>();

    /** By id, the one that was not asked for the longest first; guarded by itself. */
    private final Map<String, Lent> open = new LinkedHashMap<>(8, 0.75f, true);

    /**
     * A release in the folder.
     *
     * @param base of its identifiers
     * @param created in whole seconds, as HTTP has dates
     */
    public record Edition(String id, String base, Instant created) {}

    private static final class Lent {

        private final OpenRelease release;
        private int readers;

        Lent(OpenRelease release) {
            this.release = release;
        }
    }

    Archive(Path dataFolder) {
        this.folder = dataFolder.resolve("releases");
    }

    /** Those with identifiers under a base, oldest first; what is no whole release is passed over. */
    public List<Edition> editions(String base) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            entry -> ID.matcher(entry.getFileName().toString()).matches())
                    .flatMap(entry -> edition(entry).stream())
                    .filter(edition -> edition.base().equals(base))
                    .sorted(Comparator.comparing(Edition::created).thenComparing(Edition::id))
                    .toList();
        } catch (NoSuchFileException noReleases) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /**
     * Does something with a release, which stays open at least as long as that takes.
     *
     * @throws ReleaseMissing if the folder has none of that id
     */
    public <T> T reading(String id, Function<OpenRelease, T> work) {
        Lent lent = lend(id);
        try {
            return work.apply(lent.release);
        } finally {
            giveBack(lent);
        }
    }

    /** Closes what nobody reads. */
    @Override
    public void close() {
        synchronized (open) {
            closeDownTo(0);
        }
    }

    private Optional<Edition> edition(Path entry) {
        if (!Files.isRegularFile(entry.resolve(Manifest.FILE))) {
            known.remove(entry);
            return Optional.empty();
        }
        try {
            return Optional.of(known.computeIfAbsent(entry, Archive::read));
        } catch (ReleaseMissing notWhole) {
            LOG.debug("passed over: {}", notWhole.getMessage());
            return Optional.empty();
        }
    }

    private static Edition read(Path entry) {
        Manifest manifest = Manifest.read(entry);
        if (!entry.getFileName().toString().equals(manifest.release())) {
            throw new ReleaseMissing(entry + ": expected its own manifest, found that of " + manifest.release());
        }
        return new Edition(
                manifest.release(), manifest.base(), manifest.createdAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private Lent lend(String id) {
        if (!ID.matcher(id).matches()) {
            throw new ReleaseMissing("expected the id of a release, found \"" + id + "\"");
        }
        synchronized (open) {
            Lent lent = open.computeIfAbsent(id, name -> new Lent(OpenRelease.open(folder.resolve(name))));
            lent.readers++;
            return lent;
        }
    }

    private void giveBack(Lent lent) {
        synchronized (open) {
            lent.readers--;
            closeDownTo(KEPT_OPEN);
        }
    }

    private void closeDownTo(int kept) {
        Iterator<Lent> eldest = open.values().iterator();
        while (open.size() > kept && eldest.hasNext()) {
            Lent candidate = eldest.next();
            if (candidate.readers == 0) {
                eldest.remove();
                candidate.release.close();
            }
        }
    }
}
