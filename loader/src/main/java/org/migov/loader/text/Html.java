package org.migov.loader.text;

/** Text for HTML. */
public final class Html {

    private Html() {}

    /** For element content and quoted attributes; control characters, which no page may hold, become a dot. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "·");
    }
}
