package org.migov.server.sparql.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeConst;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT whose strings may not grow beyond a size. */
final class GuardedGroupConcat extends AggregatorBase {

    private final @Nullable String separator;
    private final Deadline deadline;

    GuardedGroupConcat(ExprList expressions, @Nullable String separator, boolean distinct, Deadline deadline) {
        super("GROUP_CONCAT", distinct, expressions);
        this.separator = separator;
        this.deadline = deadline;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new GuardedGroupConcat(expressions, separator, isDistinct, deadline);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Concatenation(getExpr(), isDistinct, separator == null ? " " : separator, deadline);
    }

    @Override
    public Node getValueEmpty() {
        return NodeConst.emptyString;
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof GuardedGroupConcat concat
                && isDistinct == concat.isDistinct
                && String.valueOf(separator).equals(String.valueOf(concat.separator))
                && getExpr().equals(concat.getExpr(), bySyntax);
    }

    @Override
    public int hashCode() {
        return 31 * exprList.hashCode() + (isDistinct ? 1 : 0);
    }

    private static final class Concatenation extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();
        private final String separator;
        private final Deadline deadline;
        private boolean first = true;

        Concatenation(Expr expression, boolean distinct, String separator, Deadline deadline) {
            super(expression, distinct);
            this.separator = separator;
            this.deadline = deadline;
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            String more = value.asString();
            if (text.length() + separator.length() + more.length()
                    > deadline.texts().longest()) {
                throw deadline.stop(Deadline.Cause.VALUE);
            }
            deadline.makes(separator.length() + more.length());
            text.append(first ? "" : separator).append(more);
            first = false;
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {
            // As ARQ does it: a value that cannot be had makes the group's value an error, which getValue() sees to.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
