package org.migov.server.sparql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.vocabulary.RDF;
import org.migov.server.text.TextQueries;

/**
 * The triple patterns that each row of a query must fit: not those of OPTIONAL, UNION, MINUS or EXISTS, and not a search in
 * the text index with the list that is its object.
 */
final class RequiredPatterns {

    private static final Set<Node> SEARCH =
            Set.of(NodeFactory.createURI(TextQueries.QUERY), RDF.first.asNode(), RDF.rest.asNode());

    private final Set<TriplePath> found = new LinkedHashSet<>();

    private RequiredPatterns() {}

    static List<TriplePath> of(Op query) {
        RequiredPatterns patterns = new RequiredPatterns();
        patterns.lookInto(query);
        return new ArrayList<>(patterns.found);
    }

    private void addPlain(Triple triple) {
        if (!SEARCH.contains(triple.getPredicate())) {
            found.add(new TriplePath(triple));
        }
    }

    private void lookInto(Op op) {
        if (op instanceof OpBGP plain) {
            plain.getPattern().forEach(this::addPlain);
        } else if (op instanceof OpPath path) {
            found.add(path.getTriplePath());
        } else if (op instanceof OpJoin join) {
            lookInto(join.getLeft());
            lookInto(join.getRight());
        } else if (op instanceof OpSequence steps) {
            steps.getElements().forEach(this::lookInto);
        } else if (op instanceof OpLeftJoin optional) {
            lookInto(optional.getLeft());
        } else if (op instanceof OpConditional optional) {
            lookInto(optional.getLeft());
        } else if (op instanceof OpMinus minus) {
            lookInto(minus.getLeft());
        } else if (op instanceof Op1 around) {
            lookInto(around.getSubOp());
        }
    }
}
