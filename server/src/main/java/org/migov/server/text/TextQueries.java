package org.migov.server.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.migov.ontology.Prefixes;

/** Lets queries use {@code text:query}. */
public final class TextQueries {

    /** The namespace of Jena's text search. */
    public static final String NAMESPACE = "http://jena.apache.org/text#";

    /** The property function. */
    public static final String QUERY = NAMESPACE + "query";

    private TextQueries() {}

    /** The prefixes that a query may use without declaring them: those of the ontology, and {@code text:}. */
    public static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.all());
        prefixes.put("text", NAMESPACE);
        return Collections.unmodifiableMap(prefixes);
    }

    /**
     * Makes {@code text:query} the one property function of an execution.
     *
     * @param text the index; null if the release has none, which the function then says
     * @param over whether the query must stop
     */
    public static void allow(Context context, Query query, @Nullable TextSearch text, BooleanSupplier over) {
        PropertyFunctionRegistry.set(context, new OnlyTextQuery());
        List<String> from = query.hasDatasetDescription() ? List.copyOf(query.getGraphURIs()) : null;
        context.set(TextQuery.textIndex, new QuestionIndex(text, from, over));
    }

    /** Jena's registry would also load a class that a property names ({@code java:…}); this one knows one function. */
    private static final class OnlyTextQuery extends PropertyFunctionRegistry {
        @Override
        public boolean manages(String iri) {
            return iri.equals(QUERY);
        }

        @Override
        public boolean isRegistered(String iri) {
            return iri.equals(QUERY);
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return iri.equals(QUERY) ? name -> new TextFunction() : null;
        }
    }
}
