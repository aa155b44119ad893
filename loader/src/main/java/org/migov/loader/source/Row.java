package org.migov.loader.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table, with typed access to its cells.
 *
 * <p>Each accessor trims the cell; an empty cell is absent. A cell that does not have the form asked for throws
 * {@link RowRejected}, which names file, line, column, what was expected and what was found.
 */
public final class Row {

    private final Origin origin;
    private final Map<String, String> cells;
    private final References references;

    /** @param cells column name to cell text, as written */
    public Row(Origin origin, Map<String, String> cells, References references) {
        this.origin = origin;
        this.cells = cells;
        this.references = references;
    }

    public Origin origin() {
        return origin;
    }

    /** Characters of the row in its file, about: those of its cells, and one behind each. */
    public long length() {
        return cells.values().stream().mapToLong(String::length).sum() + cells.size();
    }

    /** Text of the cell, or empty if the cell or the column is not there. */
    public Optional<String> optional(String column) {
        String cell = cells.getOrDefault(column, "").strip();
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** Text of the cell, or "" if it is empty. */
    public String text(String column) {
        return optional(column).orElse("");
    }

    public String required(String column) {
        return optional(column).orElseThrow(() -> reject("missing-value", column, "a value", ""));
    }

    /** The parts of a cell separated by semicolons, in order, without empty ones. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public PartialDate date(String column) {
        return toDate(column, required(column));
    }

    public Optional<PartialDate> optionalDate(String column) {
        return optional(column).map(text -> toDate(column, text));
    }

    public boolean bool(String column) {
        return optionalBool(column).orElseThrow(() -> reject("wrong-boolean", column, "\"true\" or \"false\"", ""));
    }

    public Optional<Boolean> optionalBool(String column) {
        return optional(column).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw reject("wrong-boolean", column, "\"true\" or \"false\"", text);
        });
    }

    public Optional<Integer> optionalInteger(String column) {
        return optional(column).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException notANumber) {
                throw reject("wrong-number", column, "a whole number", text);
            }
        });
    }

    public Optional<BigDecimal> optionalDecimal(String column) {
        return optional(column).map(text -> {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                throw reject("wrong-number", column, "a decimal number", text);
            }
        });
    }

    /**
     * A key that must be known.
     *
     * @param kind the kind of thing referred to, as in {@link References#add}
     */
    public String reference(String column, String kind) {
        return known(column, kind, required(column));
    }

    public Optional<String> optionalReference(String column, String kind) {
        return optional(column).map(key -> known(column, kind, key));
    }

    /** Keys separated by semicolons, each of which must be known. */
    public List<String> references(String column, String kind) {
        List<String> keys = new ArrayList<>();
        for (String key : list(column)) {
            keys.add(known(column, kind, key));
        }
        return List.copyOf(keys);
    }

    /** A concept of a scheme, by its slug. */
    public String concept(String column, String scheme) {
        return conceptOf(column, scheme, required(column));
    }

    public Optional<String> optionalConcept(String column, String scheme) {
        return optional(column).map(slug -> conceptOf(column, scheme, slug));
    }

    public List<String> concepts(String column, String scheme) {
        return list(column).stream()
                .map(slug -> conceptOf(column, scheme, slug))
                .toList();
    }

    /** Whether a key is known, for cells that may refer to one of several kinds. */
    public boolean knows(String kind, String key) {
        return references.knows(kind, key);
    }

    /** What people call a thing, or its key if no table said; see {@link References#label}. */
    public String label(String kind, String key) {
        return references.label(kind, key);
    }

    /** The exception that rejects this row for a reason of the table's own. */
    public RowRejected reject(String code, String column, String expected, String found) {
        return new RowRejected(Problem.rejected(code, origin, column, expected, found));
    }

    private String conceptOf(String column, String scheme, String slug) {
        if (!references.knows("concept", scheme + "/" + slug)) {
            throw reject("unknown-concept", column, "a concept of the scheme \"" + scheme + "\"", slug);
        }
        return slug;
    }

    private String known(String column, String kind, String key) {
        if (!references.knows(kind, key)) {
            throw reject("unknown-" + kind, column, "the key of a known " + kind, key);
        }
        return key;
    }

    private PartialDate toDate(String column, String text) {
        return PartialDate.parse(text)
                .orElseThrow(() -> reject("wrong-date", column, "a date as YYYY, YYYY-MM or YYYY-MM-DD", text));
    }
}
