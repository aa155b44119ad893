package org.migov.loader.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migov.loader.source.Problem;

/** The lines in which problems stand, read from their files in one pass each; for problems of files that are there. */
public final class Excerpts {

    private static final int MOST_CHARACTERS = 100_000;

    private record Cell(int from, int to) {}

    /** What is wanted of one file. */
    private static final class Lines {
        private final Set<Long> wanted = new HashSet<>();
        private final Map<Long, String> found = new HashMap<>();
        private List<Cell> header = List.of();
        private String headerText = "";
    }

    private final Map<String, Lines> files;

    private Excerpts(Map<String, Lines> files) {
        this.files = files;
    }

    /** Reads what the problems need. A file that cannot be read gives none. */
    public static Excerpts of(List<Problem> problems) {
        Map<String, Lines> files = new HashMap<>();
        for (Problem problem : problems) {
            if (problem.origin().line() > 0) {
                files.computeIfAbsent(problem.origin().file(), name -> new Lines())
                        .wanted
                        .add(problem.origin().line());
            }
        }
        files.forEach(Excerpts::read);
        return new Excerpts(files);
    }

    /** The line of a problem, with its cell where the column is known. */
    public Optional<Excerpt> of(Problem problem) {
        Lines lines = files.get(problem.origin().file());
        String line = lines == null ? null : lines.found.get(problem.origin().line());
        if (lines == null || line == null) {
            return Optional.empty();
        }
        int column = column(lines, problem.column());
        List<Cell> cells = column < 0 ? List.of() : cells(line);
        return Optional.of(
                column < 0 || column >= cells.size()
                        ? Excerpt.of(line, -1, -1)
                        : Excerpt.of(
                                line,
                                cells.get(column).from(),
                                cells.get(column).to()));
    }

    private static void read(String name, Lines lines) {
        Optional<Path> file = file(name);
        if (file.isEmpty()) {
            return;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file.get()), decoder))) {
            long last = lines.wanted.stream().mapToLong(Long::longValue).max().orElse(0);
            long number = 1;
            for (String line = in.readLine(); line != null && number <= last; line = in.readLine()) {
                take(line, number++, lines);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            lines.found.clear();
        }
    }

    private static void take(String line, long number, Lines lines) {
        if (line.length() > MOST_CHARACTERS) {
            return;
        }
        if (number == 1) {
            lines.headerText = line;
            lines.header = cells(line);
        }
        if (lines.wanted.contains(number)) {
            lines.found.put(number, line);
        }
    }

    /** Only plain text; an archive or a spreadsheet has no lines to show. */
    private static Optional<Path> file(String name) {
        try {
            Path path = Path.of(name);
            boolean text = name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt|html?)");
            return text && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static int column(Lines lines, @Nullable String name) {
        if (name == null) {
            return -1;
        }
        for (int i = 0; i < lines.header.size(); i++) {
            Cell cell = lines.header.get(i);
            String title = lines.headerText
                    .substring(cell.from(), cell.to())
                    .replace("\uFEFF", "")
                    .strip();
            if (title.equalsIgnoreCase(name) || title.equalsIgnoreCase('"' + name + '"')) {
                return i;
            }
        }
        return -1;
    }

    /** Where the cells of a line of CSV are; a cell that goes on in the next line ends here. */
    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(new Cell(from, i));
                from = i + 1;
            }
        }
        cells.add(new Cell(from, line.length()));
        return cells;
    }
}
