package org.migov.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Things;

/** The coverage statements of a release. To be used inside one reading. */
final class CoverageReading {

    private static final int MOST = 20_000;
    private static final Node COVERAGE = Terms.iri(Mg.COVERAGE);
    private static final Node INSTRUMENT = Terms.iri(Mg.HAS_INSTRUMENT);
    private static final Node SOURCE = Terms.iri(Mg.COVERED_SOURCE);
    private static final Node PARTY = Terms.iri(Mg.HAS_PARTY);
    private static final Node EXTENT = Terms.iri(Mg.EXTENT);
    private static final Node AS_OF = Terms.iri(Mg.AS_OF);
    private static final Node FOUND = Terms.iri(Mg.PARTIES_FOUND);
    private static final Node KNOWN = Terms.iri(Mg.PARTIES_KNOWN);

    /**
     * A statement on one instrument.
     *
     * @param source the one it speaks of, empty where it speaks of all together
     * @param extent slug of the concept
     */
    record Holding(
            Node statement,
            Node instrument,
            Optional<Node> source,
            String extent,
            Optional<String> asOf,
            Optional<Long> found,
            Optional<Long> known) {}

    private final List<Holding> all;

    private CoverageReading(List<Holding> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the statements on instruments; those on one party are left to its page. */
    static CoverageReading of(ReleaseData data) {
        Things things = data.things();
        String prefix = data.release().iris().id("coverage", "");
        List<Holding> found = new ArrayList<>();
        for (Node statement : things.subjects(Terms.TYPE, COVERAGE, MOST)) {
            if (things.values(statement, PARTY).isEmpty()) {
                boolean overall = statement.getURI().indexOf('/', prefix.length()) < 0;
                first(things, statement, INSTRUMENT)
                        .ifPresent(instrument -> found.add(new Holding(
                                statement,
                                instrument,
                                overall ? Optional.empty() : first(things, statement, SOURCE),
                                first(things, statement, EXTENT)
                                        .map(node -> node.getURI()
                                                .substring(node.getURI().lastIndexOf('/') + 1))
                                        .orElse("unstated"),
                                first(things, statement, AS_OF).map(Node::getLiteralLexicalForm),
                                first(things, statement, FOUND).map(CoverageReading::number),
                                first(things, statement, KNOWN).map(CoverageReading::number))));
            }
        }
        found.sort(Comparator.comparing(holding -> holding.statement().getURI()));
        return new CoverageReading(found);
    }

    /** All statements, in the order of their IRIs. */
    List<Holding> all() {
        return all;
    }

    /** The instruments that one is about, in the order of their IRIs. */
    List<Node> instruments() {
        return all.stream()
                .map(Holding::instrument)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** The sources that one is about alone. */
    List<Node> sources() {
        return all.stream()
                .flatMap(holding -> holding.source().stream())
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** What all sources have together. */
    Optional<Holding> overall(Node instrument) {
        return all.stream()
                .filter(holding -> holding.source().isEmpty())
                .filter(holding -> holding.instrument().equals(instrument))
                .findFirst();
    }

    Optional<Holding> holding(Node instrument, Node source) {
        return all.stream()
                .filter(holding -> holding.instrument().equals(instrument))
                .filter(holding -> holding.source().filter(source::equals).isPresent())
                .findFirst();
    }

    private static Optional<Node> first(Things things, Node statement, Node property) {
        return things.values(statement, property).stream().findFirst();
    }

    private static Long number(Node node) {
        return Long.valueOf(node.getLiteralLexicalForm());
    }
}
