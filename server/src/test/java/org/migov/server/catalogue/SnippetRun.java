package org.migov.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the code that pages offer, where its language is there. */
public final class SnippetRun {

    private static final Map<String, List<String>> RUN = Map.of(
            "curl", List.of("sh", "curl.sh"),
            "Python", List.of("python3", "ask.py"),
            "R", List.of("Rscript", "ask.R"),
            "JavaScript", List.of("node", "ask.mjs"),
            "Java", List.of("java", "Ask.java"));

    private SnippetRun() {}

    /**
     * What the code prints; empty where the language is not installed.
     *
     * @param folder to write the code to
     * @param python what the code needs of Python, as a statement
     */
    public static Optional<String> of(Path folder, String language, String python, String code)
            throws IOException, InterruptedException {
        List<String> command = RUN.getOrDefault(language, List.of());
        if (!runs(command.get(0), language, python)) {
            return Optional.empty();
        }
        Files.writeString(folder.resolve(command.get(1)), code);
        Path output = folder.resolve(language + ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        assertThat(builder.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Optional.of(Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean runs(String program, String language, String python)
            throws IOException, InterruptedException {
        List<String> probe = switch (language) {
            case "Python" -> List.of(program, "-c", python);
            case "curl" -> List.of("curl", "--version");
            default -> List.of(program, "--version");
        };
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
