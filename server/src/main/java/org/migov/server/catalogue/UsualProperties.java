package org.migov.server.catalogue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Vocabulary;
import org.migov.server.http.Json;
import org.migov.server.http.Routes;
import org.migov.server.page.PageWriter;
import org.migov.server.release.OpenRelease;

/**
 * {@code /sparql-terms.json}: which properties the things of each class have in the release in force, the most used
 * first, as its VoID description counts them. The editor proposes them.
 */
public final class UsualProperties implements Routes {

    private static final Node TRIPLES = VOID.triples.asNode();

    private final CurrentData current;
    private final PageWriter pages;
    private final AtomicReference<@Nullable Known> kept = new AtomicReference<>();

    private record Known(OpenRelease release, String json) {}

    public UsualProperties(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sparql-terms.json", this::send);
    }

    private void send(Context context) {
        OpenRelease release = current.get().release();
        if (pages.answered(context, release)) {
            return;
        }
        Known known = kept.get();
        if (known == null || known.release() != release) {
            known = new Known(release, json(release));
            kept.set(known);
        }
        context.contentType("application/json");
        context.result(known.json());
    }

    private static String json(OpenRelease release) {
        return Json.compact(Map.of("classes", classes(release.description())));
    }

    private record Use(String property, long count) {}

    /** The partitions of the whole; those of partitions say less. */
    private static Map<String, List<String>> classes(Graph graph) {
        Map<String, List<Use>> found = new TreeMap<>();
        graph.find(Node.ANY, VOID._class.asNode(), Node.ANY).forEachRemaining(triple -> {
            List<Use> uses = uses(graph, triple.getSubject());
            String name = Vocabulary.compact(triple.getObject().toString());
            if (!uses.isEmpty() && !name.contains("//")) {
                found.merge(name, uses, (one, other) -> one.size() >= other.size() ? one : other);
            }
        });
        Map<String, List<String>> classes = new TreeMap<>();
        found.forEach((name, uses) -> classes.put(
                name,
                uses.stream()
                        .sorted(Comparator.comparingLong(Use::count).reversed().thenComparing(Use::property))
                        .map(Use::property)
                        .toList()));
        return classes;
    }

    private static List<Use> uses(Graph graph, Node partition) {
        List<Use> uses = new ArrayList<>();
        graph.find(partition, VOID.propertyPartition.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .forEachRemaining(part -> graph.find(part, VOID.property.asNode(), Node.ANY)
                        .mapWith(triple -> Vocabulary.compact(triple.getObject().toString()))
                        .filterDrop(name -> name.contains("//"))
                        .forEachRemaining(name -> uses.add(new Use(name, count(graph, part)))));
        return uses;
    }

    private static long count(Graph graph, Node part) {
        return graph
                .find(part, TRIPLES, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .filterKeep(text -> text.matches("\\d{1,18}"))
                .mapWith(Long::valueOf)
                .toList()
                .stream()
                .findFirst()
                .orElse(0L);
    }
}
