package org.migov.server.sparql.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.sse.Tags;

/** CONCAT whose result may not grow beyond a size. */
final class GuardedConcat extends ExprFunctionN {

    private final Deadline deadline;

    GuardedConcat(ExprList arguments, Deadline deadline) {
        super(Tags.tagConcat, arguments);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        deadline.makes(arguments.stream()
                .mapToLong(argument -> argument.asString().length())
                .sum());
        return XSDFuncOp.strConcat(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedConcat(arguments, deadline);
    }
}
