package org.migov.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Label;
import org.migov.server.page.EntityView.Value;

/** What the documentation of the ontology shows. */
public record OntologyView(
        Shell shell,
        String title,
        String description,
        String prefix,
        String namespace,
        String version,
        List<Part> parts) {

    /** The terms of one sort. */
    public record Part(String id, String heading, List<Term> terms) {}

    /**
     * A term.
     *
     * @param anchor its local name
     * @param count records of a class, written; null for what is not counted
     */
    public record Term(
            String anchor,
            Label label,
            Label comment,
            List<Line> lines,
            @Nullable String count) {}

    /** One thing said of a term. */
    public record Line(String name, List<Value> values) {}
}
