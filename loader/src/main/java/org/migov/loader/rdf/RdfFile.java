package org.migov.loader.rdf;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParserSettings;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.References;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.format.Unpacked;

/**
 * A file of RDF, whose statements all go to the graph of its source.
 *
 * <p>Read as a stream: memory grows only with the number of blank nodes, subjects and named graphs. Nothing is ever
 * fetched: contexts of JSON-LD and external parts of XML are refused. A syntax error ends the reading, except in
 * N-Triples, N-Quads and NDJSON-LD, where it costs its line.
 */
public final class RdfFile implements RowFile {

    /** Bytes of JSON-LD at most; titanium needs about thirty times as much memory. */
    static final int MOST_JSON = 16 << 20;

    /** What {@code --as} takes. */
    public static final String FORMAT = "rdf";

    private final Content content;
    private final String name;
    private final RdfSyntax syntax;

    /** Opens the file; the caller closes the stream. */
    public interface Content {
        InputStream open() throws IOException;

        /** @param progress told how many of its {@link #bytes} have been read */
        default InputStream open(LongConsumer progress) throws IOException {
            return open();
        }

        /** How much there is, packed or not; 0 if that is not known. */
        default long bytes() {
            return 0;
        }
    }

    /** @param name the file as the user knows it */
    public RdfFile(Content content, String name, RdfSyntax syntax) {
        this.content = content;
        this.name = name;
        this.syntax = syntax;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public long bytes() {
        return content.bytes();
    }

    @Override
    public void read(Lookup lookup, References references, Sink sink) {
        RdfStatements statements = new RdfStatements(name, sink);
        sink.state(statements::begin);
        try (InputStream in = new Watched(content.open(sink::reached))) {
            parse(in, statements, sink);
        } catch (ReadFailed failed) {
            sink.note(Unpacked.refused(failed.why, Origin.of(name)).problem());
        } catch (IOException cannotRead) {
            sink.note(Unpacked.refused(cannotRead, Origin.of(name)).problem());
        }
        statements.end();
    }

    private void parse(InputStream in, RdfStatements statements, Sink sink) throws IOException {
        if (syntax == RdfSyntax.NDJSON_LD) {
            LimitedLines lines = new LimitedLines(in, MOST_JSON);
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                statements.document(lines.number());
                if (lines.cut()) {
                    statements.tooLarge(MOST_JSON);
                } else if (!isBlank(line.get())) {
                    document(new ByteArrayInputStream(line.get()), statements, sink);
                }
            }
        } else {
            document(in, statements, sink);
        }
    }

    /** Reads what is one document; a syntax error in it ends the reading of it. */
    private void document(InputStream in, RdfStatements statements, Sink sink) throws IOException {
        try {
            parser(statements).parse(bounded(in), statements.graph() + "/");
        } catch (RDFParseException wrong) {
            if (wrong.getLineNumber() > 0) {
                statements.broken(
                        wrong.getLineNumber(), wrong.getColumnNumber(), syntax, String.valueOf(wrong.getMessage()));
            } else {
                JsonPlace place = JsonPlace.in(wrong);
                statements.broken(place.line(), place.column(), syntax, place.message());
            }
        } catch (TooLarge large) {
            sink.note(Problem.rejected(
                    ProblemCode.TOO_LARGE.code(),
                    Origin.of(name),
                    null,
                    "at most " + (MOST_JSON >> 20)
                            + " MB of JSON-LD, which is held whole (N-Quads and NDJSON-LD have no such limit)",
                    "more"));
        } catch (ReadFailed failed) {
            throw failed;
        } catch (StackOverflowError deep) {
            statements.broken(-1, -1, syntax, "parts nested too deeply");
        } catch (OutOfMemoryError huge) {
            // A length in a binary file that no memory has; what was asked for is not held.
            statements.broken(-1, -1, syntax, "a part larger than memory");
        } catch (IOException | RuntimeException wrong) {
            // Parsers of JSON, XML and binary syntaxes throw their own.
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                if (cause instanceof ReadFailed failed) {
                    throw failed;
                }
            }
            JsonPlace place = JsonPlace.in(wrong);
            statements.broken(
                    place.line(),
                    place.column(),
                    syntax,
                    wrong instanceof EOFException ? "the file is cut off" : place.message());
        }
    }

    /** The file cannot be read; what a parser throws about its content is something else. */
    private static final class ReadFailed extends IOException {

        private static final long serialVersionUID = 1;

        private final transient IOException why;

        ReadFailed(IOException why) {
            super(why);
            this.why = why;
        }
    }

    /** Tells failures of reading from those of parsing. */
    private static final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException failed) {
                throw new ReadFailed(failed);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException failed) {
                throw new ReadFailed(failed);
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** JSON-LD is read whole before its first statement; so it has a limit that the other syntaxes do not need. */
    private InputStream bounded(InputStream in) throws IOException {
        if (syntax != RdfSyntax.JSON_LD) {
            return in;
        }
        byte[] bytes = in.readNBytes(MOST_JSON + 1);
        if (bytes.length > MOST_JSON) {
            throw new TooLarge();
        }
        return new ByteArrayInputStream(bytes);
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }

    private RDFParser parser(RdfStatements statements) {
        RDFParser parser = syntax.parser();
        parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.set(NTriplesParserSettings.FAIL_ON_INVALID_LINES, true);
        parser.getParserConfig().addNonFatalError(NTriplesParserSettings.FAIL_ON_INVALID_LINES);
        parser.set(JSONLDSettings.SECURE_MODE, true);
        parser.set(JSONLDSettings.WHITELIST, Set.of());
        parser.set(XMLParserSettings.SECURE_PROCESSING, true);
        parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, false);
        parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
        parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
        parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        parser.setParseLocationListener(statements);
        parser.setParseErrorListener(statements);
        parser.setRDFHandler(statements);
        return parser;
    }
}
