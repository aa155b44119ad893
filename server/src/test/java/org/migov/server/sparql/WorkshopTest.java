package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.migov.server.http.HttpProblem;

class WorkshopTest {

    private static final Duration LIMIT = Duration.ofMillis(400);

    private final Workshop workshop =
            new Workshop(new Limits(LIMIT, 2, Duration.ofMillis(200), 1000, 1000, 5000, 100, 0));
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        end.countDown();
        clients.shutdownNow();
        workshop.close();
    }

    @Test
    void answer_isWhole_inMemoryOrFromAFile() throws IOException {
        for (int size : new int[] {0, 1, 100, 101, 5000}) {
            try (Answer answer = workshop.make((spool, deadline) -> {
                spool.write(new byte[size]);
                return size;
            })) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                answer.body().writeTo(out);
                assertThat(out.size()).isEqualTo(size);
                assertThat(answer.body().length()).isEqualTo(size);
                assertThat(answer.rows()).isEqualTo(size);
                assertThat(answer.body().inMemory()).isEqualTo(size <= 100);
            }
        }
    }

    @Test
    void answerBeyondTheSize_isRefused() {
        assertThatThrownBy(() -> workshop.make((spool, deadline) -> {
                    spool.write(new byte[5001]);
                    return 1;
                }))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(413));
    }

    @Test
    void workThatDoesNotStop_isAnsweredForAllTheSame_andCountedUntilItDoes() throws Exception {
        long start = System.nanoTime();
        assertThatThrownBy(this::stubborn)
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(504));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(2));
        assertThat(workshop.lingering()).isEqualTo(1);
        assertThat(quick()).as("its turn is free again").isEqualTo(1);
        end.countDown();
        for (int i = 0; i < 100 && workshop.lingering() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(workshop.lingering()).isZero();
    }

    @Test
    void tooManyThatDoNotStop_letNoOtherIn() throws Exception {
        List<Future<Answer>> stubborn = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            stubborn.add(clients.submit(this::stubborn));
        }
        for (Future<Answer> one : stubborn) {
            assertThatThrownBy(one::get).hasCauseInstanceOf(HttpProblem.class);
        }
        assertThatThrownBy(this::quick).asInstanceOf(type(HttpProblem.class)).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.headers()).containsKey("Retry-After");
        });
    }

    @Test
    void moreThanMayRun_waitForTheirTurn_orAreToldToComeBack() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        List<Future<Answer>> busy = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            busy.add(clients.submit(() -> workshop.make((spool, deadline) -> {
                running.countDown();
                awaitUninterruptibly(end);
                return 1;
            })));
        }
        assertThat(running.await(5, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(this::quick)
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(503));
        end.countDown();
        for (Future<Answer> one : busy) {
            assertThat(one.get().rows()).isEqualTo(1);
        }
        assertThat(quick()).isEqualTo(1);
    }

    @Test
    void faultInTheWork_isTheCallersToSee_andGivesTheTurnBack() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> workshop.make((spool, deadline) -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> workshop.make((spool, deadline) -> {
                    throw new StackOverflowError();
                }))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
        assertThatThrownBy(() -> workshop.make((spool, deadline) -> {
                    throw new OutOfMemoryError();
                }))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(quick()).isEqualTo(1);
    }

    private long quick() throws IOException {
        try (Answer answer = workshop.make((spool, deadline) -> 1)) {
            return answer.rows();
        }
    }

    private Answer stubborn() {
        return workshop.make((spool, deadline) -> {
            awaitUninterruptibly(end);
            return 1;
        });
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("workers are never interrupted", e);
        }
    }
}
