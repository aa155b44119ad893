package org.migov.loader.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;

/**
 * Which shapes apply to which records. Nearly all shapes name classes; looking them up by class rather than asking each
 * shape makes validation several times faster.
 *
 * @param byClass shapes by their target class
 * @param others shapes with a target of another kind
 */
record ShapeTargets(Map<Node, List<Shape>> byClass, List<Shape> others) {

    static ShapeTargets of(Shapes shapes) {
        Map<Node, List<Shape>> byClass = new HashMap<>();
        List<Shape> others = new ArrayList<>();
        for (Shape shape : shapes) {
            for (Target target : shape.getTargets()) {
                if (target.getTargetType() == TargetType.targetClass) {
                    byClass.computeIfAbsent(target.getObject(), absent -> new ArrayList<>())
                            .add(shape);
                } else if (!others.contains(shape)) {
                    others.add(shape);
                }
            }
        }
        return new ShapeTargets(byClass, others);
    }

    /**
     * The shapes that apply to a node.
     *
     * @param own statements in which the node may be typed; only classes stated there count
     */
    Set<Shape> of(Node node, Graph own) {
        Set<Shape> shapes = new LinkedHashSet<>();
        own.find(node, RDF.type.asNode(), Node.ANY)
                .forEach(type -> shapes.addAll(byClass.getOrDefault(type.getObject(), List.of())));
        others.stream().filter(shape -> VLib.isFocusNode(shape, node, own)).forEach(shapes::add);
        return shapes;
    }
}
