package org.migov.server.data;

import java.util.Optional;
import org.migov.ontology.Mg;

/**
 * Where things of a release are found on this server: its base is taken off their IRIs, whatever host serves them.
 *
 * <p>The vocabulary does not move with the base; its terms are anchors of {@code /ontology}.
 *
 * @param base of the release's IRIs, ends in {@code /}
 */
public record Addresses(String base) {

    private static final String ID = "id/";
    private static final String ONTOLOGY = Mg.NAMESPACE.substring(0, Mg.NAMESPACE.length() - 1);

    /** The path that stands for a thing in {@code /page} and {@code /data}: {@code country/KEN}, {@code graph/derived}. */
    public Optional<String> path(String iri) {
        if (!iri.startsWith(base)) {
            return Optional.empty();
        }
        String local = iri.substring(base.length());
        if (local.startsWith(ID)) {
            return Optional.of(local.substring(ID.length()));
        }
        return local.startsWith("graph/") ? Optional.of(local) : Optional.empty();
    }

    /** The thing that a path stands for. */
    public String iri(String path) {
        return path.startsWith("graph/") ? base + path : base + ID + path;
    }

    /** The page of a thing or of one of our terms; empty for what others publish. */
    public Optional<String> page(String iri) {
        if (iri.equals(ONTOLOGY) || iri.startsWith(Mg.NAMESPACE)) {
            return Optional.of("/ontology" + iri.substring(ONTOLOGY.length()));
        }
        return path(iri).map(path -> "/page/" + path);
    }

    /** The data of a thing in a format. */
    public static String data(String path, RdfFormat format) {
        return "/data/" + path + "." + format.ending();
    }
}
