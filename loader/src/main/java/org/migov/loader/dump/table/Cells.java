package org.migov.loader.dump.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;

/** Makes the cells of a row out of what is stated of a record. */
final class Cells {

    private final Iris iris;

    Cells(Iris iris) {
        this.iris = iris;
    }

    /**
     * A row.
     *
     * @param values property to what it leads to
     * @return the cells in the order of the columns, and behind them, as {@code column=value}, what found no room
     *     because a column has one value only, or is for numbers or dates and the value is none
     */
    List<String> row(TableSpec table, String subject, Map<String, List<Value>> values) {
        List<String> cells = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (ColumnSpec column : table.columns()) {
            List<String> found = values(column, subject, values);
            if (column.list()) {
                cells.add(joined(found));
            } else {
                cells.add(found.isEmpty() ? "" : found.get(0));
                found.stream().skip(1).map(value -> column.name() + "=" + value).forEach(more::add);
            }
            misfits(column, values).map(value -> column.name() + "=" + value).forEach(more::add);
        }
        cells.add(joined(more));
        return cells;
    }

    /** Sorted, each once. */
    private List<String> values(ColumnSpec column, String subject, Map<String, List<Value>> values) {
        return switch (column.kind()) {
            case IRI -> List.of(subject);
            case KEY -> List.of(key(subject));
            default -> {
                TreeSet<String> found = new TreeSet<>();
                values.getOrDefault(column.property(), List.of())
                        .forEach(value -> cell(column, value).ifPresent(found::add));
                yield List.copyOf(found);
            }
        };
    }

    private static Stream<String> misfits(ColumnSpec column, Map<String, List<Value>> values) {
        return column.kind().isTyped()
                ? values.getOrDefault(column.property(), List.of()).stream()
                        .filter(value -> !(value instanceof Literal literal
                                && literal(column, literal).isPresent()))
                        .map(Value::stringValue)
                        .sorted()
                : Stream.empty();
    }

    private Optional<String> cell(ColumnSpec column, Value value) {
        return value instanceof Literal literal ? literal(column, literal) : link(column, value.stringValue());
    }

    private static Optional<String> literal(ColumnSpec column, Literal literal) {
        List<String> filters = column.filters();
        boolean fits = switch (column.kind()) {
            case TEXT ->
                filters.isEmpty() || filters.contains(literal.getLanguage().orElse(""));
            case CODE -> filters.contains(literal.getDatatype().stringValue());
            case DATE -> literal.getLabel().matches(ColumnKind.PARTIAL_DATE);
            case INTEGER -> literal.getLabel().matches("[+-]?[0-9]+");
            case NUMBER -> literal.getLabel().matches("[+-]?[0-9]*\\.?[0-9]+");
            case BOOLEAN -> literal.getLabel().matches("true|false");
            default -> false;
        };
        return fits ? Optional.of(literal.getLabel()) : Optional.empty();
    }

    private Optional<String> link(ColumnSpec column, String iri) {
        List<String> filters = column.filters();
        return switch (column.kind()) {
            case LINK ->
                filters.isEmpty() || filters.stream().anyMatch(iri::startsWith) ? Optional.of(iri) : Optional.empty();
            case REF ->
                filters.stream().anyMatch(kind -> iri.startsWith(iris.base() + "id/" + kind + "/"))
                        ? Optional.of(key(iri))
                        : Optional.empty();
            case SLUG -> Optional.of(iri.substring(iri.lastIndexOf('/') + 1));
            case SOURCE ->
                iri.startsWith(iris.graph(""))
                        ? Optional.of(iri.substring(iris.graph("").length()))
                        : Optional.empty();
            case CLASS ->
                Optional.of(iri)
                        .filter(name -> name.startsWith(Mg.NAMESPACE))
                        .map(name -> name.substring(Mg.NAMESPACE.length()))
                        .filter(filters::contains);
            default -> Optional.empty();
        };
    }

    /** What stands behind the kind: {@code ilo-c097/KEN/1966-11-30}. The whole address of what is not ours. */
    private String key(String iri) {
        String graphs = iris.graph("");
        if (iri.startsWith(graphs)) {
            return iri.substring(graphs.length());
        }
        String ids = iris.base() + "id/";
        return iri.startsWith(ids) ? iri.substring(iri.indexOf('/', ids.length()) + 1) : iri;
    }

    private static String joined(List<String> values) {
        return String.join(
                ColumnSpec.SEPARATOR,
                values.stream()
                        .map(value -> value.replace(ColumnSpec.SEPARATOR, "¦"))
                        .toList());
    }
}
