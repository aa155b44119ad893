package org.migov.server.release;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was withdrawn, up to a release: {@code changes/withdrawn.nt} in its folder, sorted by the bytes of its lines, and
 * therefore searched by bisection whatever its size.
 */
public final class Tombstones {

    private static final Pattern LINE = Pattern.compile("<([^>]*)> <([^>]*)> (?:<([^>]*)>|\"(.*)\"[^\"]*) \\.");
    private static final int MOST_STEPS = 20;

    private final Path file;

    private Tombstones(Path file) {
        this.file = file;
    }

    public static Tombstones of(OpenRelease release) {
        return new Tombstones(release.folder().resolve("changes/withdrawn.nt"));
    }

    static Tombstones in(Path file) {
        return new Tombstones(file);
    }

    /** What is known of a thing that was withdrawn; empty if it was not. */
    public Optional<Tombstone> find(String iri) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            return tombstone(iri, about("<" + iri + "> ", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What stands for a thing now: what replaced it, or, where that was withdrawn too, what replaced that.
     *
     * @return IRIs that were not withdrawn
     */
    public List<String> latest(Tombstone tombstone) {
        Set<String> seen = new LinkedHashSet<>(List.of(tombstone.iri()));
        Set<String> standing = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(tombstone.replacedBy());
        for (int step = 0; step < MOST_STEPS && !open.isEmpty(); step++) {
            String iri = open.remove(0);
            Optional<Tombstone> next = seen.add(iri) ? find(iri) : Optional.empty();
            next.ifPresentOrElse(gone -> open.addAll(gone.replacedBy()), () -> standing.add(iri));
        }
        standing.remove(tombstone.iri());
        return List.copyOf(standing);
    }

    private static List<String> about(String subject, RandomAccessFile lines) throws IOException {
        byte[] wanted = subject.getBytes(StandardCharsets.UTF_8);
        long low = 0;
        long high = lines.length();
        while (low < high) {
            long middle = (low + high) >>> 1;
            toLine(middle, lines);
            byte[] line = read(lines);
            if (line.length > 0 && Arrays.compareUnsigned(line, wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        toLine(low, lines);
        return beginning(subject, lines);
    }

    /** Goes to the first line that begins at a place or behind it. */
    private static void toLine(long place, RandomAccessFile lines) throws IOException {
        lines.seek(Math.max(0, place - 1));
        if (place > 0) {
            lines.readLine();
        }
    }

    private static List<String> beginning(String subject, RandomAccessFile lines) throws IOException {
        List<String> found = new ArrayList<>();
        String line = text(read(lines));
        while (line.startsWith(subject)) {
            found.add(line);
            line = text(read(lines));
        }
        return found;
    }

    /** A line's bytes; none at the end. */
    private static byte[] read(RandomAccessFile lines) throws IOException {
        String line = lines.readLine(); // a byte a character
        return line == null ? new byte[0] : line.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private static Optional<Tombstone> tombstone(String iri, List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Tombstone(
                iri,
                first(lines, "label"),
                first(lines, "invalidatedAtTime"),
                first(lines, "wasInvalidatedBy"),
                values(lines, "isReplacedBy")));
    }

    private static String first(List<String> lines, String property) {
        return values(lines, property).stream().findFirst().orElse("");
    }

    /** @param property local name, which no two of the properties in the file share */
    private static List<String> values(List<String> lines, String property) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && parts.group(2).matches(".*[/#]" + property)) {
                String literal = parts.group(4);
                values.add(literal == null ? parts.group(3) : unescaped(literal));
            }
        }
        return values;
    }

    private static String unescaped(String literal) {
        return literal.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
