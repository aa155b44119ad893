package org.migov.server.sparql.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;

/** TDB2's executor, with every step's rows watched, and those counted that a step holds. */
final class GuardedExecutor extends JoinExecutor {

    private final Deadline deadline;

    private GuardedExecutor(ExecutionContext context, Deadline deadline) {
        super(context);
        this.deadline = deadline;
    }

    static OpExecutorFactory factory(Deadline deadline) {
        return context -> new GuardedExecutor(context, deadline);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        deadline.check();
        QueryIterator rows = super.exec(op, input);
        boolean asItCame = rows == input || rows.isJoinIdentity();
        return asItCame ? rows : new WatchedRows(rows, deadline);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        ExecutionContext watched =
                ExecutionContext.copyChangeActiveGraph(execCxt, new WatchedGraph(execCxt.getActiveGraph(), deadline));
        return new QueryIterPath(path.getTriplePath(), input, watched);
    }

    /** TDB2 runs a filter on a plain pattern outside this executor; one with a path inside must not go there. */
    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        if (!Paths.areIn(filter.getExprs())) {
            return super.execute(filter, input);
        }
        QueryIterator rows = exec(filter.getSubOp(), input);
        for (Expr expression : filter.getExprs()) {
            rows = new QueryIterFilterExpr(rows, expression, execCxt);
        }
        return rows;
    }

    /** The order is asked for too often for a sort to go on unnoticed. */
    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        Comparator<Binding> comparator = new BindingComparator(order.getConditions(), execCxt);
        Comparator<Binding> watched = (a, b) -> {
            deadline.check();
            return comparator.compare(a, b);
        };
        QueryIterator counted = new QueryIteratorWrapper(exec(order.getSubOp(), input)) {
            @Override
            protected Binding moveToNextBinding() {
                deadline.sorts();
                return super.moveToNextBinding();
            }
        };
        return new QueryIterSort(counted, watched, execCxt);
    }

    /** The left side is held. */
    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        Holding held = new Holding(deadline);
        QueryIterator left = held.of(exec(join.getLeft(), input));
        QueryIterator right = exec(join.getRight(), root());
        return held.until(new Joined(left, right, execCxt, (one, other) -> Join.join(one, other, execCxt)));
    }

    /** The right side is held. */
    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        Holding held = new Holding(deadline);
        QueryIterator left = exec(join.getLeft(), input);
        QueryIterator right = held.of(exec(join.getRight(), root()));
        return held.until(
                new Joined(left, right, execCxt, (one, other) -> Join.leftJoin(one, other, join.getExprs(), execCxt)));
    }

    /** The right side is held. */
    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        Holding held = new Holding(deadline);
        QueryIterator left = exec(minus.getLeft(), input);
        QueryIterator right = held.of(exec(minus.getRight(), root()));
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return held.until(QueryIterMinus.create(left, right, common, execCxt));
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        Holding held = new Holding(deadline);
        List<ExprAggregator> counted = group.getAggregators().stream()
                .map(one -> CountedAggregator.of(one, held))
                .toList();
        return held.until(new QueryIterGroup(exec(group.getSubOp(), input), group.getGroupVars(), counted, execCxt));
    }

    @Override
    protected QueryIterator execute(OpExtend extend, QueryIterator input) {
        return new KeptTexts(
                super.execute(extend, input), extend.getVarExprList().getVars(), deadline);
    }

    @Override
    protected QueryIterator execute(OpAssign assign, QueryIterator input) {
        return new KeptTexts(
                super.execute(assign, input), assign.getVarExprList().getVars(), deadline);
    }

    @Override
    protected QueryIterator execute(OpService service, QueryIterator input) {
        throw new IllegalStateException("SERVICE is refused before a query runs");
    }
}
