package org.migov.server.sparql.guard;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts guarded functions in place of those that can take very long or make very long values. */
final class GuardedFunctions extends ExprTransformCopy {

    private final Deadline deadline;

    GuardedFunctions(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new GuardedRegex(arguments, deadline);
        }
        if (function instanceof E_StrReplace) {
            return new GuardedReplace(arguments, deadline);
        }
        if (function instanceof E_StrConcat) {
            return new GuardedConcat(arguments, deadline);
        }
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_Multiply
                ? new GuardedMultiply(left, right, deadline)
                : super.transform(function, left, right);
    }
}
