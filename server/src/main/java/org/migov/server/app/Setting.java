package org.migov.server.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A named setting: one line of {@link #ALL}, which feeds {@code --help}, the documentation and {@code /-/settings}.
 *
 * @param name as on the command line without the dashes, such as {@code query-timeout}
 * @param standard what holds where nothing is said, as it would be written
 * @param help one sentence without a full stop
 * @param secret whether the value is kept from {@code /-/settings}
 */
public record Setting<T>(String name, String standard, String help, boolean secret, Function<String, T> reader) {

    public static final Setting<Path> DATA =
            path("data", "data", "Folder that holds the releases and names the one in force");
    public static final Setting<String> HOST =
            text("host", "127.0.0.1", "Address to listen on; 0.0.0.0 for every one this machine has");
    public static final Setting<Integer> PORT = number("port", "3030", "Port to listen on; 0 for any that is free");
    public static final Setting<Duration> QUERY_TIMEOUT =
            duration("query-timeout", "30s", "Longest time that a query may run");
    public static final Setting<Integer> MAX_CONCURRENT_QUERIES =
            number("max-concurrent-queries", "8", "Queries that may run at once; others wait");
    public static final Setting<Duration> QUEUE_WAIT =
            duration("queue-wait", "2s", "Longest time that a query waits for its turn before it is refused");
    public static final Setting<Integer> MAX_QUERY_LENGTH =
            bytes("max-query-length", "64K", "Longest query text, in characters");
    public static final Setting<Integer> MAX_REQUEST_BYTES = bytes("max-request-bytes", "1M", "Largest request body");
    public static final Setting<Integer> MAX_RESULT_BYTES =
            bytes("max-result-bytes", "512M", "Largest answer to a query; a larger one is refused, or cut off");
    public static final Setting<Integer> SPOOL_BYTES = bytes(
            "spool-bytes",
            "1M",
            "Answers up to this size are complete before the status is sent; larger ones are sent while they are"
                    + " made, and cut off if they break");
    public static final Setting<Integer> QUERY_MEMORY = bytes(
            "query-memory",
            "256M",
            "Memory that one query may hold at once for joins, groups, MINUS and graphs that it makes, by estimate; all"
                    + " together at most half of the heap");
    public static final Setting<Integer> SORT_MEMORY_ROWS = number(
            "sort-memory-rows",
            "50000",
            "Rows that ORDER BY or DISTINCT keep in memory; further ones go through temporary files");
    public static final Setting<Integer> SORT_ROWS =
            number("sort-rows", "5000000", "Rows that ORDER BY may sort in one query");
    public static final Setting<Integer> MAX_TEXT_LENGTH =
            bytes("max-text-length", "256K", "Longest text that a function of a query may make, in characters");
    public static final Setting<Integer> MAX_TEXT_TOGETHER =
            bytes("max-text-together", "256M", "Text that the functions of one query may make together, in characters");
    public static final Setting<Duration> LONG_AFTER = duration(
            "long-after",
            "250ms",
            "Time after which a query counts as long: it gives its turn to the next, and computes by turns with other"
                    + " long ones");
    public static final Setting<Integer> LONG_QUERIES = number(
            "long-queries", "0", "Long queries that compute at the same moment; 0 for as many as processors but one");
    public static final Setting<Integer> RESULT_CACHE_BYTES =
            bytes("result-cache-bytes", "64M", "Memory for answers that are kept; 0 keeps none");
    public static final Setting<Integer> MAX_HEADER_BYTES =
            bytes("max-header-bytes", "64K", "Largest request line and headers together");

    public static final Setting<Duration> CLIENT_BUDGET = duration(
            "client-budget", "60s", "Query time that one client may use each minute; 0 for no limit per client");
    public static final Setting<Duration> CLIENT_PEAK =
            duration("client-peak", "2m", "Query time that one client can save up while it asks for less");
    public static final Setting<Integer> CLIENT_QUERIES =
            number("client-queries", "4", "Queries of one client that may run at once; further ones wait");
    public static final Setting<String> CLIENT_HEADER = text(
            "client-header",
            "",
            "Header in which a trusted proxy names the client, such as X-Forwarded-For; without it clients are told apart"
                    + " by their address, and this machine itself is not counted");
    public static final Setting<Optional<URI>> PUBLIC_URL = new Setting<>(
            "public-url",
            "",
            "Address that the public knows this server by, such as https://example.org; without it, the one that each"
                    + " request was sent to",
            false,
            SettingValues::address);

    public static final Setting<Metrics.Readers> METRICS = new Setting<>(
            "metrics",
            "all",
            "Who may read /metrics: all, local (this machine), or none",
            false,
            SettingValues::readers);
    public static final Setting<String> ACCESS_LOG = text(
            "access-log",
            "",
            "File to which a line of JSON is added for each request, without anything about who asked");

    /** Every setting, in the order in which help lists them. */
    public static final List<Setting<?>> ALL = List.of(
            DATA,
            HOST,
            PORT,
            QUERY_TIMEOUT,
            MAX_CONCURRENT_QUERIES,
            LONG_AFTER,
            LONG_QUERIES,
            QUEUE_WAIT,
            MAX_QUERY_LENGTH,
            MAX_REQUEST_BYTES,
            MAX_RESULT_BYTES,
            SPOOL_BYTES,
            QUERY_MEMORY,
            SORT_MEMORY_ROWS,
            SORT_ROWS,
            MAX_TEXT_LENGTH,
            MAX_TEXT_TOGETHER,
            RESULT_CACHE_BYTES,
            MAX_HEADER_BYTES,
            CLIENT_BUDGET,
            CLIENT_PEAK,
            CLIENT_QUERIES,
            CLIENT_HEADER,
            PUBLIC_URL,
            METRICS,
            ACCESS_LOG);

    /** What the service description says of the limits of queries. */
    static final List<Setting<?>> LIMITS = List.of(
            QUERY_TIMEOUT,
            MAX_CONCURRENT_QUERIES,
            LONG_AFTER,
            LONG_QUERIES,
            QUEUE_WAIT,
            MAX_QUERY_LENGTH,
            MAX_REQUEST_BYTES,
            MAX_RESULT_BYTES,
            SPOOL_BYTES,
            QUERY_MEMORY,
            SORT_MEMORY_ROWS,
            SORT_ROWS,
            MAX_TEXT_LENGTH,
            MAX_TEXT_TOGETHER,
            CLIENT_BUDGET,
            CLIENT_PEAK,
            CLIENT_QUERIES);

    private static Setting<String> text(String name, String standard, String help) {
        return new Setting<>(name, standard, help, false, Function.identity());
    }

    private static Setting<Path> path(String name, String standard, String help) {
        return new Setting<>(name, standard, help, false, Path::of);
    }

    private static Setting<Integer> number(String name, String standard, String help) {
        return new Setting<>(name, standard, help, false, SettingValues::number);
    }

    private static Setting<Integer> bytes(String name, String standard, String help) {
        return new Setting<>(name, standard, help, false, SettingValues::bytes);
    }

    private static Setting<Duration> duration(String name, String standard, String help) {
        return new Setting<>(name, standard, help, false, SettingValues::duration);
    }
}
