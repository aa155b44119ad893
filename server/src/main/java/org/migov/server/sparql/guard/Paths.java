package org.migov.server.sparql.guard;

import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Looks for property paths in the patterns within expressions. */
final class Paths {

    private Paths() {}

    static boolean areIn(ExprList expressions) {
        return expressions.getList().stream().anyMatch(Paths::areIn);
    }

    private static boolean areIn(Expr expression) {
        Finder finder = new Finder();
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                Walker.walk(exists.getGraphPattern(), finder);
            }
        });
        return finder.found;
    }

    private static final class Finder extends OpVisitorBase {
        private boolean found;

        @Override
        public void visit(OpPath path) {
            found = true;
        }
    }
}
