package org.migov.server.sparql.guard;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * An aggregate whose groups are counted as they are made; and with DISTINCT its different values, which are told apart
 * here, so that what is inside gets each once.
 */
final class CountedAggregator extends AggregatorBase {

    /** What a group commonly takes besides its values, in bytes. */
    private static final long GROUP = 400;

    private final Aggregator inner;
    private final Aggregator plain;
    private final Holding holding;

    private CountedAggregator(Aggregator inner, Holding holding) {
        super(inner.getName(), false, inner.getExprList());
        this.inner = inner;
        this.plain = plain(inner);
        this.holding = holding;
    }

    static ExprAggregator of(ExprAggregator expression, Holding holding) {
        return new ExprAggregator(expression.getVar(), new CountedAggregator(expression.getAggregator(), holding));
    }

    /** The aggregate without DISTINCT; itself if it has none, or sees to it by itself. */
    private static Aggregator plain(Aggregator aggregator) {
        ExprList expressions = aggregator.getExprList();
        if (aggregator instanceof AggCountDistinct) {
            return new AggCount();
        } else if (aggregator instanceof AggCountVarDistinct) {
            return new AggCountVar(expressions.get(0));
        } else if (aggregator instanceof AggSumDistinct) {
            return new AggSum(expressions.get(0));
        } else if (aggregator instanceof AggAvgDistinct) {
            return new AggAvg(expressions.get(0));
        } else if (aggregator instanceof AggMinDistinct) {
            return new AggMin(expressions.get(0));
        } else if (aggregator instanceof AggMaxDistinct) {
            return new AggMax(expressions.get(0));
        }
        return aggregator instanceof AggSampleDistinct ? new AggSample(expressions.get(0)) : aggregator;
    }

    @Override
    public Accumulator createAccumulator() {
        holding.add(GROUP);
        Accumulator accumulator = plain.createAccumulator();
        if (plain == inner) {
            return accumulator;
        }
        return inner instanceof AggCountDistinct ? new DifferentRows(accumulator) : new DifferentValues(accumulator);
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new CountedAggregator(inner.copy(expressions), holding);
    }

    @Override
    public Node getValueEmpty() {
        return inner.getValueEmpty();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof CountedAggregator counted && inner.equals(counted.inner, bySyntax);
    }

    @Override
    public int hashCode() {
        return inner.hashCode();
    }

    private final class DifferentRows implements Accumulator {
        private final Set<Binding> seen = new HashSet<>();
        private final Accumulator accumulator;

        DifferentRows(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            if (seen.add(row)) {
                holding.add(Holding.ROW);
                accumulator.accumulate(row, environment);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }

    private final class DifferentValues implements Accumulator {
        private final Set<NodeValue> seen = new HashSet<>();
        private final Accumulator accumulator;

        DifferentValues(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        /** A value that cannot be had is passed on each time: what that means is for the aggregate to say. */
        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            NodeValue value = ExprLib.evalOrNull(getExpr(), row, environment);
            if (value == null) {
                accumulator.accumulate(row, environment);
            } else if (seen.add(value)) {
                holding.add(Holding.VALUE);
                accumulator.accumulate(row, environment);
            }
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }
}
