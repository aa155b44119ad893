package org.migov.server.fragments;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * One page of a fragment.
 *
 * @param total statements of the whole fragment, counted
 */
record Fragment(Asked asked, long total, List<Triple> statements) {

    /** Statements in a page. */
    static final int PAGE = 100;

    Fragment {
        statements = List.copyOf(statements);
    }

    /** At least one: a fragment without statements has an empty page. */
    int pages() {
        return (int) Math.max(1, (total + PAGE - 1) / PAGE);
    }

    boolean hasPrevious() {
        return asked.page() > 1;
    }

    boolean hasNext() {
        return asked.page() < pages();
    }
}
