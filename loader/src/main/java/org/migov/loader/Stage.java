package org.migov.loader;

/** What a load is doing, in this order. */
public enum Stage {
    READ("reading tables"),
    VALIDATE("validating records"),
    DERIVE("deriving commitments"),
    MERGE("merging graphs"),
    STORE("building the store"),
    CHECK("asking the checks"),
    DUMP("writing dumps"),
    PUBLISH("publishing the release");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** As a progress bar shows it. */
    public String label() {
        return label;
    }
}
