package org.migov.loader.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How to fetch.
 *
 * @param to folder of the pages; made if it is not there
 * @param baseUrl stands in for scheme, host and port of every address, for tests against a stand-in
 * @param interval least time between two requests to a host
 * @param retries how often a request is repeated that failed for a reason that may pass
 * @param firstWait before the first repetition; doubles each time
 * @param longestWait a server that asks for more is left alone
 * @param fileBytes most a page may have
 * @param totalBytes most all pages may have together
 * @param time after which the run stops
 * @param contact address of whoever runs it, for the user agent
 */
public record FetchSettings(
        Path to,
        Optional<URI> baseUrl,
        Duration interval,
        int retries,
        Duration firstWait,
        Duration longestWait,
        long fileBytes,
        long totalBytes,
        Duration time,
        String contact,
        Pause pause,
        Clock clock) {

    /** Waits; tests note it instead. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** One request in two seconds, at most 64 MiB a page, 4 GiB and six hours a run. */
    public static FetchSettings of(Path to) {
        return new FetchSettings(
                to,
                Optional.empty(),
                Duration.ofSeconds(2),
                4,
                Duration.ofSeconds(2),
                Duration.ofMinutes(10),
                64L << 20,
                4L << 30,
                Duration.ofHours(6),
                "https://w3id.org/migov/",
                time -> Thread.sleep(time.toMillis()),
                Clock.systemUTC());
    }

    /** What servers see. */
    String userAgent() {
        return "MiGov/1 (+" + contact + ")";
    }
}
