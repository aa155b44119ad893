package org.migov.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/**
 * How {@code migov query} prints an answer.
 *
 * <p>The answer is complete before its first byte is printed, so that a query that runs out of time prints nothing.
 */
@SuppressWarnings("ImmutableEnumChecker") // the constants of Jena do not change, they only do not say so
enum QueryFormat {
    TABLE(null, RDFFormat.TURTLE_PRETTY),
    CSV(ResultSetLang.RS_CSV, null),
    TSV(ResultSetLang.RS_TSV, null),
    JSON(ResultSetLang.RS_JSON, RDFFormat.JSONLD11),
    XML(ResultSetLang.RS_XML, RDFFormat.RDFXML),
    TTL(null, RDFFormat.TURTLE_PRETTY),
    NT(null, RDFFormat.NTRIPLES_UTF8),
    RDF(null, RDFFormat.RDFXML),
    JSONLD(null, RDFFormat.JSONLD11);

    private final @Nullable Lang rows;
    private final @Nullable RDFFormat graph;

    QueryFormat(@Nullable Lang rows, @Nullable RDFFormat graph) {
        this.rows = rows;
        this.graph = graph;
    }

    /** @throws WrongFormat if the answer is of the other kind */
    void write(QueryExecution execution, Query query, PrintStream out) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (query.isSelectType()) {
            writeRows(execution.execSelect(), query, whole);
        } else if (query.isAskType()) {
            writeAnswer(execution.execAsk(), whole);
        } else if (query.isConstructType() || query.isDescribeType()) {
            if (graph == null) {
                throw wrong("a graph", "table, ttl, nt, rdf, xml, json or jsonld");
            }
            RDFDataMgr.write(
                    whole, query.isConstructType() ? execution.execConstruct() : execution.execDescribe(), graph);
        } else {
            throw new WrongFormat("expected SELECT, ASK, CONSTRUCT or DESCRIBE");
        }
        out.writeBytes(whole.toByteArray());
        out.flush();
    }

    private void writeRows(ResultSet result, Query query, ByteArrayOutputStream whole) {
        ResultSet complete = ResultSetFactory.copyResults(result);
        if (this == TABLE) {
            ResultSetFormatter.out(whole, complete, query);
        } else if (rows == null) {
            throw wrong("rows", "table, csv, tsv, json or xml");
        } else {
            ResultSetFormatter.output(whole, complete, rows);
        }
    }

    private void writeAnswer(boolean answer, ByteArrayOutputStream whole) {
        if (this == TABLE) {
            whole.writeBytes((answer ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
        } else if (rows == null) {
            throw wrong("yes or no", "table, csv, tsv, json or xml");
        } else {
            ResultSetFormatter.output(whole, answer, rows);
        }
    }

    private WrongFormat wrong(String kind, String fitting) {
        return new WrongFormat("--format: the answer is " + kind + "; expected " + fitting + ", found "
                + name().toLowerCase(Locale.ROOT));
    }
}
