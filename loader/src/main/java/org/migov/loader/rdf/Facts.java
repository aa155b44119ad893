package org.migov.loader.rdf;

import org.migov.loader.source.Origin;
import org.migov.ontology.Iris;

/** Takes the statements of one source; they go to the named graph of that source. */
public interface Facts {

    /** Minting under the base of this load. */
    Iris iris();

    /** IRI of the source being read, which is also its named graph. */
    String source();

    /**
     * Begins the description of a thing whose record stands at a place; states {@code prov:wasDerivedFrom} the source.
     *
     * @param iri of the thing
     * @param type IRI of its class
     * @param label what people call it, in English
     * @param certainty slug of a concept of the scheme {@code certainty}: {@code stated}, {@code inferred},
     *     {@code constructed}, {@code to-verify}
     */
    Subject record(String iri, String type, String label, String certainty, Origin origin);

    /** Notes where the description of a thing stands, and states that it was derived from the source. */
    void place(String iri, Origin origin);

    /** Further statements about a thing that is described as a record elsewhere. */
    Subject about(String iri);
}
