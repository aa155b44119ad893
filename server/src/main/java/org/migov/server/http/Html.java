package org.migov.server.http;

/** Text in HTML, for the few pages that have no template. */
public final class Html {

    private Html() {}

    /** Safe between tags and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
