package org.migov.server.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;

/**
 * An agreement held against the checklist.
 *
 * @param agreement key of an agreement of the graph, or null for one's own
 * @param title what it is called, or null if it has no name
 * @param rows one for each provision: what is absent first, the more usual the earlier; then what nobody said; then what
 *     is there
 */
public record Report(
        @Nullable String agreement,
        @Nullable Label title,
        List<Party> parties,
        Map<String, String> days,
        List<Row> rows,
        List<Principle> principles,
        Comparison all,
        Optional<Comparison> comparable,
        List<Complaint> complaints) {

    public Report {
        parties = List.copyOf(parties);
        rows = List.copyOf(rows);
        principles = List.copyOf(principles);
        complaints = List.copyOf(complaints);
    }

    /**
     * A party.
     *
     * @param href its page, or null if the graph does not know it
     */
    public record Party(
            Label label, @Nullable String iri, @Nullable String href) {}

    /** A provision, what was found, and how usual it is. */
    public record Row(Provision provision, Finding finding, Optional<Share> all, Optional<Share> comparable) {}

    /**
     * In how many agreements a provision is.
     *
     * @param present of those
     * @param coded agreements that somebody read for it
     * @param percent as the query has it, with one digit
     * @param latest the latest that has it, or null if none does
     */
    public record Share(
            long present,
            long coded,
            double percent,
            @Nullable Example latest) {}

    /** An agreement that has a provision. */
    public record Example(Label label, String iri, String href, String signed) {}

    /** How much of a principle of the guidance is there; the three numbers add up to the provisions that serve it. */
    public record Principle(Provision.Guide guide, int present, int absent, int unknown) {}

    /** The query behind a column of numbers. */
    public record Comparison(String href, String csv, Map<String, Share> shares) {}

    /** How many provisions have a finding. */
    public long count(Finding finding) {
        return rows.stream().filter(row -> row.finding() == finding).count();
    }

    /** The rows of a finding. */
    public List<Row> of(Finding finding) {
        return rows.stream().filter(row -> row.finding() == finding).toList();
    }

    static List<Row> rows(
            Checklist checklist, Description description, Comparison all, Optional<Comparison> comparable) {
        return checklist.provisions().stream()
                .map(provision -> new Row(
                        provision,
                        description.of(provision),
                        Optional.ofNullable(all.shares().get(provision.iri())),
                        comparable.map(one -> one.shares().get(provision.iri()))))
                .sorted(Comparator.comparing((Row row) -> order(row.finding())).thenComparing(row -> -usual(row)))
                .toList();
    }

    private static int order(Finding finding) {
        return switch (finding) {
            case ABSENT -> 0;
            case UNKNOWN -> 1;
            case PRESENT -> 2;
        };
    }

    private static double usual(Row row) {
        return row.comparable().or(row::all).map(Share::percent).orElse(0.0);
    }

    static List<Principle> principles(List<Row> rows) {
        Map<String, List<Row>> byPrinciple = new LinkedHashMap<>();
        Map<String, Provision.Guide> guides = new LinkedHashMap<>();
        rows.forEach(row -> row.provision().guides().stream()
                .filter(guide -> guide.aspect().equals("principle"))
                .forEach(guide -> {
                    guides.put(guide.iri(), guide);
                    byPrinciple
                            .computeIfAbsent(guide.iri(), first -> new ArrayList<>())
                            .add(row);
                }));
        return guides.values().stream()
                .sorted(Comparator.comparing(Provision.Guide::iri))
                .map(guide -> principle(guide, byPrinciple.getOrDefault(guide.iri(), List.of())))
                .toList();
    }

    private static Principle principle(Provision.Guide guide, List<Row> rows) {
        return new Principle(
                guide, count(rows, Finding.PRESENT), count(rows, Finding.ABSENT), count(rows, Finding.UNKNOWN));
    }

    private static int count(List<Row> rows, Finding finding) {
        return (int) rows.stream().filter(row -> row.finding() == finding).count();
    }
}
