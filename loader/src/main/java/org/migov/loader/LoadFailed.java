package org.migov.loader;

/** Nothing could be done; the release in force is as it was. */
public final class LoadFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, as far as the exit code of a command cares. */
    public enum Reason {
        /** The caller asked for something that does not exist: an unknown source, table or base. */
        USAGE,
        /** A missing file, a full disk, no rows, data that must not be published. */
        IMPOSSIBLE
    }

    private final Reason reason;
    private final String remedy;

    private LoadFailed(Reason reason, String message, String remedy) {
        super(message);
        this.reason = reason;
        this.remedy = remedy;
    }

    public static LoadFailed usage(String message, String remedy) {
        return new LoadFailed(Reason.USAGE, message, remedy);
    }

    public static LoadFailed impossible(String message, String remedy) {
        return new LoadFailed(Reason.IMPOSSIBLE, message, remedy);
    }

    public Reason reason() {
        return reason;
    }

    /** What to do about it, as a sentence in lower case without full stop. */
    public String remedy() {
        return remedy;
    }

    /** What went wrong and what to do, in one line. */
    public String line() {
        return getMessage() + ": " + remedy;
    }
}
