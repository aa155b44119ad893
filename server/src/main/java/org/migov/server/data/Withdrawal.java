package org.migov.server.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.Tombstone;
import org.migov.server.release.Tombstones;

/** A thing that was withdrawn: 410, with what stands for it now. */
public final class Withdrawal {

    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String TERMS = "http://purl.org/dc/terms/";

    private final Tombstone tombstone;
    private final List<String> latest;
    private final Addresses addresses;

    private Withdrawal(Tombstone tombstone, List<String> latest, Addresses addresses) {
        this.tombstone = tombstone;
        this.latest = latest;
        this.addresses = addresses;
    }

    /** What became of a thing that the release says nothing about; empty if it never was in one. */
    static Optional<Withdrawal> of(ReleaseData data, String iri) {
        Tombstones tombstones = Tombstones.of(data.release());
        return tombstones.find(iri).map(found -> new Withdrawal(found, tombstones.latest(found), data.addresses()));
    }

    /** The problem to answer with, for a thing that the release says nothing about: 410 if it was withdrawn, else 404. */
    public static HttpProblem problem(ReleaseData data, String iri) {
        return of(data, iri)
                .map(Withdrawal::problem)
                .orElseGet(() -> HttpProblem.notFound("Nothing is known about <" + iri + "> in this release."));
    }

    private HttpProblem problem() {
        String name = tombstone.label().isEmpty() ? "" : tombstone.label() + " ";
        String instead = tombstone.replacedBy().isEmpty()
                ? "Nothing replaces it."
                : "It is replaced by <" + String.join(">, <", standing()) + ">.";
        HttpProblem problem = HttpProblem.of(
                        410, name + "<" + tombstone.iri() + "> was withdrawn on " + tombstone.day() + ". " + instead)
                .with("withdrawn", tombstone.withdrawnAt())
                .with("replacedBy", standing());
        return standing().isEmpty() ? problem : problem.withHeader("Link", link());
    }

    /** What stands now, or what was named at the time where nothing of it stands. */
    private List<String> standing() {
        return latest.isEmpty() ? tombstone.replacedBy() : latest;
    }

    /** Successors, as RFC 5829 has them. */
    String link() {
        List<String> links = new ArrayList<>();
        tombstone.replacedBy().forEach(iri -> links.add("<" + address(iri) + ">; rel=\"successor-version\""));
        standing().forEach(iri -> links.add("<" + address(iri) + ">; rel=\"latest-version\""));
        return String.join(", ", links);
    }

    /** On this server, whatever the base. */
    private String address(String iri) {
        return iri.startsWith(addresses.base())
                ? "/" + iri.substring(addresses.base().length())
                : iri;
    }

    /** What there is to say about it in RDF. */
    Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node node = Terms.iri(tombstone.iri());
        if (!tombstone.label().isEmpty()) {
            graph.add(node, Terms.LABEL, NodeFactory.createLiteralLang(tombstone.label(), "en"));
        }
        graph.add(
                node,
                Terms.iri(PROV + "invalidatedAtTime"),
                NodeFactory.createLiteralDT(tombstone.withdrawnAt(), XSDDatatype.XSDdateTime));
        graph.add(node, Terms.iri(PROV + "wasInvalidatedBy"), Terms.iri(tombstone.load()));
        Stream.concat(tombstone.replacedBy().stream(), standing().stream())
                .distinct()
                .forEach(iri -> graph.add(node, Terms.iri(TERMS + "isReplacedBy"), Terms.iri(iri)));
        return graph;
    }
}
