package org.migov.loader.nquads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of a graph that does not depend on how it is written: SHA-256 of its canonical form by RDFC-1.0.
 *
 * <p>Our data have no blank nodes. Then the canonical form is simply the statements in canonical N-Triples, sorted by
 * code point, each with a line feed; the name of the graph is not part of it. Our sorted lines are that already, but for
 * control characters in literals, which the canonical form escapes in one way only.
 *
 * <p>Takes statements in their order; holds those that share subject and predicate. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization, RDFC-1.0</a>
 */
public final class CanonicalHash {

    private final MessageDigest digest = sha256();
    private final List<String> group = new ArrayList<>();
    private String subject = "";
    private String predicate = "";
    private boolean changed;
    private long count;

    /** The hash of a sorted file, N-Triples or N-Quads of one graph. */
    public static String of(Path sorted) throws IOException {
        CanonicalHash hash = new CanonicalHash();
        try (SortedStatements lines = SortedStatements.open(sorted)) {
            for (StatementLine line = lines.next(); line != null; line = lines.next()) {
                hash.add(line);
            }
        }
        return hash.hex();
    }

    /** Takes the next statement; its graph does not count. */
    public void add(StatementLine line) {
        if (!line.subject().equals(subject) || !line.predicate().equals(predicate)) {
            endGroup();
            subject = line.subject();
            predicate = line.predicate();
        }
        String written = line.toTriple();
        String canonical = canonical(written);
        changed |= !canonical.equals(written);
        group.add(canonical);
        count++;
    }

    /** How many statements were taken. */
    public long count() {
        return count;
    }

    /** 64 lower-case hex digits; only once, at the end. */
    public String hex() {
        endGroup();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void endGroup() {
        if (changed) {
            group.sort(CodePointOrder.INSTANCE);
        }
        for (String line : group) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        group.clear();
        changed = false;
    }

    /** A line in canonical N-Triples. Terms are taken as our writers spell them: only what is needed is escaped. */
    public static String canonical(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || c == 0x7F || c == '\\') {
                return rewritten(line);
            }
        }
        return line;
    }

    private static String rewritten(String line) {
        StringBuilder text = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i += escape(line, i, text);
            } else {
                append(c, text);
            }
        }
        return text.toString();
    }

    /**
     * Reads an escape and writes what it stands for in the canonical way.
     *
     * @return how many characters it takes besides the backslash
     */
    private static int escape(String line, int at, StringBuilder text) {
        char kind = line.charAt(at + 1);
        switch (kind) {
            case 'u' -> appendCodePoint(Integer.parseInt(line.substring(at + 2, at + 6), 16), text);
            case 'U' -> appendCodePoint(Integer.parseInt(line.substring(at + 2, at + 10), 16), text);
            case '\'' -> text.append(kind);
            default -> text.append('\\').append(kind);
        }
        return kind == 'u' ? 5 : kind == 'U' ? 9 : 1;
    }

    private static void appendCodePoint(int codePoint, StringBuilder text) {
        if (codePoint == '"' || codePoint == '\\') {
            text.append('\\').append((char) codePoint);
        } else if (Character.isBmpCodePoint(codePoint)) {
            append((char) codePoint, text);
        } else {
            text.appendCodePoint(codePoint);
        }
    }

    private static void append(char c, StringBuilder text) {
        switch (c) {
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (c < ' ' || c == 0x7F) {
                    text.append(String.format("\\u%04X", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("expected SHA-256 in every Java, found none", impossible);
        }
    }
}
