package org.migov.server.sparql.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that were given values by expressions: the texts among these are counted, whatever function made them. */
final class KeptTexts extends QueryIteratorWrapper {

    private final List<Var> assigned;
    private final Deadline deadline;

    KeptTexts(QueryIterator rows, List<Var> assigned, Deadline deadline) {
        super(rows);
        this.assigned = assigned;
        this.deadline = deadline;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        for (Var variable : assigned) {
            Node value = row.get(variable);
            if (value != null && value.isLiteral()) {
                deadline.keeps(value.getLiteralLexicalForm().length());
            }
        }
        return row;
    }
}
