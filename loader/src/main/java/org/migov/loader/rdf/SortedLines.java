package org.migov.loader.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Merges files of sorted lines into one, without repeated lines. */
public final class SortedLines {

    /** Files open at once; more are merged in several rounds. */
    private static final int FAN_IN = 128;

    private static final int LINES_BETWEEN_REPORTS = 10_000;

    private SortedLines() {}

    /**
     * Merges any number of sorted files.
     *
     * @param temporary beginning of the names of intermediate files, which are removed again
     * @return how many lines were written
     */
    public static long merge(Collection<Path> files, Path temporary, Path target) throws IOException {
        Deque<Path> waiting = new ArrayDeque<>(files);
        List<Path> made = new ArrayList<>();
        try {
            while (waiting.size() > FAN_IN) {
                List<Path> round = new ArrayList<>();
                for (int i = 0; i < FAN_IN; i++) {
                    round.add(waiting.removeFirst());
                }
                Path merged = temporary.resolveSibling(temporary.getFileName() + "-" + made.size());
                made.add(merged);
                mergeAtOnce(round, UnaryOperator.identity(), merged);
                waiting.addLast(merged);
            }
            return mergeAtOnce(waiting, UnaryOperator.identity(), target);
        } finally {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Merges the N-Quads of several graphs to the N-Triples of all: each statement once, sorted.
     *
     * <p>The files of a load are as many as its sources, so they are opened all at once.
     */
    public static long mergeToTriples(Collection<Path> quads, Path target) throws IOException {
        return mergeToTriples(quads, target, read -> {});
    }

    /** @param progress told now and then how many N-Quads have been read */
    public static long mergeToTriples(Collection<Path> quads, Path target, LongConsumer progress) throws IOException {
        long[] read = {0};
        return mergeAtOnce(
                quads,
                quad -> {
                    if (++read[0] % LINES_BETWEEN_REPORTS == 0) {
                        progress.accept(read[0]);
                    }
                    return withoutGraph(quad);
                },
                target);
    }

    /** {@code s p o <g> .} becomes {@code s p o .}; an IRI holds no space, so the graph is the last but one word. */
    static byte[] withoutGraph(byte[] quad) {
        int end = quad.length - 3;
        while (quad[end] != ' ') {
            end--;
        }
        byte[] triple = Arrays.copyOf(quad, end + 2);
        triple[end + 1] = '.';
        return triple;
    }

    private static long mergeAtOnce(Collection<Path> files, UnaryOperator<byte[]> change, Path target)
            throws IOException {
        List<LineCursor> cursors = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            PriorityQueue<Head> heads = new PriorityQueue<>();
            for (Path file : files) {
                LineCursor cursor = LineCursor.open(file);
                cursors.add(cursor);
                push(heads, cursor, change);
            }
            return drain(heads, change, out);
        } finally {
            for (LineCursor cursor : cursors) {
                cursor.close();
            }
        }
    }

    private static long drain(PriorityQueue<Head> heads, UnaryOperator<byte[]> change, OutputStream out)
            throws IOException {
        long count = 0;
        byte[] last = null;
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            if (last == null || !Arrays.equals(last, head.line)) {
                out.write(head.line);
                out.write('\n');
                count++;
            }
            last = head.line;
            push(heads, head.cursor, change);
        }
        return count;
    }

    private static void push(PriorityQueue<Head> heads, LineCursor cursor, UnaryOperator<byte[]> change)
            throws IOException {
        byte @Nullable [] line = cursor.next();
        if (line != null) {
            heads.add(new Head(change.apply(line), cursor));
        }
    }

    /** The line at which a file stands. */
    private static final class Head implements Comparable<Head> {
        private final byte[] line;
        private final LineCursor cursor;

        Head(byte[] line, LineCursor cursor) {
            this.line = line;
            this.cursor = cursor;
        }

        @Override
        public int compareTo(Head other) {
            return Arrays.compareUnsigned(line, other.line);
        }
    }
}
