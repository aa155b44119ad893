package org.migov.loader.fetch;

/**
 * What became of a page.
 *
 * @param detail why it failed, or ""
 */
public record FetchEvent(FetchSource.Page page, Kind kind, String detail, int done, int of, long bytes) {

    /** What there is. */
    public enum Kind {
        DOWNLOADED,
        /** The server said that it is as it was. */
        UNCHANGED,
        /** It was fetched by the run that this one goes on with. */
        PRESENT,
        /** robots.txt does not want it fetched. */
        DISALLOWED,
        FAILED
    }

    /** Whether the page is in the folder now. */
    public boolean there() {
        return kind == Kind.DOWNLOADED || kind == Kind.UNCHANGED || kind == Kind.PRESENT;
    }
}
