package org.migov.loader;

/** What a load is doing, in this order. */
public enum Stage {
    READ("reading tables", " bytes"),
    VALIDATE("validating records", " sources"),
    DERIVE("deriving commitments"),
    MERGE("merging graphs"),
    STORE("building the store"),
    CHECK("asking the checks"),
    DUMP("writing dumps"),
    PUBLISH("publishing the release");

    private final String label;
    private final String unit;

    Stage(String label) {
        this(label, "");
    }

    Stage(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** What stands behind a number of units of the stage; may be empty. */
    public String unit() {
        return unit;
    }

    /** As a progress bar shows it. */
    public String label() {
        return label;
    }
}
