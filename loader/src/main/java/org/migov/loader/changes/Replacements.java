package org.migov.loader.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what takes the place of a thing that is gone.
 *
 * <p>A row of the curated list decides. Else: an act is the same act if instrument, party and kind agree (the date was
 * corrected; of several, the nearest in time), or instrument, party and date (the kind was); a commitment, if instrument
 * and party do; where nothing new is, the act or commitment that stands all along, see {@link Standing}; an agreement, practice, organisation or document, if its title is nearly the same, its parties are and
 * nothing else is as like; what belongs to an agreement that was replaced follows it. Nothing is guessed beyond that.
 */
final class Replacements {

    /** Kinds that are known by their titles. */
    static final Set<String> TITLED =
            Set.of("agreement/", "practice/", "practice-record/", "organisation/", "document/", "mention/");

    private static final double ALIKE = 0.9;
    /** More candidates than these are not kept in memory. */
    private static final int MOST = 200_000;
    /** More pairs of titles than these are not compared. */
    private static final long MOST_PAIRS = 4_000_000;

    private final String base;
    private final Map<String, String> curated;
    private final List<Candidate> gone = new ArrayList<>();
    private final Map<String, Candidate> come = new LinkedHashMap<>();
    private final Map<String, String> found = new TreeMap<>();
    private final Standing standing = new Standing();

    /**
     * @param base of the identifiers
     * @param curated by the path of an identifier below {@code id/}, the path of what replaces it
     */
    Replacements(String base, Map<String, String> curated) {
        this.base = base;
        this.curated = Map.copyOf(curated);
    }

    void gone(Candidate candidate) {
        if (gone.size() < MOST) {
            gone.add(candidate);
        }
    }

    void come(Candidate candidate) {
        if (come.size() < MOST) {
            come.put(candidate.path(), candidate);
        }
    }

    /**
     * Looks among what came. To be called once, when all that went and came is known.
     *
     * @return where to look for what stands all along; empty if that is not needed
     */
    Standing findNew() {
        curated.forEach((old, now) -> found.put(old, now));
        byKey(Replacements::sameBesidesDate);
        byKey(Replacements::sameBesidesKind);
        gone.stream()
                .map(Candidate::path)
                .filter(path -> !found.containsKey(path))
                .forEach(standing::want);
        return standing;
    }

    /** By the IRI of what is gone, the IRI of what takes its place. To be called once, after all else. */
    Map<String, String> find() {
        standing.find(found);
        byTitle();
        dependents();
        Map<String, String> iris = new TreeMap<>();
        found.forEach((old, now) -> iris.put(base + "id/" + old, base + "id/" + now));
        return iris;
    }

    private static Optional<String> sameBesidesDate(String path) {
        String[] parts = path.split("/", -1);
        if (parts[0].equals("action") && parts.length == 5) {
            return Optional.of(String.join("/", parts[0], parts[1], parts[2], "*", parts[4]));
        }
        return parts[0].equals("commitment") && parts.length == 4
                ? Optional.of(String.join("/", parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    private static Optional<String> sameBesidesKind(String path) {
        String[] parts = path.split("/", -1);
        return parts[0].equals("action") && parts.length == 5
                ? Optional.of(String.join("/", parts[0], parts[1], parts[2], parts[3]))
                : Optional.empty();
    }

    private void byKey(Function<String, Optional<String>> key) {
        Set<String> taken = new HashSet<>(found.values());
        Map<String, List<String>> comeByKey = new HashMap<>();
        come.keySet().stream()
                .filter(path -> !taken.contains(path))
                .forEach(path -> key.apply(path)
                        .ifPresent(same -> comeByKey
                                .computeIfAbsent(same, first -> new ArrayList<>())
                                .add(path)));
        for (Candidate old : gone) {
            if (!found.containsKey(old.path())) {
                key.apply(old.path())
                        .map(same -> comeByKey.getOrDefault(same, List.of()))
                        .flatMap(paths -> paths.stream()
                                .min(Comparator.comparingLong((String path) -> distance(old.path(), path))
                                        .thenComparing(Comparator.naturalOrder())))
                        .ifPresent(path -> found.put(old.path(), path));
            }
        }
    }

    /** Roughly in days; dates of lower precision compare by what they have. */
    private static long distance(String one, String other) {
        return Math.abs(days(one) - days(other));
    }

    /** The day in the path of an act or a commitment. */
    static long days(String path) {
        String[] date = path.split("/", -1)[3].split("-", -1);
        long days = 0;
        for (int i = 0; i < 3; i++) {
            long part = i < date.length && date[i].matches("\\d{1,9}") ? Long.parseLong(date[i]) : 1;
            days += part * (i == 0 ? 365 : i == 1 ? 30 : 1);
        }
        return days;
    }

    private void byTitle() {
        Map<String, List<Candidate>> comeByKind = come.values().stream()
                .filter(candidate -> !candidate.title().isEmpty())
                .collect(Collectors.groupingBy(candidate -> kind(candidate.path())));
        for (Candidate old : gone) {
            List<Candidate> others = comeByKind.getOrDefault(kind(old.path()), List.of());
            boolean feasible = (long) gone.size() * others.size() <= MOST_PAIRS;
            if (feasible && !found.containsKey(old.path()) && !old.title().isEmpty()) {
                mostLike(old, others).ifPresent(now -> found.put(old.path(), now.path()));
            }
        }
    }

    private static Optional<Candidate> mostLike(Candidate old, List<Candidate> others) {
        Map<Candidate, Double> likeness = new LinkedHashMap<>();
        for (Candidate other : others) {
            boolean sameParties = old.parties().equals(other.parties());
            double score = sameParties ? Titles.likeness(old.title(), other.title()) : 0;
            if (score >= ALIKE) {
                likeness.put(other, score + (!old.day().isEmpty() && old.day().equals(other.day()) ? 1 : 0));
            }
        }
        double best =
                likeness.values().stream().mapToDouble(score -> score).max().orElse(0);
        List<Candidate> first = likeness.entrySet().stream()
                .filter(entry -> entry.getValue() >= best)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** {@code participation/<agreement>/KEN} follows {@code agreement/<agreement>}. */
    private void dependents() {
        for (Candidate old : gone) {
            String[] parts = old.path().split("/", 3);
            String agreement = parts.length < 2 ? null : found.get("agreement/" + parts[1]);
            if (agreement != null && !found.containsKey(old.path())) {
                String tail = parts.length > 2 ? "/" + parts[2] : "";
                String path = parts[0] + agreement.substring("agreement".length()) + tail;
                if (come.containsKey(path)) {
                    found.put(old.path(), path);
                }
            }
        }
    }

    private static String kind(String path) {
        return path.substring(0, path.indexOf('/') + 1);
    }
}
