package org.migov.server.browse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.page.Reader;
import org.migov.server.page.TemplateErrorPage.Match;
import org.migov.server.page.TemplateErrorPage.Near;
import org.migov.server.sparql.Nearest;

/** Records whose identifiers are written nearly like that of an address at which there is nothing. */
public final class NearRecords implements Near {

    private static final int MOST = 5;
    private static final int LONGEST = 60;

    private final CurrentData current;
    private final Lists lists;

    public NearRecords(CurrentData current, Lists lists) {
        this.current = current;
        this.lists = lists;
    }

    private record Candidate(Node thing, int distance) {}

    @Override
    public List<Match> to(String path, Reader reader) {
        String[] segments = path.split("/", -1);
        boolean ofThing = segments.length >= 4 && List.of("page", "id", "data").contains(segments[1]);
        String key = ofThing ? segments[segments.length - 1].toLowerCase(Locale.ROOT) : "";
        if (key.isEmpty() || key.length() > LONGEST) {
            return List.of();
        }
        ReleaseData data = current.get();
        Labels labels = data.labels(reader.languages());
        int most = Math.max(1, key.length() / 3);
        return data.things()
                .reading(() -> candidates(data, segments[2], key)
                        .filter(candidate -> candidate.distance() <= most)
                        .sorted(Comparator.comparingInt(Candidate::distance)
                                .thenComparing(candidate -> candidate.thing().getURI()))
                        .limit(MOST)
                        .map(candidate -> new Match(
                                labels.of(candidate.thing()),
                                data.addresses()
                                        .page(candidate.thing().getURI())
                                        .orElse(candidate.thing().getURI())))
                        .toList());
    }

    /** Records of the kind that the address names, else of all kinds. */
    private Stream<Candidate> candidates(ReleaseData data, String kind, String key) {
        String prefix = data.release().iris().id(kind, "");
        List<Node> all = Arrays.stream(ListKind.values())
                .filter(list -> list != ListKind.ACTIONS)
                .flatMap(list -> lists.index(data, list).entries().stream())
                .map(ListIndex.Entry::thing)
                .toList();
        List<Node> ofKind =
                all.stream().filter(thing -> thing.getURI().startsWith(prefix)).toList();
        return (ofKind.isEmpty() ? all : ofKind)
                .stream().map(thing -> new Candidate(thing, distance(key, ListIndex.key(thing))));
    }

    /** What begins alike is as near as what one letter tells apart. */
    private static int distance(String key, String other) {
        String lower = other.toLowerCase(Locale.ROOT);
        if (lower.length() > key.length() && lower.startsWith(key)) {
            return 1;
        }
        return Math.abs(lower.length() - key.length()) > key.length() / 3 ? LONGEST : Nearest.changes(key, lower);
    }
}
