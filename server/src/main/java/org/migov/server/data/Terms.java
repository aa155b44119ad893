package org.migov.server.data;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.migov.ontology.Mg;

/** The terms that pages look for, as nodes. */
public final class Terms {

    static {
        JenaSystem.init(); // its classes must not find their own order, which can be a circle
    }

    public static final Node TYPE = RDF.type.asNode();
    public static final Node LABEL = RDFS.label.asNode();
    public static final Node COMMENT = RDFS.comment.asNode();
    public static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    public static final Node ALT_LABEL = SKOS.altLabel.asNode();
    public static final Node NOTATION = SKOS.notation.asNode();
    public static final Node DEFINITION = SKOS.definition.asNode();
    public static final Node DESCRIPTION = DCTerms.description.asNode();
    public static final Node TITLE = DCTerms.title.asNode();
    public static final Node IDENTIFIER = DCTerms.identifier.asNode();
    public static final Node LICENCE = DCTerms.license.asNode();
    public static final Node RIGHTS = DCTerms.rights.asNode();
    public static final Node SOURCE = DCTerms.source.asNode();
    public static final Node IN_SCHEME = SKOS.inScheme.asNode();
    public static final Node CERTAINTY = iri(Mg.CERTAINTY);
    public static final Node VINTAGE = iri(Mg.VINTAGE);
    public static final Node DERIVED_FROM = iri("http://www.w3.org/ns/prov#wasDerivedFrom");

    public static final Node AS_OF = iri(Mg.AS_OF);

    /** What is said of a source wherever something of it is shown. */
    public static final List<Node> OF_A_SOURCE = List.of(
            TYPE,
            LABEL,
            TITLE,
            DCTerms.publisher.asNode(),
            LICENCE,
            RIGHTS,
            VINTAGE,
            AS_OF,
            iri("http://www.w3.org/ns/dcat#landingPage"),
            DERIVED_FROM);

    /** Where names stand, the most telling first. */
    public static final List<Node> NAMES = List.of(PREF_LABEL, LABEL, TITLE);

    /** Where the day stands by which records of a kind are put in order. */
    public static final List<Node> DAYS =
            List.of(iri(Mg.EARLIEST_DATE), iri(Mg.FROM), iri(Mg.SIGNED_ON), iri(Mg.DATE), iri(Mg.ADOPTED_ON));

    private Terms() {}

    /** An IRI as a node. */
    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
