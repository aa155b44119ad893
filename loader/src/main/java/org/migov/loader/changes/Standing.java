package org.migov.loader.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what stood all along in the place of an act that is gone: a source takes back a day, and the act has the day
 * that another source gave it before.
 *
 * <p>It is the act of the same instrument, party and kind that is nearest in time, unless the party left the instrument
 * between the two: then they are two acts. A commitment of that party follows, to the one that stands nearest.
 */
final class Standing {

    private static final Set<String> ENDS = Set.of("denunciation", "denunciation-or-end", "withdrawal");

    private final List<String> wanted = new ArrayList<>();
    private final Map<String, List<String>> byTie = new HashMap<>();

    /** @param path below {@code id/} of what is gone and not replaced by anything new */
    void want(String path) {
        tie(path).ifPresent(tie -> {
            wanted.add(path);
            byTie.putIfAbsent("action/" + tie, new ArrayList<>());
            byTie.putIfAbsent("commitment/" + tie, new ArrayList<>());
        });
    }

    boolean isWanted() {
        return wanted.stream().anyMatch(Standing::isAction);
    }

    /** @param path below {@code id/} of something that is there now */
    void take(String path) {
        tie(path).map(tie -> byTie.get(kind(path) + "/" + tie)).ifPresent(known -> known.add(path));
    }

    /** @param found gets by the path of what is gone that of what stands for it */
    void find(Map<String, String> found) {
        Set<String> ties = new HashSet<>();
        wanted.stream()
                .filter(Standing::isAction)
                .forEach(old -> act(old).ifPresent(now -> {
                    found.put(old, now);
                    tie(old).ifPresent(ties::add);
                }));
        wanted.stream()
                .filter(old -> !isAction(old) && tie(old).filter(ties::contains).isPresent())
                .forEach(old -> nearest(old, others(old)).ifPresent(now -> found.put(old, now)));
    }

    private Optional<String> act(String old) {
        List<String> acts = others(old);
        List<Long> ends = acts.stream()
                .filter(path -> ENDS.contains(last(path)))
                .map(Replacements::days)
                .toList();
        List<String> same = acts.stream()
                .filter(path -> last(path).equals(last(old)))
                .filter(path -> ENDS.contains(last(old)) || ends.stream().noneMatch(end -> isBetween(end, old, path)))
                .toList();
        return nearest(old, same);
    }

    private List<String> others(String old) {
        return tie(old).map(tie -> byTie.get(kind(old) + "/" + tie)).orElse(List.of());
    }

    private static Optional<String> nearest(String old, List<String> paths) {
        return paths.stream()
                .min(Comparator.comparingLong(
                                (String path) -> Math.abs(Replacements.days(old) - Replacements.days(path)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isBetween(long day, String one, String other) {
        long first = Replacements.days(one);
        long second = Replacements.days(other);
        return day > Math.min(first, second) && day < Math.max(first, second);
    }

    private static boolean isAction(String path) {
        return path.startsWith("action/");
    }

    private static String kind(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Instrument and party of an act or a commitment. */
    private static Optional<String> tie(String path) {
        String[] parts = path.split("/", -1);
        boolean known = (parts[0].equals("action") && parts.length == 5)
                || (parts[0].equals("commitment") && parts.length == 4);
        return known ? Optional.of(parts[1] + "/" + parts[2]) : Optional.empty();
    }
}
