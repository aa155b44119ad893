package org.migov.server.sparql.guard;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.QueryEngineTDB;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** TDB2's query engine, with guarded functions in place of the ones that can run away; before constants are folded. */
final class GuardedEngine extends QueryEngineTDB {

    private final Deadline deadline;

    GuardedEngine(Query query, DatasetGraphTDB dataset, Context context, Deadline deadline) {
        super(query, dataset, BindingRoot.create(), context);
        this.deadline = deadline;
    }

    @Override
    protected Op modifyOp(Op op) {
        deadline.check();
        Op guarded = Transformer.transform(new GuardedGroups(deadline), new GuardedFunctions(deadline), op);
        return super.modifyOp(guarded);
    }
}
