package org.migov.loader.source.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/**
 * A file given to a format: its bytes as text, whatever the encoding and whether it is compressed with gzip.
 *
 * <p>Bounded: at most {@value #MOST_BYTES} bytes of text, and a compressed file may grow a hundredfold. What is no text
 * is refused. Nothing is ever fetched.
 */
public final class InputFile {

    /** The longest official page known has about two million characters. */
    static final int MOST_BYTES = 64 << 20;

    private final Path path;
    private final String name;
    private final DecodedText text;

    private InputFile(Path path, String name, DecodedText text) {
        this.path = path;
        this.name = name;
        this.text = text;
    }

    /**
     * Reads the file.
     *
     * @param name the file as the user knows it
     * @throws FileRefused if it is no text, or too large
     */
    public static InputFile open(Path path, String name) {
        Origin origin = Origin.of(name);
        return new InputFile(path, name, DecodedText.of(bytes(path, origin, MOST_BYTES), origin));
    }

    /** The beginning of the file. It is refused if it is no text. */
    static Head head(Path path, String name) {
        Origin origin = Origin.of(name);
        byte[] bytes = beginning(path, origin);
        String text = DecodedText.of(bytes, origin).text();
        return new Head(String.valueOf(path.getFileName()), text.substring(0, Math.min(Head.LENGTH, text.length())));
    }

    public Path path() {
        return path;
    }

    /** The file as the user knows it. */
    public String name() {
        return name;
    }

    public String text() {
        return text.text();
    }

    public Reader reader() {
        return new StringReader(text.text());
    }

    /** The encoding in which the text was read, as a reader knows it: {@code UTF-8}, {@code Windows-1252}. */
    public String encoding() {
        return text.encoding();
    }

    /** What is odd about the characters; warnings. */
    public List<Problem> oddities() {
        return text.oddities();
    }

    private static byte[] bytes(Path path, Origin origin, int most) {
        try (InputStream in = Unpacked.of(path, origin)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw FileRefused.of(
                        ProblemCode.TOO_LARGE,
                        origin,
                        "at most " + (most >> 20) + " MB of text (load it in parts)",
                        "more");
            }
            return bytes;
        } catch (IOException cannotRead) {
            throw Unpacked.refused(cannotRead, origin);
        }
    }

    private static byte[] beginning(Path path, Origin origin) {
        try (InputStream in = Unpacked.of(path, origin)) {
            byte[] bytes = in.readNBytes(Head.LENGTH);
            int end = bytes.length;
            // A character cut in two at the end is no damage of the file.
            while (bytes.length == Head.LENGTH && end > bytes.length - 4 && bytes[end - 1] < 0) {
                end--;
            }
            return end == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, end);
        } catch (IOException cannotRead) {
            throw Unpacked.refused(cannotRead, origin);
        }
    }

    /** Whether something can be read there at all. */
    static boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }
}
