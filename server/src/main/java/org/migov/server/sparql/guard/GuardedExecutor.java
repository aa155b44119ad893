package org.migov.server.sparql.guard;

import java.util.Comparator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's executor, with every step's rows watched. */
final class GuardedExecutor extends OpExecutorTDB2 {

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
        return new QueryIterSort(exec(order.getSubOp(), input), watched, execCxt);
    }

    @Override
    protected QueryIterator execute(OpService service, QueryIterator input) {
        throw new IllegalStateException("SERVICE is refused before a query runs");
    }
}
