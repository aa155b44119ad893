package org.migov.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.migov.server.data.Languages;

/**
 * Who reads: the languages wanted for names, and the one in which pages speak.
 *
 * @param chosen what {@code ?lang=} asks for, else null; links within the site keep it
 */
public record Reader(
        Languages languages, Words words, @Nullable String chosen) {

    /** By {@code ?lang=}, else by {@code Accept-Language}. */
    public static Reader of(HttpServletRequest request) {
        Languages accepted = Languages.accepted(request.getHeader("Accept-Language"));
        String asked = request.getParameter("lang");
        if (asked == null || !asked.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            return new Reader(accepted, Words.in(spoken(accepted)), null);
        }
        Languages languages = accepted.first(asked.toLowerCase(Locale.ROOT));
        return new Reader(languages, Words.in(spoken(languages)), asked);
    }

    /** Who says nothing but the language he reads. */
    public static Reader in(String language) {
        return new Reader(Languages.accepted(language), Words.in(language), null);
    }

    /** A link within the site that keeps a chosen language. */
    public String link(String path) {
        if (chosen == null || path.startsWith("http") || path.startsWith("#")) {
            return path;
        }
        int anchor = path.indexOf('#');
        String address = anchor < 0 ? path : path.substring(0, anchor);
        String rest = anchor < 0 ? "" : path.substring(anchor);
        return address + (address.contains("?") ? "&" : "?") + "lang=" + chosen + rest;
    }

    /** What tells a page for this reader from the same page for another. */
    public String variant() {
        return String.join(",", languages.preferred());
    }

    private static String spoken(Languages languages) {
        return languages.preferred().stream()
                .filter(Words.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }
}
