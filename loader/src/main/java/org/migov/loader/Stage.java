package org.migov.loader;

/** What a load is doing, in this order. */
public enum Stage {
    READ("reading tables", " bytes"),
    VALIDATE("validating records", " statements"),
    DERIVE("deriving commitments", " statements"),
    DESCRIBE("describing graphs"),
    MERGE("merging graphs", " statements"),
    STORE("building the store", " statements"),
    INDEX("filling its indexes", " entries"),
    RECORDS("asking the checks of records", " statements"),
    CHECK("asking the checks of the whole", " checks"),
    DUMP("writing dumps", " statements"),
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
