package org.migov.loader.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.Statement;
import org.migov.loader.nquads.StatementLine;

/** N-Triples or N-Quads: the lines as they are. */
final class LineSink implements StatementSink {

    private final BufferedWriter out;
    private final boolean quads;

    LineSink(OutputStream out, boolean quads) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.quads = quads;
    }

    @Override
    public void accept(StatementLine line, Statement statement) throws IOException {
        out.write(quads ? line.toQuad(line.graph()) : line.toTriple());
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
