package org.migov.server.data;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The release in force, ready for look-ups. Take it once a request. */
public final class CurrentData {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentData.class);

    private final CurrentRelease current;
    private final Vocabulary vocabulary;
    private final AtomicReference<@Nullable ReleaseData> kept = new AtomicReference<>();

    public CurrentData(CurrentRelease current, Vocabulary vocabulary) {
        this.current = current;
        this.vocabulary = vocabulary;
    }

    /** Begins to read what is needed later, so that nobody waits for it. */
    public void prepare() {
        get();
    }

    /** The release in force. */
    public ReleaseData get() {
        OpenRelease release = current.get();
        ReleaseData known = kept.get();
        if (known == null || known.release() != release) {
            known = new ReleaseData(release, vocabulary);
            kept.set(known);
            prepare(known);
        }
        return known;
    }

    /** The names take seconds to read; the first one who searches shall not wait for them. */
    private static void prepare(ReleaseData data) {
        Thread thread = new Thread(
                () -> {
                    try {
                        data.names();
                    } catch (RuntimeException e) { // the release was closed meanwhile, or whoever searches will see
                        LOG.debug("the names of {} could not be read ahead", data.release(), e);
                    }
                },
                "names of " + data.release().id());
        thread.setDaemon(true);
        thread.start();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
