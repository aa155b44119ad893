package org.migov.server.checklist;

import java.util.List;
import org.migov.server.data.Label;

/**
 * A provision of the checklist.
 *
 * @param iri of its concept
 * @param slug last part of the IRI: the key in files and forms
 * @param names other ways to write it: code, number of the criterion, labels; in lower case
 * @param group heading it stands under
 * @param guides what of the guidance it serves
 */
public record Provision(String iri, String slug, Label label, List<String> names, Label group, List<Guide> guides) {

    public Provision {
        names = List.copyOf(names);
        guides = List.copyOf(guides);
    }

    /**
     * A part of the guidance.
     *
     * @param aspect {@code principle}, {@code phase}, {@code foundation}, {@code audience} or {@code tool}
     */
    public record Guide(String aspect, String iri, Label label, String href) {}

    /** The page of its concept. */
    public String href() {
        return "/page/concept/provision-type/" + slug;
    }
}
