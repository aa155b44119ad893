package org.migov.loader;

/**
 * Follows a load. For each stage: {@link #begun} once, {@link #advanced} any number of times, {@link #ended} once; a
 * stage that fails does not end.
 */
public interface Progress {

    /** Follows nothing. */
    Progress NONE = new Progress() {};

    /** @param total units to do, or 0 if that is not known */
    default void begun(Stage stage, long total) {}

    /** @param done units done in this stage so far: bytes, graphs, statements; see {@link Stage#unit()} */
    default void advanced(Stage stage, long done) {}

    default void ended(Stage stage) {}
}
