package org.migov.server.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * The text index of a release, open for reading. Any number of processes may have the same one open: it is never written
 * to and takes no lock. Safe for use by many threads.
 */
public final class TextSearch implements Closeable {

    private final Directory directory;
    private final DirectoryReader reader;
    private final Analysis analysis;

    private TextSearch(Directory directory, DirectoryReader reader, Analysis analysis) {
        this.directory = directory;
        this.reader = reader;
        this.analysis = analysis;
    }

    /** @throws IOException if there is no whole index in the folder */
    public static TextSearch open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        try {
            return new TextSearch(directory, DirectoryReader.open(directory), Analysis.read(folder));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** Entries: statements, each in each graph that states it. */
    public int entries() {
        return reader.numDocs();
    }

    DirectoryReader reader() {
        return reader;
    }

    Analysis analysis() {
        return analysis;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
