package org.migov.server.sparql;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.util.FmtUtils;
import org.migov.server.release.OpenRelease;
import org.migov.server.sparql.guard.Deadline;
import org.migov.server.sparql.guard.GuardedQuery;

/**
 * Why a query finds nothing: the first pattern that fits no statement, and what stands near it in the graph; or the first
 * that does not go with those before it; or that something else leaves all rows out.
 */
final class Emptiness {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PATTERNS = 40;
    private static final int MOST_NEAR = 5;
    private static final Var NEAR = Var.alloc("near");

    private final CheckedQuery query;
    private final OpenRelease release;
    private final Deadline deadline;
    private final PrefixMapping prefixes;

    private Emptiness(CheckedQuery query, OpenRelease release, Deadline deadline) {
        this.query = query;
        this.release = release;
        this.deadline = deadline;
        this.prefixes = query.query().getPrefixMapping();
    }

    /**
     * Writes the explanation as JSON; within a read transaction.
     *
     * @return 1
     */
    static long explain(CheckedQuery query, OpenRelease release, Deadline deadline, OutputStream out)
            throws IOException {
        Map<String, Object> explanation = new Emptiness(query, release, deadline).explanation();
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(explanation));
        return 1;
    }

    private Map<String, Object> explanation() {
        Map<String, Object> all = new LinkedHashMap<>();
        boolean rows = hasRows();
        List<Map<String, Object>> patterns = new ArrayList<>();
        all.put("empty", !rows);
        all.put("explanation", rows ? "The query finds something." : reason(patterns));
        all.put("patterns", patterns);
        all.put("notices", query.notices());
        return all;
    }

    private String reason(List<Map<String, Object>> shown) {
        if (query.query().getQueryPattern() == null) {
            return "Nothing is said of what is described.";
        }
        List<TriplePath> patterns = RequiredPatterns.of(Algebra.compile(query.query())).stream()
                .limit(MOST_PATTERNS)
                .toList();
        TriplePath alone = null;
        for (TriplePath pattern : patterns) {
            boolean found = exists(List.of(pattern));
            shown.add(found ? Map.of("pattern", text(pattern), "found", true) : missing(pattern));
            alone = alone == null && !found ? pattern : alone;
        }
        return alone != null ? "No statement fits the pattern " + text(alone) + "." : together(patterns);
    }

    private String together(List<TriplePath> patterns) {
        for (int count = 2; count <= patterns.size(); count++) {
            if (!exists(patterns.subList(0, count))) {
                return "Each pattern fits some statement, but " + text(patterns.get(count - 1))
                        + " fits none together with the patterns before it.";
            }
        }
        return "The patterns fit together; a text:query, FILTER, VALUES, BIND, MINUS, HAVING or UNION leaves all rows out.";
    }

    private Map<String, Object> missing(TriplePath pattern) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("pattern", text(pattern));
        said.put("found", false);
        if (pattern.isTriple()) {
            said.put("near", near(pattern.asTriple()));
        }
        return said;
    }

    /** What could stand in the place of each fixed term, so that the pattern fits something. */
    private Map<String, List<String>> near(Triple triple) {
        Map<String, List<String>> near = new LinkedHashMap<>();
        Node s = triple.getSubject();
        Node p = triple.getPredicate();
        Node o = triple.getObject();
        if (o.isLiteral()) {
            put(near, "sameText", values(Triple.create(s, p, NEAR), o.getLiteralLexicalForm()));
        }
        if (o.isConcrete()) {
            put(near, "object", values(Triple.create(s, p, NEAR), ""));
        }
        if (p.isConcrete()) {
            put(near, "property", values(Triple.create(s, NEAR, o), ""));
        }
        if (s.isConcrete()) {
            put(near, "subject", values(Triple.create(NEAR, p, o), ""));
        }
        return near;
    }

    private static void put(Map<String, List<String>> near, String place, List<String> values) {
        if (!values.isEmpty()) {
            near.put(place, values);
        }
    }

    /** @param text that the values have, whatever their language and case; empty for any */
    private List<String> values(Triple pattern, String text) {
        ElementGroup group = new ElementGroup();
        ElementPathBlock block = new ElementPathBlock();
        block.addTriple(pattern);
        group.addElement(block);
        if (!text.isEmpty()) {
            group.addElement(new ElementFilter(new E_Equals(
                    new E_StrLowerCase(new E_Str(new ExprVar(NEAR))),
                    NodeValue.makeString(text.toLowerCase(Locale.ROOT)))));
        }
        Query select = QueryFactory.make();
        select.setQuerySelectType();
        select.addResultVar(NEAR);
        select.setDistinct(true);
        select.setLimit(MOST_NEAR);
        select.setQueryPattern(group);
        List<String> values = new ArrayList<>();
        try (GuardedQuery run = guarded(select)) {
            RowSet rows = run.select();
            rows.forEachRemaining(row -> values.add(FmtUtils.stringForNode(row.get(NEAR), prefixes)));
        }
        return values;
    }

    private boolean exists(List<TriplePath> patterns) {
        ElementPathBlock block = new ElementPathBlock();
        patterns.forEach(block::addTriplePath);
        Query ask = QueryFactory.make();
        ask.setQueryAskType();
        ask.setQueryPattern(block);
        try (GuardedQuery run = guarded(ask)) {
            return run.ask();
        }
    }

    /** On the same default graph as the query. */
    private GuardedQuery guarded(Query part) {
        query.query().getGraphURIs().forEach(part::addGraphURI);
        part.resetResultVars();
        return new GuardedQuery(part, release.dataset(), release.text(), deadline);
    }

    private boolean hasRows() {
        try (GuardedQuery run = new GuardedQuery(query.query(), release.dataset(), release.text(), deadline)) {
            if (query.query().isAskType()) {
                return run.ask();
            }
            if (query.query().isSelectType()) {
                return run.select().hasNext();
            }
            return query.query().isConstructType()
                    ? run.construct().hasNext()
                    : run.describe().hasNext();
        }
    }

    private String text(TriplePath pattern) {
        return pattern.isTriple()
                ? FmtUtils.stringForTriple(pattern.asTriple(), prefixes)
                : FmtUtils.stringForNode(pattern.getSubject(), prefixes) + " "
                        + pattern.getPath().toString(new Prologue(prefixes)) + " "
                        + FmtUtils.stringForNode(pattern.getObject(), prefixes);
    }
}
