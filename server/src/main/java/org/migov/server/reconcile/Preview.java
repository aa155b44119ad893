package org.migov.server.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.data.Label;
import org.migov.server.data.Terms;
import org.migov.server.page.PageWriter;

/**
 * A thing in a few lines, to stand in a frame of another site.
 *
 * @param style address of the style sheet
 * @param texts what it is in words, at most one
 * @param sources where it is from
 */
public record Preview(
        Label name, String description, List<Label> texts, List<Label> sources, String page, String style) {

    static Preview of(Entities entities, PageWriter pages, Node thing) {
        Stream<Node> texts = Stream.of(Terms.DEFINITION, Terms.DESCRIPTION)
                .flatMap(property -> entities.data().things().values(thing, property).stream());
        List<Label> sources = entities.data().things().values(thing, Terms.DERIVED_FROM).stream()
                .limit(3)
                .map(entities.labels()::of)
                .toList();
        return new Preview(
                entities.labels().of(thing),
                entities.description(thing),
                entities.labels().best(texts).stream().toList(),
                sources,
                entities.data().addresses().page(thing.getURI()).orElse(thing.getURI()),
                pages.style());
    }
}
