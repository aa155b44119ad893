package org.migov.loader.derive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.migov.loader.nquads.SortedStatements;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.rdf.LineSorter;
import org.migov.loader.rdf.SortMemory;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Adds {@code mg:boundBy}, the link from a party to what binds it today. It is read off the commitments that stand, so
 * that one that a shape keeps out leaves nothing behind. It changes with the day only where a commitment begins or ends in
 * between.
 */
public final class Shortcuts {

    private final Predicate<String> formerState;
    private final String today;
    private final String suspect;

    private Shortcuts(Iris iris, Predicate<String> formerState, LocalDate today) {
        this.formerState = formerState;
        this.today = today.toString();
        this.suspect = "<" + iris.concept("certainty", "to-verify") + ">";
    }

    /**
     * Adds the shortcuts.
     *
     * @param standing sorted N-Quads of the derived graph
     * @param formerState whether a party, by its IRI, is a State that is no more
     * @param today the day for which the shortcut is stated
     * @param outNq where the sorted N-Quads with the shortcuts are to stand
     * @return how many statements there are now
     */
    public static long add(Path standing, Iris iris, Predicate<String> formerState, LocalDate today, Path outNq)
            throws IOException {
        Shortcuts shortcuts = new Shortcuts(iris, formerState, today);
        String prefix = "<" + iris.id("commitment", "");
        Path folder = Objects.requireNonNull(outNq.toAbsolutePath().getParent());
        try (SortedStatements statements = SortedStatements.open(standing);
                LineSorter sorter = new LineSorter(folder, "shortcuts", SortMemory.ofThisMachine())) {
            Map<String, String> commitment = new HashMap<>();
            for (StatementLine line = statements.next(); line != null; line = statements.next()) {
                add(line.toQuad(line.graph()), sorter);
                if (line.subject().startsWith(prefix)) {
                    commitment.put(line.predicateIri(), line.object());
                    StatementLine next = statements.peek();
                    if (next == null || !next.subject().equals(line.subject())) {
                        add(shortcuts.of(commitment, line.graph()), sorter);
                        commitment.clear();
                    }
                }
            }
            return sorter.writeTo(outNq);
        }
    }

    private static void add(String line, LineSorter sorter) throws IOException {
        sorter.add(line.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Optional<String> line, LineSorter sorter) throws IOException {
        if (line.isPresent()) {
            add(line.get(), sorter);
        }
    }

    /** The link for a commitment that covers the day, can be believed, and is of a State itself that still is. */
    private Optional<String> of(Map<String, String> commitment, String graph) {
        String party = commitment.getOrDefault(Mg.HAS_PARTY, "<>");
        boolean plain = day(commitment, Mg.FROM)
                        .filter(day -> day.compareTo(today) <= 0)
                        .isPresent()
                && day(commitment, Mg.UNTIL)
                        .map(day -> day.compareTo(today) >= 0)
                        .orElse(true)
                && !commitment.containsKey(DerivedLines.SPATIAL)
                && !suspect.equals(commitment.get(Mg.CERTAINTY))
                && !formerState.test(party.substring(1, party.length() - 1));
        return Optional.ofNullable(commitment.get(Mg.HAS_INSTRUMENT))
                .filter(instrument -> plain)
                .map(instrument -> party + " <" + Mg.BOUND_BY + "> " + instrument + " " + graph + " .");
    }

    /** A day of a commitment; they are all precise. */
    private static Optional<String> day(Map<String, String> commitment, String property) {
        return Optional.ofNullable(commitment.get(property)).map(term -> term.substring(1, term.indexOf('"', 1)));
    }
}
