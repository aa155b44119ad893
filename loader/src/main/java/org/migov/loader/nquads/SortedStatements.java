package org.migov.loader.nquads;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a sorted file, one after the other: {@link #peek} shows the next, {@link #next} takes it.
 *
 * <p>Reads N-Quads or N-Triples, plain or compressed ({@code .gz}). A line that is malformed, repeated or out of order
 * throws {@link IllegalStateException} with file and line: such a file was not made by us or was changed since.
 *
 * <p>Not thread-safe.
 */
public final class SortedStatements implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final BufferedReader lines;
    private long line;
    private @Nullable StatementLine ahead;

    private SortedStatements(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    public static SortedStatements open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            boolean compressed = file.getFileName().toString().endsWith(".gz");
            InputStream plain = compressed ? new GZIPInputStream(bytes, BUFFER) : bytes;
            CharsetDecoder strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            SortedStatements statements =
                    new SortedStatements(file, new BufferedReader(new InputStreamReader(plain, strict), BUFFER));
            statements.ahead = statements.read();
            return statements;
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    /** The next statement without taking it, or null at the end. */
    public @Nullable StatementLine peek() {
        return ahead;
    }

    /** Takes the next statement, or null at the end. */
    public @Nullable StatementLine next() {
        StatementLine current = ahead;
        if (current == null) {
            return null;
        }
        StatementLine following = read();
        if (following != null && current.compareTo(following) >= 0) {
            throw new IllegalStateException(
                    file + ":" + line + ": expected a line behind the one before it, found " + following.toTriple());
        }
        ahead = following;
        return current;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable StatementLine read() {
        try {
            line++;
            String text = lines.readLine();
            return text == null ? null : StatementLine.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(file + ":" + line + ": " + malformed.getMessage(), malformed);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ":" + line + ": " + failure, failure);
        }
    }
}
