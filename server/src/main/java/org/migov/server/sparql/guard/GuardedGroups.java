package org.migov.server.sparql.guard;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Puts a guarded GROUP_CONCAT in place of ARQ's; and gives a grouping without aggregates one that nobody asks for, because
 * ARQ would otherwise remember something for every row.
 */
final class GuardedGroups extends TransformCopy {

    private static final List<ExprAggregator> ROWS = List.of(new ExprAggregator(Var.alloc(".rows"), new AggCount()));

    private final Deadline deadline;

    GuardedGroups(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public Op transform(OpGroup group, Op inner) {
        List<ExprAggregator> aggregators =
                group.getAggregators().stream().map(this::guarded).toList();
        return OpGroup.create(inner, group.getGroupVars(), aggregators.isEmpty() ? ROWS : aggregators);
    }

    private ExprAggregator guarded(ExprAggregator expression) {
        Aggregator aggregator = expression.getAggregator();
        if (aggregator instanceof AggGroupConcat concat) {
            return new ExprAggregator(
                    expression.getVar(),
                    new GuardedGroupConcat(concat.getExprList(), concat.getSeparator(), false, deadline));
        }
        if (aggregator instanceof AggGroupConcatDistinct concat) {
            return new ExprAggregator(
                    expression.getVar(),
                    new GuardedGroupConcat(concat.getExprList(), concat.getSeparator(), true, deadline));
        }
        return expression;
    }
}
