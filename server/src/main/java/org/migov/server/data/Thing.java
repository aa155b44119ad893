package org.migov.server.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A thing and every statement that has it as subject.
 *
 * @param facts by property, then value; never empty
 */
public record Thing(Node node, List<Fact> facts) {

    public Thing {
        facts = List.copyOf(facts);
    }

    /** The values of a property. */
    public Stream<Node> values(Node property) {
        return facts.stream().filter(fact -> fact.property().equals(property)).map(Fact::value);
    }

    /** One value of a property. */
    public Optional<Node> value(Node property) {
        return values(property).findFirst();
    }

    /** The classes it states. */
    public List<Node> types() {
        return values(Terms.TYPE).filter(Node::isURI).toList();
    }
}
