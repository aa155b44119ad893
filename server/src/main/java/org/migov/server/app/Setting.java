package org.migov.server.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
            "4M",
            "Answers up to this size are complete before the status is sent; larger ones are sent while they are"
                    + " made, and cut off if they break");
    public static final Setting<Integer> RESULT_CACHE_BYTES =
            bytes("result-cache-bytes", "64M", "Memory for answers that are kept; 0 keeps none");
    public static final Setting<Integer> MAX_HEADER_BYTES =
            bytes("max-header-bytes", "64K", "Largest request line and headers together");

    /** Every setting, in the order in which help lists them. */
    public static final List<Setting<?>> ALL = List.of(
            DATA,
            HOST,
            PORT,
            QUERY_TIMEOUT,
            MAX_CONCURRENT_QUERIES,
            QUEUE_WAIT,
            MAX_QUERY_LENGTH,
            MAX_REQUEST_BYTES,
            MAX_RESULT_BYTES,
            SPOOL_BYTES,
            RESULT_CACHE_BYTES,
            MAX_HEADER_BYTES);

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
