package org.migov.loader.dump;

import eu.neverblink.jelly.convert.rdf4j.rio.JellyFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.migov.ontology.Iris;
import org.rdfhdt.hdt.exceptions.NotFoundException;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.triples.TripleString;

/**
 * Reads a dump back, whatever it is written in: each statement as a line of N-Triples with the name of its graph.
 *
 * <p>Of JSON-LD some hundred records are held at a time, because our writer has one a line; HDT is held as it is.
 */
public final class DumpReader {

    private static final int RECORDS_AT_ONCE = 500;

    /** Takes statements as they come. */
    public interface Taker {
        /**
         * @param graph name, or "" where the file does not say
         * @param line N-Triples, without line feed
         */
        void take(String graph, String line) throws IOException;
    }

    private final Taker taker;

    private DumpReader(Taker taker) {
        this.taker = taker;
    }

    /**
     * Reads a file to its end.
     *
     * @param extension short name of its syntax, as the manifest has it
     * @throws IOException if it cannot be read as that
     */
    public static void read(Path file, String extension, Taker taker) throws IOException {
        DumpReader reader = new DumpReader(taker);
        try {
            Syntax syntax = Syntax.of(extension);
            if (syntax == Syntax.HDT) {
                reader.hdt(file);
            } else {
                reader.rio(file, syntax);
            }
        } catch (RDFParseException | RDFHandlerException | IllegalArgumentException | NotFoundException malformed) {
            throw new IOException(file.getFileName() + ": " + malformed.getMessage(), malformed);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void rio(Path file, Syntax syntax) throws IOException {
        boolean compressed = file.toString().endsWith(".gz");
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
            if (syntax == Syntax.JSONLD) {
                records(plain);
            } else {
                parser(format(syntax)).parse(plain, Iris.DEFAULT_BASE);
            }
        }
    }

    private static RDFFormat format(Syntax syntax) {
        return switch (syntax) {
            case NQUADS -> RDFFormat.NQUADS;
            case TRIG -> RDFFormat.TRIG;
            case JELLY -> JellyFormat.JELLY;
            case NTRIPLES -> RDFFormat.NTRIPLES;
            case TURTLE -> RDFFormat.TURTLE;
            case RDFXML -> RDFFormat.RDFXML;
            default -> throw new IllegalArgumentException("expected a syntax of statements, found " + syntax);
        };
    }

    private RDFParser parser(RDFFormat format) {
        RDFParser parser = Rio.createParser(format);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                take(statement);
            }
        });
        return parser;
    }

    private void take(Statement statement) {
        String graph =
                statement.getContext() == null ? "" : statement.getContext().stringValue();
        String line = NTriplesUtil.toNTriplesString(statement.getSubject())
                + ' ' + NTriplesUtil.toNTriplesString(statement.getPredicate())
                + ' ' + NTriplesUtil.toNTriplesString(statement.getObject())
                + " .";
        try {
            taker.take(graph, line);
        } catch (IOException diskFailed) {
            throw new UncheckedIOException(diskFailed);
        }
    }

    /** Our JSON-LD: the first line holds the context, each further one a record, with a comma before all but the first. */
    private void records(InputStream plain) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        String head = lines.readLine();
        if (head != null && head.endsWith("[]}")) {
            return;
        }
        if (head == null || !head.endsWith("[")) {
            throw new IOException("JSON-LD: expected a line with the context and \"@graph\": [, found " + head);
        }
        StringBuilder batch = new StringBuilder(head);
        int records = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean last = line.endsWith("]}]}"); // a record ends with one list of values
            String record = last ? line.substring(0, line.length() - 2) : line;
            batch.append(records == 0 && record.startsWith(",") ? record.substring(1) : record);
            records++;
            if (last || records == RECORDS_AT_ONCE) {
                String text = batch.toString();
                text = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
                parser(RDFFormat.JSONLD).parse(new StringReader(text + "]}"), Iris.DEFAULT_BASE);
                batch.setLength(head.length());
                records = 0;
            }
        }
        if (records > 0) {
            throw new IOException("JSON-LD: expected \"]}\" at the end, found the file cut short");
        }
    }

    private void hdt(Path file) throws IOException, NotFoundException {
        try (HDT hdt = HDTManager.loadHDT(file)) {
            Iterator<TripleString> triples = hdt.search("", "", "");
            while (triples.hasNext()) {
                TripleString triple = triples.next();
                String object = triple.getObject().toString();
                taker.take(
                        "",
                        "<" + triple.getSubject() + "> <" + triple.getPredicate() + "> "
                                + (object.startsWith("\"") ? literal(object) : "<" + object + ">") + " .");
            }
        }
    }

    /** HDT does not escape: what stands between the first and the last quotation mark is the text. */
    private static String literal(String term) {
        int end = term.lastIndexOf('"');
        String text = term.substring(1, end)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return '"' + text + term.substring(end);
    }
}
