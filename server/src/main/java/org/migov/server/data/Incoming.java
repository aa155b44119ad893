package org.migov.server.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Mg;

/**
 * What points to a thing: links by property and by kind of the thing they come from.
 *
 * <p>Bounded: of one property at most {@value #MOST} links are read. Up to {@value #SORTED} are told apart by kind and
 * put in order (by day where the records have one, else by English name); more stay one group in the order of the store.
 */
public final class Incoming {

    /** Links of one property that are read at most; a page then says "more than". */
    public static final int MOST = 10_000;

    private static final Node PRESENT = Terms.iri(Mg.PRESENT);
    private static final int SORTED = 2_500;
    private static final int REMEMBERED = 50_000;

    private final Things things;
    private final Vocabulary vocabulary;
    private final Set<Node> properties;
    private final Cache<Node, List<Group>> remembered;

    /**
     * Links of one property from things of one kind.
     *
     * @param kind their class; null if they were too many to look at, or have none
     * @param from where the links come from, in order
     * @param capped whether there are more than {@code from} holds
     */
    public record Group(Node property, @Nullable Node kind, List<Node> from, boolean capped) {
        public Group {
            from = List.copyOf(from);
        }

        /** Whether this is the group that an address names. */
        boolean is(Node wantedProperty, @Nullable Node wantedKind) {
            return property.equals(wantedProperty) && (wantedKind == null || wantedKind.equals(kind));
        }
    }

    /** @param properties that are looked at: those that link one thing to another anywhere in the release */
    public Incoming(Things things, Vocabulary vocabulary, Set<Node> properties) {
        this.things = things;
        this.vocabulary = vocabulary;
        this.properties = Set.copyOf(properties);
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(REMEMBERED)
                .weigher((Node thing, List<Group> groups) -> 1
                        + groups.stream().mapToInt(group -> group.from().size()).sum())
                .build();
    }

    /** All groups: the order is that of the properties' IRIs, then of the kinds'. */
    public List<Group> groups(Node thing) {
        List<Group> known = remembered.getIfPresent(thing);
        if (known == null) {
            known = properties.stream()
                    .sorted(Comparator.comparing(Node::getURI))
                    .flatMap(property -> groups(thing, property))
                    .toList();
            remembered.put(thing, known);
        }
        return known;
    }

    /** The group of a property and, where it is told apart, of a kind. */
    public Optional<Group> group(Node thing, Node property, @Nullable Node kind) {
        return groups(thing).stream().filter(group -> group.is(property, kind)).findFirst();
    }

    private Stream<Group> groups(Node thing, Node property) {
        List<Node> from = new ArrayList<>();
        boolean capped = false;
        Iterator<Triple> links = things.defaultGraph().find(Node.ANY, property, thing);
        while (links.hasNext() && !capped) {
            Node subject = links.next().getSubject();
            if (from.size() == MOST) {
                capped = true;
            } else {
                from.add(subject);
            }
        }
        if (from.isEmpty()) {
            return Stream.empty();
        }
        return from.size() > SORTED ? Stream.of(new Group(property, null, from, capped)) : byKind(property, from);
    }

    private Stream<Group> byKind(Node property, List<Node> from) {
        Map<String, List<Node>> byKind = new TreeMap<>();
        for (Node subject : from) {
            String kind = vocabulary
                    .kind(things.values(subject, Terms.TYPE))
                    .map(Node::getURI)
                    .orElse("");
            byKind.computeIfAbsent(kind, first -> new ArrayList<>()).add(subject);
        }
        return byKind.entrySet().stream()
                .map(entry -> new Group(property, kind(entry.getKey()), ordered(entry.getValue()), false));
    }

    private static @Nullable Node kind(String iri) {
        return iri.isEmpty() ? null : Terms.iri(iri);
    }

    private List<Node> ordered(List<Node> subjects) {
        return subjects.stream()
                .map(subject -> new Placed(subject, isAbsence(subject), day(subject), Folding.of(name(subject))))
                .sorted(Comparator.comparing(Placed::absence)
                        .thenComparing(Placed::day)
                        .thenComparing(Placed::name)
                        .thenComparing(placed -> placed.subject().toString()))
                .map(Placed::subject)
                .toList();
    }

    private record Placed(Node subject, boolean absence, String day, String name) {}

    /** Whether a finding says that something is not there; those come last. */
    private boolean isAbsence(Node subject) {
        return things.values(subject, PRESENT).stream()
                .anyMatch(value ->
                        value.isLiteral() && value.getLiteralLexicalForm().equals("false"));
    }

    private String name(Node subject) {
        List<Node> names = things.values(subject, Terms.LABEL);
        return names.stream()
                .filter(name -> name.isLiteral() && name.getLiteralLanguage().equals("en"))
                .findFirst()
                .or(() -> names.stream().filter(Node::isLiteral).findFirst())
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    private String day(Node subject) {
        return Terms.DAYS.stream()
                .flatMap(day -> things.values(subject, day).stream())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }
}
