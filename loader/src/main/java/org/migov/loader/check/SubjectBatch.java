package org.migov.loader.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.loader.rdf.LineCursor;

/**
 * Some whole subjects of a sorted file of N-Quads or N-Triples.
 *
 * @param subjects in the order of the file
 */
record SubjectBatch(List<Described> subjects) {

    /**
     * A subject and its statements.
     *
     * @param iri without angle brackets
     * @param lines its statements
     */
    record Described(String iri, List<byte[]> lines) {}

    /** How many statements there are. */
    long statements() {
        return subjects.stream().mapToLong(subject -> subject.lines().size()).sum();
    }

    /** All statements, as they are in the file. */
    byte[] quads() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Described subject : subjects) {
            for (byte[] line : subject.lines()) {
                bytes.writeBytes(line);
                bytes.write('\n');
            }
        }
        return bytes.toByteArray();
    }

    /** Cuts a file into batches. */
    static final class Reader implements AutoCloseable {

        private final LineCursor lines;
        private final int size;
        private byte @Nullable [] ahead;

        /** @param size how many subjects a batch has at most */
        Reader(Path quads, int size) throws IOException {
            this.lines = LineCursor.open(quads);
            this.size = size;
            this.ahead = lines.next();
        }

        /** The next subjects; none at the end of the file. */
        SubjectBatch next() throws IOException {
            List<Described> subjects = new ArrayList<>();
            while (ahead != null && subjects.size() < size) {
                subjects.add(subject(ahead));
            }
            return new SubjectBatch(subjects);
        }

        private Described subject(byte[] first) throws IOException {
            int length = subjectLength(first);
            List<byte[]> own = new ArrayList<>();
            byte @Nullable [] line = first;
            while (line != null && sameSubject(first, line, length)) {
                own.add(line);
                line = lines.next();
            }
            ahead = line;
            return new Described(new String(first, 1, length - 2, StandardCharsets.UTF_8), own);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** Length of {@code <iri>} at the beginning of a line. */
    static int subjectLength(byte[] line) {
        int end = 0;
        while (line[end] != ' ') {
            end++;
        }
        return end;
    }

    private static boolean sameSubject(byte[] first, byte[] line, int length) {
        if (line.length <= length || line[length] != ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (first[i] != line[i]) {
                return false;
            }
        }
        return true;
    }
}
