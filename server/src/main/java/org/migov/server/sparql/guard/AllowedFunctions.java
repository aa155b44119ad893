package org.migov.server.sparql.guard;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;

/**
 * The functions that a query may call by IRI: casts of XML Schema, and functions of XPath on numbers and dates.
 *
 * <p>Functions on strings have their SPARQL keyword, which is guarded. There are no scripts, no Java classes by name
 * ({@code java:…}), nothing that reads or writes.
 */
public final class AllowedFunctions {

    private static final Pattern XPATH = Pattern.compile(
            "abs|ceiling|floor|round|round-half-to-even|not|boolean|numeric-.+|.+-from-.+|adjust-.+-to-timezone|dateTime");
    private static final Set<String> MATH =
            Set.of("pi", "exp", "log", "log10", "sqrt", "sin", "cos", "tan", "asin", "acos", "atan", "atan2");

    private static final FunctionRegistry REGISTRY = registry();

    private AllowedFunctions() {}

    /** Whether a query may call the function. */
    public static boolean contains(String iri) {
        return REGISTRY.isRegistered(iri);
    }

    static FunctionRegistry all() {
        return FunctionRegistry.createFrom(REGISTRY);
    }

    private static FunctionRegistry registry() {
        FunctionRegistry all = new FunctionRegistry();
        StandardFunctions.loadStdDefs(all);
        FunctionRegistry allowed = new FunctionRegistry();
        all.keys().forEachRemaining(iri -> {
            if (isAllowed(iri)) {
                allowed.put(iri, all.get(iri));
            }
        });
        return allowed;
    }

    private static boolean isAllowed(String iri) {
        if (iri.startsWith(ARQConstants.fnPrefix)) {
            return XPATH.matcher(iri.substring(ARQConstants.fnPrefix.length())).matches();
        }
        if (iri.startsWith(ARQConstants.mathPrefix)) {
            return MATH.contains(iri.substring(ARQConstants.mathPrefix.length()));
        }
        return iri.startsWith("http://www.w3.org/2001/XMLSchema#");
    }
}
