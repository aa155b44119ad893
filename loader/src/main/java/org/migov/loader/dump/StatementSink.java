package org.migov.loader.dump;

import java.io.Closeable;
import java.io.IOException;
import org.migov.loader.nquads.StatementLine;

/** Takes statements in sorted order and writes them in one syntax. Closing it ends the file. */
interface StatementSink extends Closeable {

    /**
     * @param line as sorted; a syntax without graphs ignores its graph
     * @param statement the same, decoded
     */
    void accept(StatementLine line, org.eclipse.rdf4j.model.Statement statement) throws IOException;
}
