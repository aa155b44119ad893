package org.migov.server.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;

/** The provisions of the checklist of a release, by group, in the order of their criteria. */
record Checklist(List<Provision> provisions) {

    private static final Label NO_GROUP = new Label("", "", Label.Origin.WANTED);

    Checklist {
        provisions = List.copyOf(provisions);
    }

    /** From the answer of the query {@code provisions-and-guidance}; names in the reader's language. */
    static Checklist of(List<Map<String, String>> rows, ReleaseData data, Labels labels) {
        Map<String, List<Map<String, String>>> byProvision = new LinkedHashMap<>();
        rows.forEach(row -> byProvision
                .computeIfAbsent(row.getOrDefault("provision", ""), first -> new ArrayList<>())
                .add(row));
        return data.things()
                .reading(() -> new Checklist(byProvision.values().stream()
                        .map(found -> new Placed(position(found, data), provision(found, data, labels)))
                        .sorted(Comparator.comparing(Placed::position))
                        .map(Placed::provision)
                        .toList()));
    }

    private record Placed(String position, Provision provision) {}

    private static String position(List<Map<String, String>> rows, ReleaseData data) {
        Node node = Terms.iri(rows.get(0).getOrDefault("provision", ""));
        return data.things().values(node, Terms.NOTATION).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .map(criterion -> "0"
                                .repeat(Math.max(
                                        0, 3 - criterion.replaceAll("\\D", "").length()))
                        + criterion)
                .orElse("999 " + node.getURI());
    }

    private static Provision provision(List<Map<String, String>> rows, ReleaseData data, Labels labels) {
        String iri = rows.get(0).getOrDefault("provision", "");
        Node node = Terms.iri(iri);
        List<String> names = new ArrayList<>();
        List.of(Terms.IDENTIFIER, Terms.NOTATION, Terms.PREF_LABEL, Terms.LABEL, Terms.ALT_LABEL)
                .forEach(property -> data.things().values(node, property).stream()
                        .filter(Node::isLiteral)
                        .forEach(name -> names.add(folded(name.getLiteralLexicalForm()))));
        String group = rows.get(0).getOrDefault("group", "");
        return new Provision(
                iri,
                iri.substring(iri.lastIndexOf('/') + 1),
                labels.of(node),
                names,
                group.isEmpty() ? NO_GROUP : labels.of(Terms.iri(group)),
                rows.stream()
                        .filter(row -> row.containsKey("element"))
                        .map(row -> guide(row, data, labels))
                        .toList());
    }

    private static Provision.Guide guide(Map<String, String> row, ReleaseData data, Labels labels) {
        String iri = row.getOrDefault("element", "");
        return new Provision.Guide(
                row.getOrDefault("aspect", ""),
                iri,
                labels.of(Terms.iri(iri)),
                data.addresses().page(iri).orElse(iri));
    }

    /** The provision that is meant by an IRI, key, code, number or name. */
    Optional<Provision> find(String written) {
        String wanted = folded(written);
        return provisions.stream()
                .filter(provision -> provision.iri().equals(written.strip())
                        || provision.slug().equals(wanted.replace('_', '-'))
                        || provision.names().contains(wanted))
                .findFirst();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
