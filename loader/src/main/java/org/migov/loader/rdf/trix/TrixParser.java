package org.migov.loader.rdf.trix;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.ReaderTriX;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.util.Context;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFParser;

/**
 * TriX, XML with a graph a part, through Jena's streaming reader. Nothing outside the file is read.
 *
 * @see <a href="http://www.w3.org/2004/03/trix/">TriX</a>
 */
public final class TrixParser extends AbstractRDFParser {

    @Override
    public RDFFormat getRDFFormat() {
        return RDFFormat.TRIX;
    }

    @Override
    public void parse(InputStream in, String base) throws IOException {
        ErrorHandler errors = new Errors();
        Statements statements = new Statements();
        new ReaderTriX(located(base, errors, statements), errors).read(in, base, null, statements, new Context());
    }

    @Override
    public void parse(Reader in, String base) throws IOException {
        throw new UnsupportedOperationException("TriX: expected bytes, because the file says its encoding itself");
    }

    private Located located(String base, ErrorHandler errors, Statements statements) {
        return new Located(
                RiotLib.createParserProfile(
                        RiotLib.factoryRDF(SyntaxLabels.createLabelToNode()),
                        errors,
                        IRIxResolver.create(base).build(),
                        true),
                statements);
    }

    /** Passes on what is read, with the place that the profile was told last. */
    private final class Statements extends NodeSink {

        Statements() {
            super(valueFactory);
        }

        @Override
        void place(long line, long column) {
            reportLocation(line, column);
        }

        @Override
        void statement(org.eclipse.rdf4j.model.Statement statement) {
            if (rdfHandler != null) {
                rdfHandler.handleStatement(statement);
            }
        }

        @Override
        public void start() {
            if (rdfHandler != null) {
                rdfHandler.startRDF();
            }
        }

        @Override
        public void finish() {
            if (rdfHandler != null) {
                rdfHandler.endRDF();
            }
        }
    }

    /** What Jena finds wrong ends the reading, as it does with the parsers of Rio. */
    private final class Errors implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            reportWarning(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            reportFatalError(message, line, column);
            throw new RiotException(message);
        }
    }
}
