package org.migov.server.sparql.guard;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.sse.Tags;

/** Multiplication whose whole numbers and decimals may not grow beyond a size. */
final class GuardedMultiply extends ExprFunction2 {

    private final Deadline deadline;

    GuardedMultiply(Expr left, Expr right, Deadline deadline) {
        super(left, right, Tags.tagMultiply, Tags.symMult);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        if (bits(left) + bits(right) > deadline.texts().longestNumber()) {
            throw deadline.stop(Deadline.Cause.VALUE);
        }
        return ARQ.isStrictMode() ? XSDFuncOp.numMultiply(left, right) : NodeValueOps.multiplicationNV(left, right);
    }

    private static long bits(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength();
        }
        return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new GuardedMultiply(left, right, deadline);
    }
}
