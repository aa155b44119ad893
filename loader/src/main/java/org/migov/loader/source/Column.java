package org.migov.loader.source;

/**
 * A column of a table.
 *
 * @param required whether the header must have it; an optional column may be left out of a file altogether
 * @param description what stands in it, for the documentation of the table
 */
public record Column(String name, boolean required, String description) {

    public static Column required(String name, String description) {
        return new Column(name, true, description);
    }

    public static Column optional(String name, String description) {
        return new Column(name, false, description);
    }
}
