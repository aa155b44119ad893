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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.migov.server.http.Connection;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.guard.Texts;

class WorkshopTest {

    private static final Duration LIMIT = Duration.ofMillis(400);

    private static final Limits.Room ROOM = new Limits.Room(1 << 20, 1000, 10_000, new Texts(1000, 10_000));
    private static final Limits.Lanes LANES = new Limits.Lanes(Duration.ofMillis(50), 1);

    private final Workshop workshop = new Workshop(new Limits(
            LIMIT,
            2,
            Duration.ofMillis(200),
            1000,
            1000,
            5000,
            100,
            0,
            ROOM,
            LANES,
            Limits.PerClient.UNLIMITED,
            List.of()));
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        end.countDown();
        clients.shutdownNow();
        workshop.close();
    }

    @Test
    void answer_isWhole_inMemoryOrFromAFile() throws Exception {
        for (int size : new int[] {0, 1, 100, 101, 5000}) {
            try (Answer answer = make((spool, deadline) -> {
                spool.write(new byte[size]);
                return size;
            })) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                answer.body().writeTo(out, () -> false);
                assertThat(out.size()).isEqualTo(size);
                assertThat(answer.body() instanceof Body.InMemory).isEqualTo(size <= 100);
                assertThat(rows(answer)).isEqualTo(size);
            }
        }
    }

    @Test
    void answerBeyondTheSize_isRefused() {
        assertThatThrownBy(() -> make((spool, deadline) -> {
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
            busy.add(clients.submit(() -> make((spool, deadline) -> {
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
            assertThat(rows(one.get())).isEqualTo(1);
        }
        assertThat(quick()).isEqualTo(1);
    }

    @Test
    void faultInTheWork_isTheCallersToSee_andGivesTheTurnBack() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> make((spool, deadline) -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> make((spool, deadline) -> {
                    throw new StackOverflowError();
                }))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
        assertThatThrownBy(() -> make((spool, deadline) -> {
                    throw new OutOfMemoryError();
                }))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(quick()).isEqualTo(1);
    }

    @Test
    void largeAnswer_isSentWhileItIsMade() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Answer answer = make((spool, deadline) -> {
            spool.write(new byte[200]);
            awaitUninterruptibly(end);
            spool.write(new byte[300]);
            return 2;
        })) {
            assertThat(rows(answer)).as("not known yet").isEqualTo(-1);
            end.countDown();
            answer.body().writeTo(out, () -> false);
            assertThat(rows(answer)).isEqualTo(2);
        }
        assertThat(out.size()).isEqualTo(500);
    }

    @Test
    void largeAnswerThatBreaks_isNeverTakenForAWholeOne() throws Exception {
        try (Answer answer = make((spool, deadline) -> {
            spool.write(new byte[200]);
            spool.write(new byte[4900]);
            return 2;
        })) {
            assertThatThrownBy(() -> answer.body().writeTo(new ByteArrayOutputStream(), () -> false))
                    .asInstanceOf(type(HttpProblem.class))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(413));
        }
        try (Answer answer = make((spool, deadline) -> {
            spool.write(new byte[200]);
            while (true) {
                deadline.check();
            }
        })) {
            assertThatThrownBy(() -> answer.body().writeTo(new ByteArrayOutputStream(), () -> false))
                    .asInstanceOf(type(HttpProblem.class))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(504));
        }
        assertThat(quick()).isEqualTo(1);
    }

    @Test
    void clientThatGoesAway_endsItsQuery() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Workshop patient = new Workshop(new Limits(
                Duration.ofMinutes(5),
                1,
                Duration.ofMillis(200),
                1000,
                1000,
                5000,
                100,
                0,
                ROOM,
                LANES,
                Limits.PerClient.UNLIMITED,
                List.of()))) {
            assertThatThrownBy(() -> patient.make(
                            (spool, deadline) -> {
                                while (deadline.cause() == null) {
                                    Thread.onSpinWait();
                                }
                                stopped.countDown();
                                deadline.check();
                                return 1;
                            },
                            gone()))
                    .asInstanceOf(type(HttpProblem.class))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(499));
        }
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void longQueries_leaveTheirTurns_andOnlySoManyMayBeLong() throws Exception {
        Limits limits = new Limits(
                Duration.ofMinutes(5),
                2,
                Duration.ofMillis(200),
                1000,
                1000,
                5000,
                100,
                0,
                ROOM,
                LANES,
                Limits.PerClient.UNLIMITED,
                List.of());
        try (Workshop patient = new Workshop(limits)) {
            Workshop.Work slow = (spool, deadline) -> {
                while (end.getCount() > 0) {
                    deadline.check();
                }
                return 1;
            };
            List<Future<Answer>> two = Stream.generate(
                            () -> clients.submit(() -> patient.make(slow, Connection.lasting())))
                    .limit(2)
                    .toList();
            while (patient.longOnes() < 2) {
                Thread.onSpinWait();
            }
            try (Answer answer = patient.make((spool, deadline) -> 7, Connection.lasting())) {
                assertThat(rows(answer)).isEqualTo(7);
            }
            while (patient.running() > 2) {
                Thread.onSpinWait(); // an answer is there a moment before its turn is given back
            }
            assertThat(patient.running()).isEqualTo(2);
            assertThatThrownBy(() -> patient.make(slow, Connection.lasting()))
                    .asInstanceOf(type(HttpProblem.class))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(503))
                    .satisfies(problem -> assertThat(problem.headers()).containsKey("Retry-After"));
            end.countDown();
            for (Future<Answer> one : two) {
                assertThat(rows(one.get())).isEqualTo(1);
            }
        }
    }

    private static Connection gone() {
        return new Connection() {
            @Override
            public boolean isGone() {
                return true;
            }

            @Override
            public String client() {
                return "";
            }

            @Override
            public void cut() {}
        };
    }

    private Answer make(Workshop.Work work) {
        return workshop.make(work, Connection.lasting());
    }

    private static long rows(Answer answer) {
        return answer.body() instanceof GrowingBody growing
                ? growing.made().rows()
                : answer.made().rows();
    }

    private long quick() throws IOException {
        try (Answer answer = make((spool, deadline) -> 1)) {
            return rows(answer);
        }
    }

    private Answer stubborn() {
        return make((spool, deadline) -> {
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
