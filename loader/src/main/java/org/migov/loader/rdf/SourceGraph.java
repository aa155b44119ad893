package org.migov.loader.rdf;

import java.util.Set;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.migov.loader.source.SourceDescription;
import org.migov.ontology.Mg;

/** Describes sources in the graph {@code sources}. A source and the named graph of its statements share one IRI. */
public final class SourceGraph {

    /** Id of the graph that holds the descriptions. */
    public static final String ID = "sources";

    private SourceGraph() {}

    /**
     * States what is known of a source.
     *
     * @param facts of the graph {@link #ID}
     * @param known ids of the sources of this load, which others may be derived from
     * @param rowsRead rows of its tables
     * @param rowsRejected those of them that were left out
     */
    public static void describe(
            SourceDescription source, Set<String> known, long rowsRead, long rowsRejected, Facts facts) {
        Subject subject = facts.about(facts.iris().graph(source.id()))
                .type(Mg.SOURCE)
                .type(DCAT.DATASET.stringValue())
                .type(PROV.ENTITY.stringValue())
                .type(VOID.DATASET.stringValue())
                .text(RDFS.LABEL.stringValue(), source.title(), "en")
                .text(DCTERMS.TITLE.stringValue(), source.title(), "en")
                .plain(DCTERMS.IDENTIFIER.stringValue(), source.id())
                .plain(DCTERMS.PUBLISHER.stringValue(), source.publisher())
                .plain(DCTERMS.RIGHTS.stringValue(), source.licence())
                .link(DCTERMS.LICENSE.stringValue(), source.licenceUrl())
                .link(FOAF.HOMEPAGE.stringValue(), source.homepage())
                .link(DCAT.LANDING_PAGE.stringValue(), source.homepage())
                .plain(Mg.VINTAGE, source.vintage())
                .date(Mg.AS_OF, source.retrieved())
                .integer(Mg.ROWS_READ, rowsRead)
                .integer(Mg.ROWS_REJECTED, rowsRejected);
        source.description().ifPresent(text -> subject.text(DCTERMS.DESCRIPTION.stringValue(), text, "en"));
        source.language().forEach(tag -> subject.plain(DCTERMS.LANGUAGE.stringValue(), tag));
        source.derivedFrom().forEach(from -> derivedFrom(subject, from, known, facts));
    }

    /** What has neither a record here nor an address is named by text. */
    private static void derivedFrom(Subject subject, String from, Set<String> known, Facts facts) {
        if (known.contains(from)) {
            subject.link(PROV.WAS_DERIVED_FROM.stringValue(), facts.iris().graph(from));
        } else if (from.contains("://")) {
            subject.link(PROV.WAS_DERIVED_FROM.stringValue(), from);
        } else {
            subject.plain(DCTERMS.PROVENANCE.stringValue(), from);
        }
    }
}
