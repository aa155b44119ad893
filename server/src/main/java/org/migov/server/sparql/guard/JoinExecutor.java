package org.migov.server.sparql.guard;

import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's executor, whose joins begin with the first row that is asked of them; see {@link Joined}. */
public class JoinExecutor extends OpExecutorTDB2 {

    /** To be set in the context of a query. */
    public static final OpExecutorFactory FACTORY = JoinExecutor::new;

    JoinExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        QueryIterator left = exec(join.getLeft(), input);
        QueryIterator right = exec(join.getRight(), root());
        return new Joined(left, right, execCxt, (one, other) -> Join.join(one, other, execCxt));
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        QueryIterator left = exec(join.getLeft(), input);
        QueryIterator right = exec(join.getRight(), root());
        return new Joined(left, right, execCxt, (one, other) -> Join.leftJoin(one, other, join.getExprs(), execCxt));
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        if (table.isJoinIdentity() || input.isJoinIdentity()) {
            return super.execute(table, input);
        }
        QueryIterator rows = table.getTable().iterator(execCxt);
        return new Joined(rows, input, execCxt, (one, other) -> Join.join(one, other, execCxt));
    }
}
