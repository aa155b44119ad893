package org.migov.server.data;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.OpenRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The release in force, ready for look-ups. Take it once a request. */
public final class CurrentData implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentData.class);

    private final CurrentRelease current;
    private final Vocabulary vocabulary;
    private final AtomicReference<@Nullable ReleaseData> kept = new AtomicReference<>();
    private final List<Ahead> ahead = new CopyOnWriteArrayList<>();
    private final List<Thread> readers = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Something that takes seconds to read: the first one who asks for it shall not wait. */
    private record Ahead(String what, Consumer<ReleaseData> work) {}

    public CurrentData(CurrentRelease current, Vocabulary vocabulary) {
        this.current = current;
        this.vocabulary = vocabulary;
        ahead.add(new Ahead("names", ReleaseData::names));
    }

    /** Begins to read what is needed later, so that nobody waits for it. */
    public void prepare() {
        get();
    }

    /** Has something read in the background, of the release in force and of each that follows. */
    public void ahead(String what, Consumer<ReleaseData> work) {
        Ahead added = new Ahead(what, work);
        ahead.add(added);
        ReleaseData known = kept.get();
        if (known != null) {
            start(known, List.of(added));
        }
    }

    /** The release in force. */
    public ReleaseData get() {
        OpenRelease release = current.get();
        ReleaseData known = kept.get();
        if (known == null || known.release() != release) {
            known = new ReleaseData(release, vocabulary);
            kept.set(known);
            start(known, List.copyOf(ahead));
        }
        return known;
    }

    private void start(ReleaseData data, List<Ahead> works) {
        Thread thread = new Thread(
                () -> {
                    works.forEach(work -> read(data, work));
                    readers.remove(Thread.currentThread());
                },
                "reads ahead " + data.release().id());
        thread.setDaemon(true);
        readers.add(thread);
        thread.start();
    }

    private void read(ReleaseData data, Ahead ahead) {
        if (closed) {
            return;
        }
        try {
            ahead.work().accept(data);
        } catch (RuntimeException e) { // the release was closed meanwhile, or whoever asks for it will see
            LOG.debug("the {} of {} could not be read ahead", ahead.what(), data.release(), e);
        }
    }

    /** Begins nothing more in the background, and waits until what has begun is read: a release is not closed under it. */
    @Override
    public void close() {
        closed = true;
        for (Thread reader : readers) {
            try {
                reader.join(Duration.ofSeconds(10).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
