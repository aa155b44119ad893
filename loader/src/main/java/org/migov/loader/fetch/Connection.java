package org.migov.loader.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks servers, one request at a time: keeps the interval, repeats what may pass, follows redirects within a site. */
final class Connection {

    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration BODY = Duration.ofMinutes(15);

    /** What is done with an answer; may be done again after a failure that passes. */
    @FunctionalInterface
    interface Use<T> {
        T of(HttpResponse<InputStream> answer) throws IOException;
    }

    private final FetchSettings settings;
    private final Site site;
    private final Instant end;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Map<String, RobotsTxt> robots = new HashMap<>();
    private final Map<String, Instant> lastRequest = new HashMap<>();

    Connection(FetchSettings settings) {
        this.settings = settings;
        this.site = new Site(settings.baseUrl());
        this.end = settings.clock().instant().plus(settings.time());
    }

    /** Whether the time of the run is up. */
    boolean timeIsUp() {
        return !settings.clock().instant().isBefore(end);
    }

    /** Whether the server wants a page to be fetched by programs. */
    boolean allowed(String address) throws IOException, InterruptedException {
        URI uri = site.resolve(address);
        return robots(uri).allows(path(uri));
    }

    /**
     * Asks for a page until there is an answer that is none of passing trouble.
     *
     * @param headers asked anew for each attempt, since a download that was cut off goes on where it stopped
     * @param use reads the answer; what it throws counts as passing trouble unless it is a {@link FetchProblem}
     */
    <T> T get(String address, HeaderSource headers, Use<T> use) throws IOException, InterruptedException {
        Duration wait = settings.firstWait();
        IOException last = new FetchProblem("not asked");
        for (int attempt = 0; attempt <= settings.retries(); attempt++) {
            if (attempt > 0) {
                settings.pause().of(wait);
                wait = wait.multipliedBy(2);
            }
            try {
                HttpResponse<InputStream> answer = follow(site.resolve(address), headers.now());
                if (!PASSING.contains(answer.statusCode())) {
                    return inTime(answer, use);
                }
                answer.body().close();
                last = new FetchProblem("the server answers " + answer.statusCode());
                wait = retryAfter(answer).orElse(wait);
                if (wait.compareTo(settings.longestWait()) > 0) {
                    throw new FetchProblem("the server asks to wait for " + wait.toSeconds() + " s; try again later");
                }
            } catch (FetchProblem decided) {
                throw decided;
            } catch (IOException passing) {
                last = passing;
            }
        }
        throw last instanceof FetchProblem ? last : new FetchProblem(trouble(last), last);
    }

    /** A body that does not come to its end is closed: the client has no limit of its own for it. */
    private static <T> T inTime(HttpResponse<InputStream> answer, Use<T> use) throws IOException {
        CompletableFuture<Void> read = new CompletableFuture<>();
        read.orTimeout(BODY.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            try {
                answer.body().close();
            } catch (IOException alreadyClosed) {
                return null;
            }
            return null;
        });
        try {
            return use.of(answer);
        } finally {
            read.complete(null);
        }
    }

    /** Headers for the next attempt. */
    @FunctionalInterface
    interface HeaderSource {
        Map<String, String> now() throws IOException;
    }

    private HttpResponse<InputStream> follow(URI start, Map<String, String> headers)
            throws IOException, InterruptedException {
        URI uri = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = send(uri, headers);
            if (!REDIRECTS.contains(answer.statusCode())) {
                return answer;
            }
            answer.body().close();
            String location = answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new FetchProblem("redirected without saying where"));
            uri = site.redirect(uri, location);
            if (!robots(uri).allows(path(uri))) {
                throw new FetchProblem("redirected to " + uri + ", which robots.txt does not want fetched");
            }
        }
        throw new FetchProblem("redirected more than " + MOST_REDIRECTS + " times");
    }

    private HttpResponse<InputStream> send(URI uri, Map<String, String> headers)
            throws IOException, InterruptedException {
        RobotsTxt rules = robots.getOrDefault(authority(uri), RobotsTxt.allowingAll());
        keepInterval(authority(uri), rules);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(ANSWER).header("User-Agent", settings.userAgent());
        headers.forEach(request::header);
        return client.send(request.GET().build(), BodyHandlers.ofInputStream());
    }

    private void keepInterval(String authority, RobotsTxt rules) throws InterruptedException {
        Duration interval = rules.delay()
                .filter(delay -> delay.compareTo(settings.interval()) > 0)
                .orElse(settings.interval());
        Instant now = settings.clock().instant();
        Instant earliest = Optional.ofNullable(lastRequest.get(authority))
                .map(last -> last.plus(interval))
                .orElse(now);
        if (earliest.isAfter(now)) {
            settings.pause().of(Duration.between(now, earliest));
        }
        lastRequest.put(authority, settings.clock().instant());
    }

    /** RFC 9309: no file means that all is allowed; a server in trouble, that nothing is. */
    private RobotsTxt robots(URI uri) throws IOException, InterruptedException {
        RobotsTxt known = robots.get(authority(uri));
        if (known != null) {
            return known;
        }
        HttpResponse<InputStream> answer = send(uri.resolve("/robots.txt"), Map.of());
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status >= 500) {
                throw new FetchProblem(
                        uri.resolve("/robots.txt") + ": the server answers " + status + "; nothing is fetched from it");
            }
            RobotsTxt read = status == 200
                    ? RobotsTxt.of(new String(body.readNBytes(512 << 10), StandardCharsets.UTF_8))
                    : RobotsTxt.allowingAll();
            robots.put(authority(uri), read);
            return read;
        }
    }

    private Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").flatMap(text -> {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            try {
                Instant when = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                Duration wait = Duration.between(settings.clock().instant(), when);
                return wait.isNegative() ? Optional.of(Duration.ZERO) : Optional.of(wait);
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static String trouble(IOException last) {
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    private static String authority(URI uri) {
        return String.valueOf(uri.getRawAuthority());
    }

    private static String path(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
