package org.migov.ontology;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * One result of validation, in short names.
 *
 * @param severity {@code violation} or {@code warning}
 * @param component constraint component without its common ending, for instance {@code MinCount}
 * @param path prefixed name of the property, or {@code -} where the node itself is at fault
 */
record Finding(String severity, String component, String path) {

    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all()).lock();

    static Finding of(ReportEntry entry) {
        String component = entry.sourceConstraintComponent().getLocalName().replace("ConstraintComponent", "");
        return new Finding(
                entry.severity().level().getLocalName().toLowerCase(Locale.ROOT), component, path(entry.resultPath()));
    }

    /** Reads {@code violation MinCount mg:actor}. */
    static Finding parse(String text) {
        String[] words = text.trim().split(" ");
        return new Finding(words[0], words[1], words[2]);
    }

    static String shortName(Node iri) {
        return PREFIXES.shortForm(iri.getURI());
    }

    private static String path(Path path) {
        return path instanceof P_Link link ? shortName(link.getNode()) : "-";
    }

    @Override
    public String toString() {
        return severity + " " + component + " " + path;
    }
}
