package org.migov.server.browse;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.migov.server.browse.ListIndex.Entry;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Labels;
import org.migov.server.data.Languages;
import org.migov.server.data.ReleaseData;
import org.migov.server.page.Words;
import org.migov.server.release.OpenRelease;

/** All lists of the release in force. They are read in the background as soon as it is. */
public final class Lists {

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /** The lists of one release; each is read when it is asked for first. */
    private record Kept(OpenRelease release, Map<ListKind, ListIndex> indexes, Map<Order, List<Entry>> orders) {}

    /** @param language one in which pages speak */
    private record Order(ListKind kind, Sort sort, String language) {}

    /** Has them read whenever another release comes into force. */
    public Lists(CurrentData current) {
        current.ahead("lists", data -> {
            for (ListKind kind : ListKind.values()) {
                index(data, kind);
            }
        });
    }

    ListIndex index(ReleaseData data, ListKind kind) {
        return of(data).indexes().computeIfAbsent(kind, read -> data.things().reading(() -> ListIndex.of(data, read)));
    }

    /** All records of a list in an order; those without a date come last where dates order them. */
    List<Entry> ordered(ReleaseData data, ListKind kind, Sort sort, Words words) {
        List<Entry> entries = index(data, kind).entries();
        return of(data).orders()
                .computeIfAbsent(
                        new Order(kind, sort, words.language()),
                        order -> data.things().reading(() -> sorted(data, entries, sort, words)));
    }

    private Kept of(ReleaseData data) {
        Kept known = kept.get();
        if (known == null || known.release() != data.release()) {
            known = new Kept(data.release(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            kept.set(known);
        }
        return known;
    }

    private static List<Entry> sorted(ReleaseData data, List<Entry> entries, Sort sort, Words words) {
        Labels labels = data.labels(Languages.accepted(words.language()));
        Collator collator = Collator.getInstance(words.locale());
        Map<Node, String> names = new HashMap<>();
        entries.forEach(
                entry -> names.put(entry.thing(), labels.of(entry.thing()).text()));
        Comparator<Entry> byName = Comparator.comparing(
                        (Entry entry) -> names.getOrDefault(entry.thing(), ""), collator::compare)
                .thenComparing(entry -> entry.thing().getURI());
        Map<Sort, Comparator<Entry>> orders = new EnumMap<>(Sort.class);
        Comparator<Entry> undatedLast =
                Comparator.comparing(entry -> entry.dates().isEmpty());
        orders.put(Sort.NAME, byName);
        orders.put(Sort.OLDEST, undatedLast.thenComparing(Entry::day).thenComparing(byName));
        orders.put(
                Sort.NEWEST,
                undatedLast
                        .thenComparing(Comparator.comparing(Entry::day).reversed())
                        .thenComparing(byName));
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(orders.getOrDefault(sort, byName));
        return List.copyOf(sorted);
    }
}
