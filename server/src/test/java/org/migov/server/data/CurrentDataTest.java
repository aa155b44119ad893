package org.migov.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.release.CurrentRelease;

/** What is read in the background has ended when the release is closed. */
class CurrentDataTest {

    @TempDir
    Path folder;

    @Test
    void closing_waitsForWhatIsBeingRead_andBeginsNothingMore() throws InterruptedException {
        SampleRelease.in(folder);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicBoolean read = new AtomicBoolean();
        AtomicInteger begunLater = new AtomicInteger();
        try (CurrentRelease releases = CurrentRelease.open(folder)) {
            CurrentData data = new CurrentData(releases, Vocabulary.standard());
            data.get();
            data.ahead("something long", release -> {
                reading.countDown();
                await(closing);
                read.set(release.things().reading(() -> true));
            });
            reading.await();
            Thread closer = new Thread(data::close);
            closer.start();
            closer.join(100);
            assertThat(closer.isAlive()).isTrue();
            data.ahead("something later", release -> begunLater.incrementAndGet());
            closing.countDown();
            closer.join();
            assertThat(read).isTrue();
            data.close();
            assertThat(begunLater).hasValue(0);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
