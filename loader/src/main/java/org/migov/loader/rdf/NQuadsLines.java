package org.migov.loader.rdf;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;

/** Turns a statement into its line of N-Quads, as Rio's writer writes it, in UTF-8 and without the line feed. */
final class NQuadsLines {

    private final StringWriter text = new StringWriter();
    private final NQuadsWriter writer = new NQuadsWriter(text);

    NQuadsLines() {
        writer.startRDF();
    }

    /** @throws IllegalArgumentException if the statement has a blank node, which published data must not have */
    byte[] of(Statement statement) {
        if (statement.getSubject().isBNode() || statement.getObject().isBNode()) {
            throw new IllegalArgumentException("expected a statement without blank nodes, found " + statement);
        }
        StringBuffer buffer = text.getBuffer();
        buffer.setLength(0);
        writer.handleStatement(statement);
        int end = buffer.length();
        while (end > 0 && buffer.charAt(end - 1) == '\n') {
            end--;
        }
        return buffer.substring(0, end).getBytes(StandardCharsets.UTF_8);
    }
}
