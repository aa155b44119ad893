package org.migov.loader.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.migov.loader.nquads.StatementLine;
import org.migov.loader.release.ReleaseDiff;
import org.migov.ontology.Mg;

/** Reads what became of a thing out of the statements that stayed, came and went. */
final class ChangeReading {

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

    private final ReasonRule rule;

    ChangeReading(ReasonRule rule) {
        this.rule = rule;
    }

    /** Whether a thing only moved to another line of its file. */
    static boolean onlyMoved(ReleaseDiff.Change change) {
        return change.kind() == ReleaseDiff.Kind.CHANGED
                && Stream.concat(change.added().stream(), change.removed().stream())
                        .allMatch(ChangeReading::isLine);
    }

    /** Whether all that its places in files say is that the line is another. */
    private static boolean moved(ReleaseDiff.Change change) {
        return Stream.concat(change.added().stream(), change.removed().stream())
                .filter(line -> line.predicateIri().equals(Mg.LOCATOR))
                .allMatch(ChangeReading::isLine);
    }

    private static boolean isLine(StatementLine line) {
        return line.predicateIri().equals(Mg.LOCATOR) && line.object().matches("\"[^\"/]+/[^\"/]+:\\d+\"");
    }

    ThingChange of(ReleaseDiff.Change change) {
        List<PropertyChange> properties = change.kind() == ReleaseDiff.Kind.CHANGED ? properties(change) : List.of();
        Reason reason = rule.of(change, properties);
        return new ThingChange(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.iri(),
                type(change),
                label(change),
                reason.cause(),
                reason,
                change.added().size(),
                change.removed().size(),
                properties,
                List.of(),
                List.of());
    }

    private List<PropertyChange> properties(ReleaseDiff.Change change) {
        Map<String, List<Value>> gone = byProperty(change.removed());
        Map<String, List<Value>> come = byProperty(change.added());
        List<PropertyChange> properties = new ArrayList<>();
        Stream.concat(gone.keySet().stream(), come.keySet().stream())
                .distinct()
                .sorted()
                .filter(property -> !property.equals(Mg.LOCATOR) || !moved(change))
                .forEach(property -> {
                    List<Value> before = gone.getOrDefault(property, List.of());
                    List<Value> after = come.getOrDefault(property, List.of());
                    Reason reason = rule.of(change, property, before, after);
                    properties.add(new PropertyChange(property, reason.cause(), reason, before, after));
                });
        return properties;
    }

    private static Map<String, List<Value>> byProperty(List<StatementLine> lines) {
        Map<String, List<Value>> values = new TreeMap<>();
        lines.forEach(line -> values.computeIfAbsent(line.predicateIri(), first -> new ArrayList<>())
                .add(Value.of(line)));
        return values;
    }

    /** The new state first, then what both have, then the old. */
    private static Stream<StatementLine> lines(ReleaseDiff.Change change, String property) {
        return Stream.of(change.added(), change.kept(), change.removed())
                .flatMap(List::stream)
                .filter(line -> line.predicateIri().equals(property));
    }

    /** Of our own classes the last by name that is no general one: every thing says its superclasses too. */
    private static String type(ReleaseDiff.Change change) {
        List<String> types = lines(change, TYPE)
                .map(StatementLine::objectIri)
                .distinct()
                .sorted()
                .toList();
        List<String> general = List.of(Mg.AGREEMENT, Mg.INSTRUMENT, Mg.PARTY);
        Optional<String> own = types.stream()
                .filter(type -> type.startsWith(Mg.NAMESPACE) && !general.contains(type))
                .findFirst();
        return own.or(() -> types.stream()
                        .filter(type -> type.startsWith(Mg.NAMESPACE))
                        .findFirst())
                .or(() -> types.stream().findFirst())
                .orElse("");
    }

    private static String label(ReleaseDiff.Change change) {
        List<StatementLine> labels =
                lines(change, LABEL).filter(line -> !line.linksToIri()).toList();
        return labels.stream()
                .filter(line -> line.language().equals("en"))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(line -> Escapes.removed(line.lexicalForm()))
                .orElse("");
    }
}
