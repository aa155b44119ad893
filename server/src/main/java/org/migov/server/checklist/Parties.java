package org.migov.server.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;

/** Parties as a reader writes them: by IRI, code or any name; inside a transaction. */
final class Parties {

    private static final int MOST = 2000;

    private final ReleaseData data;
    private final Labels labels;

    Parties(ReleaseData data, Labels labels) {
        this.data = data;
        this.labels = labels;
    }

    /** The party, or its name alone where the graph does not know it. */
    Report.Party of(String written) {
        return known(written)
                .map(this::of)
                .orElseGet(() -> new Report.Party(new Label(written, "", Label.Origin.WANTED), null, null));
    }

    Report.Party of(Node node) {
        return new Report.Party(
                labels.of(node),
                node.getURI(),
                data.addresses().page(node.getURI()).orElse(null));
    }

    private Optional<Node> known(String written) {
        return Stream.of(
                        written,
                        data.release()
                                .iris()
                                .country(written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "-")),
                        data.release()
                                .iris()
                                .id("group", written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")))
                .filter(iri -> iri.startsWith(data.release().iris().base()))
                .map(Terms::iri)
                .filter(data.things()::knows)
                .findFirst()
                .or(() -> named(written));
    }

    private Optional<Node> named(String written) {
        String wanted = written.strip().toLowerCase(Locale.ROOT);
        return all().filter(node -> Stream.of(Terms.PREF_LABEL, Terms.LABEL, Terms.ALT_LABEL)
                        .flatMap(property -> data.things().values(node, property).stream())
                        .anyMatch(name -> name.isLiteral()
                                && name.getLiteralLexicalForm()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(wanted)))
                .findFirst();
    }

    /** Countries, former States and groups. */
    Stream<Node> all() {
        return List.of(Mg.COUNTRY, Mg.FORMER_STATE, Mg.GROUP).stream()
                .flatMap(type -> data.things().subjects(Terms.TYPE, Terms.iri(type), MOST).stream())
                .distinct();
    }
}
