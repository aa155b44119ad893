package org.migov.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migov.server.SampleRelease;
import org.migov.server.Served;

/** A server that is told its public address and the header that names the client. */
class BehindAProxyTest {

    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @TempDir
    static Path folder;

    static Served server;

    @BeforeAll
    static void start() {
        server = Served.bare(
                SampleRelease.in(folder),
                Map.of(
                        "public-url", "https://data.example.org",
                        "client-header", "X-Forwarded-For",
                        "client-budget", "1s",
                        "client-peak", "1s",
                        "query-timeout", "1500ms"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theServiceDescription_namesThePublicAddress() {
        assertThat(server.get("/sparql", "X-Forwarded-Host", "elsewhere.example")
                        .body())
                .contains("<https://data.example.org/sparql>")
                .doesNotContain("127.0.0.1", "elsewhere.example");
    }

    @Test
    void whoUsesUpTheBudget_isToldWhenToComeAgain_andOthersAreNot() {
        assertThat(server.query(SLOW, "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(504);
        HttpResponse<String> refused = server.query("ASK { ?s ?p 1 }", "X-Forwarded-For", "198.51.100.9, 192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(server.query("ASK { ?s ?p 1 }", "X-Forwarded-For", "192.0.2.2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.query("ASK { ?s ?p 1 }").statusCode())
                .as("this machine itself")
                .isEqualTo(200);
    }

    @Test
    void oneHouseholdOfIpv6_isOneClient() {
        assertThat(server.query(SLOW, "X-Forwarded-For", "2001:db8:1:2::1").statusCode())
                .isEqualTo(504);
        assertThat(server.query("ASK { ?s ?p 2 }", "X-Forwarded-For", "2001:db8:1:2:ffff::2")
                        .statusCode())
                .isEqualTo(429);
        assertThat(server.query("ASK { ?s ?p 2 }", "X-Forwarded-For", "2001:db8:1:3::1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLimits_arePublished() {
        assertThat(server.get("/sparql").body())
                .contains("\"query-timeout\"", "\"1500ms\"", "\"client-budget\"", "sh:prefix");
    }
}
