package org.migov.queries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text files of this module, read from the class path so that they are also found inside a jar. */
final class Resources {

    private Resources() {}

    /** The lines of an index; blank ones and those that begin with {@code #} do not count. */
    static List<String> index(String path) {
        return required(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** @throws IllegalStateException if an index names a file that is not there */
    static String required(String path) {
        return text(path).orElseThrow(() -> new IllegalStateException(path + ": expected a resource, found none"));
    }

    static Optional<String> text(String path) {
        try (@Nullable InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + ": cannot be read", unreadable);
        }
    }
}
