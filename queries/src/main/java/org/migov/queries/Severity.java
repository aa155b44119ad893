package org.migov.queries;

import java.util.Locale;

/** How much a problem weighs. */
public enum Severity {
    /** The data are wrong or cannot be used as they are. */
    VIOLATION,
    /** Probably wrong; somebody should look. */
    WARNING,
    /** Worth knowing, not wrong. */
    INFO;

    /** As headers and reports write it: in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
