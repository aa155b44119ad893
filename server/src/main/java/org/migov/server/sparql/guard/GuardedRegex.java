package org.migov.server.sparql.guard;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REGEX that stops when the query must; with the patterns and flags of ARQ. */
final class GuardedRegex extends ExprFunctionN {

    private final Deadline deadline;
    private final transient Patterns patterns = new Patterns("REGEX");

    GuardedRegex(ExprList arguments, Deadline deadline) {
        super(Tags.tagRegex, arguments);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
        arguments.stream().skip(1).forEach(GuardedRegex::requirePlain);
        Pattern pattern = patterns.of(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        return NodeValue.booleanReturn(
                pattern.matcher(new WatchedText(text, deadline)).find());
    }

    /** Pattern and flags have no language. */
    private static void requirePlain(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException("REGEX: pattern and flags: expected a plain string, found " + value);
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedRegex(arguments, deadline);
    }
}
