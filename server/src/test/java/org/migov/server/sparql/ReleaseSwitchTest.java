package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

class ReleaseSwitchTest {

    private static final List<String> IDS = List.of("2026-01-01-000000aa", "2026-01-01-000000bb");

    @TempDir
    Path folder;

    @Test
    void switchUnderLoad_failsNoRequest_andEachAnswerIsOfOneRelease() throws Exception {
        for (String id : IDS) {
            SampleRelease.write(folder, id, SampleRelease.sample() + graph(id));
        }
        SampleRelease.makeCurrent(folder, IDS.get(0));
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger answers = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (Served server =
                Served.bare(folder, Map.of("result-cache-bytes", "0", "query-timeout", "30s", "queue-wait", "20s"))) {
            ExecutorService readers = Executors.newFixedThreadPool(3);
            for (int i = 0; i < 3; i++) {
                readers.execute(() -> {
                    while (!over.get()) {
                        check(server, wrong);
                        answers.incrementAndGet();
                    }
                });
            }
            for (int i = 1; i <= 6; i++) {
                TimeUnit.MILLISECONDS.sleep(1100);
                SampleRelease.makeCurrent(folder, IDS.get(i % 2));
            }
            over.set(true);
            readers.shutdown();
            assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(wrong).isEmpty();
        assertThat(answers.get()).isGreaterThan(10);
    }

    private static String graph(String id) {
        return "\nGRAPH <https://w3id.org/migov/graph/own> { <http://x.example/a> <http://x.example/release> \"%s\" . }"
                .formatted(id);
    }

    private static void check(Served server, Queue<String> wrong) {
        HttpResponse<String> answer = server.query(
                "SELECT ?id { <http://x.example/a> <http://x.example/release> ?id }", "Accept", "text/csv");
        String release = answer.headers().firstValue("X-MiGov-Release").orElse("none");
        if (answer.statusCode() != 200
                || !answer.body().equals("id\r\n" + release + "\r\n")
                || !answer.headers().firstValue("ETag").orElse("").contains(release)) {
            wrong.add(answer.statusCode() + " " + release + " " + answer.body());
        }
    }
}
