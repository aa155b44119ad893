package org.migov.loader.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.migov.loader.rdf.LineCursor;
import org.migov.loader.source.Origin;

/**
 * Looks up where records stand, from a file of lines {@code <iri> line file} in the order of the subjects. Subjects must
 * be asked for in that order.
 */
final class Places implements AutoCloseable {

    private final LineCursor lines;
    private final Origin unknown;
    private byte @Nullable [] ahead;

    /** @param unknown answer for a subject that has no place of its own */
    Places(Path file, Origin unknown) throws IOException {
        this.lines = LineCursor.open(file);
        this.unknown = unknown;
        this.ahead = lines.next();
    }

    Origin of(String iri) throws IOException {
        byte[] prefix = ("<" + iri + "> ").getBytes(StandardCharsets.UTF_8);
        while (ahead != null && compare(ahead, prefix) < 0) {
            ahead = lines.next();
        }
        return ahead != null && compare(ahead, prefix) == 0 ? origin(ahead, prefix.length) : unknown;
    }

    private static int compare(byte[] line, byte[] prefix) {
        return Arrays.compareUnsigned(line, 0, Math.min(line.length, prefix.length), prefix, 0, prefix.length);
    }

    private static Origin origin(byte[] line, int start) {
        String rest = new String(line, start, line.length - start, StandardCharsets.UTF_8);
        int space = rest.indexOf(' ');
        return new Origin(rest.substring(space + 1), Long.parseLong(rest.substring(0, space)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
