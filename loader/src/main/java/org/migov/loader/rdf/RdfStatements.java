package org.migov.loader.rdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.ParseLocationListener;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.jspecify.annotations.Nullable;
import org.migov.loader.source.KeySet;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.RowFile;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/**
 * Takes the statements of a file as Rio reads them, one a row.
 *
 * <p>A blank node becomes an IRI under the graph, numbered in the order in which the nodes come: same file, same IRIs.
 * Refused are statements about terms of our vocabulary, about graphs and sources, about what only the loader derives.
 */
final class RdfStatements extends AbstractRDFHandler implements ParseLocationListener, ParseErrorListener {

    private static final int GRAPHS_TOLD = 20;
    private static final int SHOWN = 200;

    private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

    private final String file;
    private final RowFile.Sink sink;
    private final Map<String, String> nodes = new HashMap<>();
    private final Map<String, Long> folded = new LinkedHashMap<>();
    private final KeySet placed = new KeySet();
    private String graph = "";
    private String graphs = "";
    private String commitments = "";
    private long line;
    private long column;
    private long foldedElsewhere;
    private long numbered;
    private long statements;
    private boolean linePerDocument;
    private boolean any;

    RdfStatements(String file, RowFile.Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Learns where the statements go. */
    void begin(Facts facts) {
        Iris iris = facts.iris();
        graph = facts.source();
        graphs = iris.graph("x").replaceFirst("x$", "");
        commitments = iris.id("commitment", "x").replaceFirst("x$", "");
    }

    /** IRI of the graph to which all statements go. */
    String graph() {
        return graph;
    }

    /** A line that is a document by itself begins: its blank nodes are others than those before. */
    void document(long atLine) {
        nodes.clear();
        linePerDocument = true;
        line = atLine;
        column = 0;
    }

    @Override
    public void parseLocationUpdate(long lineNo, long columnNo) {
        line = linePerDocument ? line : Math.max(0, lineNo);
        column = columnNo;
    }

    @Override
    public void handleStatement(Statement statement) {
        Origin origin = new Origin(file, line);
        any = true;
        statements++;
        sink.begin(origin);
        fold(statement.getContext());
        Optional<Problem> refused = refused(statement, origin);
        if (refused.isPresent()) {
            sink.reject(refused.get());
            return;
        }
        String subject = iri(statement.getSubject());
        sink.state(facts -> {
            if (placed.add(subject)) {
                facts.place(subject, origin);
            }
            state(facts.about(subject), statement.getPredicate().stringValue(), statement.getObject());
        });
    }

    private void state(Subject subject, String property, Value value) {
        if (value instanceof Literal literal) {
            Optional<String> language = literal.getLanguage();
            if (language.isPresent()) {
                subject.text(property, literal.getLabel(), language.get());
            } else if (literal.getDatatype().stringValue().equals(XSD_STRING)) {
                subject.plain(property, literal.getLabel());
            } else {
                subject.typed(
                        property, literal.getLabel(), literal.getDatatype().stringValue());
            }
        } else {
            subject.link(property, iri(value));
        }
    }

    private String iri(Value value) {
        return value instanceof BNode node
                ? nodes.computeIfAbsent(node.getID(), id -> graph + "/node/" + ++numbered)
                : value.stringValue();
    }

    private Optional<Problem> refused(Statement statement, Origin origin) {
        if (statement.getSubject().isTriple() || statement.getObject().isTriple()) {
            return refused(origin, "a subject and an object that are no statements themselves", statement.getObject());
        }
        String subject = iri(statement.getSubject());
        if (subject.startsWith(Mg.NAMESPACE)) {
            return refused(
                    origin,
                    "statements about other things than the terms of " + Mg.NAMESPACE + ", which no source changes",
                    statement.getSubject());
        }
        if (subject.startsWith(graphs) && !subject.startsWith(graph + "/")) {
            return refused(
                    origin,
                    "statements about other things than graphs and sources, which the loader describes",
                    statement.getSubject());
        }
        if (subject.startsWith(commitments)
                || statement.getObject().stringValue().equals(Mg.COMMITMENT)) {
            return refused(
                    origin,
                    "statements about other things than commitments, which the loader derives from actions",
                    statement.getSubject());
        }
        return Optional.empty();
    }

    private static Optional<Problem> refused(Origin origin, String expected, Value found) {
        return Optional.of(
                Problem.rejected(ProblemCode.REFUSED_STATEMENT.code(), origin, null, expected, found.stringValue()));
    }

    private void fold(@Nullable Resource context) {
        if (context == null || context.stringValue().equals(graph)) {
            return;
        }
        if (folded.size() < GRAPHS_TOLD || folded.containsKey(context.stringValue())) {
            folded.merge(context.stringValue(), 1L, Long::sum);
        } else {
            foldedElsewhere++;
        }
    }

    /** Tells of named graphs. */
    void end() {
        if (!any) {
            sink.note(Problem.warning(ProblemCode.NO_ROWS.code(), Origin.of(file), null, "statements of RDF", "none"));
        }
        folded.forEach((name, count) -> sink.note(Problem.warning(
                ProblemCode.FOLDED_GRAPH.code(),
                Origin.of(file),
                null,
                "statements of the graph of the source (they were put into it)",
                count + " of graph " + name)));
        if (foldedElsewhere > 0) {
            sink.note(Problem.warning(
                    ProblemCode.FOLDED_GRAPH.code(),
                    Origin.of(file),
                    null,
                    "statements of the graph of the source (they were put into it)",
                    foldedElsewhere + " of further graphs"));
        }
    }

    /**
     * The rest of the file cannot be read.
     *
     * @param atLine 1-based, or less if not known
     */
    void broken(long atLine, long atColumn, RdfSyntax syntax, String message) {
        long where = atLine > 0 ? atLine : line;
        long within = atLine > 0 ? atColumn : column;
        Origin origin = new Origin(file, linePerDocument ? line : Math.max(0, where));
        any = true;
        sink.begin(origin);
        sink.reject(Problem.rejected(
                ProblemCode.RDF_SYNTAX.code(),
                origin,
                within > 0 ? Long.toString(within) : null,
                syntax.title()
                        + (linePerDocument ? " (the line is passed over)" : " (the rest of the file is not read)"),
                shortened(message) + (syntax.hasLines() ? "" : ", after " + statements + " statements")));
    }

    /** The present line is longer than is read. */
    void tooLarge(int mostBytes) {
        Origin origin = new Origin(file, line);
        any = true;
        sink.begin(origin);
        sink.reject(Problem.rejected(
                ProblemCode.TOO_LARGE.code(),
                origin,
                null,
                "at most " + (mostBytes >> 20) + " MB a line (the line is passed over)",
                "more"));
    }

    private static String shortened(String message) {
        String plain = message.replaceAll("\\s+", " ").strip();
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) : plain;
    }

    @Override
    public void warning(String message, long lineNo, long columnNo) {
        note(message, lineNo, columnNo);
    }

    /** A line that was passed over. */
    @Override
    public void error(String message, long lineNo, long columnNo) {
        Origin origin = new Origin(file, Math.max(0, lineNo));
        sink.begin(origin);
        sink.reject(Problem.rejected(
                ProblemCode.RDF_SYNTAX.code(),
                origin,
                columnNo > 0 ? Long.toString(columnNo) : null,
                "a statement (the line is passed over)",
                shortened(message)));
    }

    /** Thrown as an exception too, which is reported. */
    @Override
    public void fatalError(String message, long lineNo, long columnNo) {
        line = Math.max(0, lineNo);
        column = columnNo;
    }

    private void note(String message, long lineNo, long columnNo) {
        sink.note(Problem.warning(
                ProblemCode.RDF_SYNTAX.code(),
                new Origin(file, Math.max(0, lineNo)),
                columnNo > 0 ? Long.toString(columnNo) : null,
                "RDF without oddities",
                shortened(message)));
    }
}
