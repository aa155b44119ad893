package org.migov.queries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a query answers on the embedded data, so that a change of the answer is seen.
 *
 * <p>The file {@code <name>.answer.tsv} is the beginning of the answer in the SPARQL 1.1 TSV format after two comment
 * lines:
 *
 * <pre>
 * # rows: 30
 * # sha256: 5f3c…
 * ?country&#9;?since
 * &lt;https://w3id.org/migov/id/country/ARG&gt;&#9;"2015-03-24"^^&lt;http://www.w3.org/2001/XMLSchema#date&gt;
 * </pre>
 *
 * @param rows number of rows of the whole answer
 * @param sha256 of the whole answer, in lower-case hex: the line of variables, then all rows sorted as Java sorts
 *     strings, each line ended by {@code \n}, in UTF-8; so the order of rows that a query leaves open does not matter
 * @param variables the line of variables
 * @param sample the first rows as the query orders them, at most {@value #SAMPLE}
 */
public record PinnedAnswer(int rows, String sha256, String variables, List<String> sample) {

    /** Ending of the files that hold pinned answers. */
    public static final String ENDING = ".answer.tsv";

    /** Number of rows that are kept for people to read. */
    public static final int SAMPLE = 10;

    private static final String ROWS = "# rows: ";
    private static final String HASH = "# sha256: ";

    public PinnedAnswer {
        sample = List.copyOf(sample);
    }

    /** Pins an answer given in the SPARQL 1.1 TSV format. */
    public static PinnedAnswer of(String tsv) {
        List<String> lines = tsv.lines().toList();
        List<String> rows = lines.subList(1, lines.size());
        return new PinnedAnswer(
                rows.size(), hash(lines.get(0), rows), lines.get(0), rows.subList(0, Math.min(SAMPLE, rows.size())));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static PinnedAnswer parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.get(0).startsWith(ROWS) || !lines.get(1).startsWith(HASH)) {
            throw new IllegalArgumentException(
                    "pinned answer: expected \"" + ROWS + "\" and \"" + HASH + "\" and a line of variables, found \""
                            + text.lines().findFirst().orElse("") + "\"");
        }
        return new PinnedAnswer(
                Integer.parseInt(lines.get(0).substring(ROWS.length())),
                lines.get(1).substring(HASH.length()),
                lines.get(2),
                lines.subList(3, lines.size()));
    }

    /** The text of the file, ended by a line feed. */
    public String write() {
        List<String> lines = new ArrayList<>(List.of(ROWS + rows, HASH + sha256, variables));
        lines.addAll(sample);
        return String.join("\n", lines) + "\n";
    }

    private static String hash(String variables, List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(variables));
        rows.stream().sorted().forEach(lines::add);
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
