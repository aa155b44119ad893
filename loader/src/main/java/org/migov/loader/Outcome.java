package org.migov.loader;

/** How a load or check ended. */
public enum Outcome {
    /** All rows became records. */
    DONE,
    /** What was good is published or would be; what was not is listed. */
    SOME_REJECTED,
    /** Not one row became a record. */
    NOTHING
}
