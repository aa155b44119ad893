package org.migov.server.sparql.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE that stops when the query must, and whose result may not grow beyond a size; otherwise as in ARQ. */
final class GuardedReplace extends ExprFunctionN {

    private final Deadline deadline;
    private final transient Patterns patterns = new Patterns("REPLACE");

    GuardedReplace(ExprList arguments, Deadline deadline) {
        super(Tags.tagReplace, arguments);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        Node original = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
        String replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2))
                .getLiteralLexicalForm();
        Pattern pattern = patterns.of(arguments.get(1), arguments.size() > 3 ? arguments.get(3) : null);
        String text = original.getLiteralLexicalForm();
        String replaced = replaced(pattern.matcher(new WatchedText(text, deadline)), replacement);
        return replaced.equals(text) ? arguments.get(0) : like(original, replaced);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedReplace(arguments, deadline);
    }

    /** An empty match counts only where it is the first, so that ".*" replaces a text once. */
    private String replaced(Matcher matcher, String replacement) {
        StringBuilder result = new StringBuilder();
        boolean first = true;
        try {
            while (matcher.find()) {
                if (first || matcher.start() != matcher.end()) {
                    matcher.appendReplacement(result, replacement);
                    limit(result.length());
                }
                first = false;
            }
            matcher.appendTail(result);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) { // a group that is not in the pattern
            throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
        }
        deadline.makes(result.length());
        return result.toString();
    }

    private void limit(int length) {
        if (length > deadline.texts().longest()) {
            throw deadline.stop(Deadline.Cause.VALUE);
        }
    }

    private static NodeValue like(Node original, String text) {
        return NodeValue.makeNode(
                NodeFactory.createLiteral(text, original.getLiteralLanguage(), original.getLiteralDatatype()));
    }
}
