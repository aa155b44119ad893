package org.migov.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options about output that every command has, and the two streams. */
final class Console {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but results and errors.")
    private boolean quiet;

    @Option(names = "--json", description = "Report as JSON on standard output.")
    private boolean json;

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /** Whether a person watches: progress bars and colour make sense. */
    boolean terminal() {
        return !quiet && !json && CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** A line of result. */
    void print(String line) {
        out().println(line);
    }

    /** A line for a person, on standard error; left out when quiet. */
    void say(String line) {
        if (!quiet) {
            err().println(line);
        }
    }

    /** A line that must be seen, on standard error. */
    void warn(String line) {
        err().println(line);
    }

    void printJson(Object value) {
        try {
            print(JSON.writeValueAsString(value));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    PrintStream out() {
        return System.out;
    }

    PrintStream err() {
        return System.err;
    }
}
