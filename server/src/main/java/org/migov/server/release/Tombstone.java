package org.migov.server.release;

import java.util.List;

/**
 * Something that was withdrawn.
 *
 * @param label its last, or ""
 * @param withdrawnAt instant in ISO 8601
 * @param load IRI of the load that withdrew it
 * @param replacedBy IRIs of what takes its place; may be empty, and may have been withdrawn themselves
 */
public record Tombstone(String iri, String label, String withdrawnAt, String load, List<String> replacedBy) {

    public Tombstone {
        replacedBy = List.copyOf(replacedBy);
    }

    /** The day of the withdrawal. */
    public String day() {
        return withdrawnAt.substring(0, Math.min(10, withdrawnAt.length()));
    }
}
