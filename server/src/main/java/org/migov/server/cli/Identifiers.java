package org.migov.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.migov.ontology.Mg;

/** The codes by which other lists know a thing, looked up in a release. */
final class Identifiers {

    /**
     * A column to be added.
     *
     * @param is datatype of a code, or the beginning of an address
     */
    record Kind(String column, Node property, String is) {}

    private static final Node NOTATION = SKOS.notation.asNode();
    private static final Node MATCH = SKOS.exactMatch.asNode();

    static final List<Kind> OF_PLACES = List.of(
            new Kind("iso_alpha2", NOTATION, Mg.ALPHA2),
            new Kind("iso_alpha3", NOTATION, Mg.ALPHA3),
            new Kind("iso_alpha4", NOTATION, Mg.ALPHA4),
            new Kind("iso_numeric", NOTATION, Mg.NUMERIC_CODE),
            new Kind("m49", NOTATION, Mg.M49),
            new Kind("wikidata", MATCH, "http://www.wikidata.org/"),
            new Kind("geonames", MATCH, "https://sws.geonames.org/"));

    static final List<Kind> OF_INSTRUMENTS = List.of(
            new Kind("ilo_number", NOTATION, Mg.ILO_NUMBER),
            new Kind("untc_number", NOTATION, Mg.UNTC_NUMBER),
            new Kind("cets_number", NOTATION, Mg.CETS_NUMBER),
            new Kind("normlex_id", NOTATION, Mg.NORMLEX_ID),
            new Kind("ukto_id", NOTATION, Mg.UKTO_ID),
            new Kind("wikidata", MATCH, "http://www.wikidata.org/"));

    private final DatasetGraph dataset;

    Identifiers(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The English label and the identifiers of a thing, in the order of the kinds; "" for what it does not have. */
    List<String> of(String iri, List<Kind> kinds) {
        return Txn.calculateRead(dataset, () -> {
            List<String> cells = new ArrayList<>();
            cells.add(values(iri, new Kind("label", RDFS.label.asNode(), "en")));
            kinds.forEach(kind -> cells.add(values(iri, kind)));
            return cells;
        });
    }

    private String values(String iri, Kind kind) {
        TreeSet<String> found = new TreeSet<>();
        dataset.find(Quad.defaultGraphIRI, NodeFactory.createURI(iri), kind.property(), Node.ANY)
                .forEachRemaining(quad -> {
                    Node object = quad.getObject();
                    if (object.isLiteral()
                            && (object.getLiteralDatatypeURI().equals(kind.is())
                                    || object.getLiteralLanguage().equals(kind.is()))) {
                        found.add(object.getLiteralLexicalForm());
                    } else if (object.isURI() && object.getURI().startsWith(kind.is())) {
                        found.add(object.getURI());
                    }
                });
        return String.join("|", found);
    }
}
