package org.migov.server.sparql;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.migov.server.http.HttpProblem;
import org.migov.server.sparql.guard.AllowedFunctions;

/**
 * What is looked for in a query, at any depth: in subqueries, in EXISTS, in the expressions of SELECT, ORDER BY, GROUP BY
 * and HAVING, and within aggregates.
 */
final class QueryFindings {

    private final Set<String> unknownFunctions = new TreeSet<>();
    private boolean service;
    private boolean repeatable = true;

    void lookInto(Op op) {
        Walker.walk(op, new Patterns(), new Functions());
    }

    /** False if the query has NOW(), RAND(), UUID() and the like. */
    boolean repeatable() {
        return repeatable;
    }

    /** 400 if the query asks for what is not available. */
    void refuse() {
        if (service) {
            throw HttpProblem.badRequest("SERVICE is not available: queries read this graph only.")
                    .titled("The query asks for another endpoint");
        }
        if (!unknownFunctions.isEmpty()) {
            throw HttpProblem.badRequest("There is no function <" + String.join(">, <", unknownFunctions)
                            + ">: only the functions of SPARQL 1.1, the casts of XML Schema and the numeric and date"
                            + " functions of XPath are available.")
                    .titled("The query asks for an unknown function");
        }
    }

    private void lookInto(ExprList expressions) {
        Walker.walk(expressions, new Patterns(), new Functions());
    }

    private final class Patterns extends OpVisitorBase {
        @Override
        public void visit(OpService op) {
            service = true;
        }

        /** Jena's walker passes by what is sorted by. */
        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> lookInto(new ExprList(condition.getExpression())));
        }

        /** And by what is aggregated. */
        @Override
        public void visit(OpGroup group) {
            group.getAggregators().forEach(aggregator -> {
                ExprList expressions = aggregator.getAggregator().getExprList();
                if (expressions != null) {
                    lookInto(expressions);
                }
            });
        }
    }

    private final class Functions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction0 function) {
            repeatable &= !(function instanceof E_Now || function instanceof Unstable);
        }

        @Override
        public void visit(ExprFunction1 function) {
            repeatable &= !(function instanceof Unstable);
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function named && !AllowedFunctions.contains(named.getFunctionIRI())) {
                unknownFunctions.add(named.getFunctionIRI());
            }
        }
    }
}
