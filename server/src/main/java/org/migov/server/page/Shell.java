package org.migov.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param title of the document, without the name of the site
 * @param path of this page with its parameters, but for {@code lang}
 * @param section the door of the navigation that this page lies behind, such as {@code queries}; may be empty
 * @param alternates other forms of the same content
 * @param extras further files: style sheets and scripts that this page needs
 * @param markup what the page is about in the words of schema.org: JSON that may stand in HTML as it is; may be empty
 */
public record Shell(
        Reader reader,
        Assets assets,
        String title,
        String path,
        String section,
        String release,
        Instant released,
        List<Alternate> alternates,
        List<String> extras,
        String markup) {

    /** Another form of a page's content. */
    public record Alternate(String type, String href, String title) {}

    /** A door of the navigation. */
    public record Door(String section, String href) {}

    /** Doors under a heading, in the menu. */
    public record Hall(String heading, List<Door> doors) {}

    /** A page that this one lies behind. */
    public record Crumb(String text, String href) {}

    /** The section of pages that say that there is nothing. */
    static final String NOWHERE = "nowhere";

    /** Pages of things that have a feed of their own. */
    private static final Pattern FOLLOWED =
            Pattern.compile("/page/(?:concept/(?=theme/))?(theme|country|instrument)/([^/?#]+)");

    private static final List<Door> DOORS = List.of(
            new Door("search", "/search"),
            new Door("browse", "/browse"),
            new Door("queries", "/queries"),
            new Door("dumps", "/dumps"),
            new Door("about", "/about"));

    private static final List<Hall> HALLS = List.of(
            new Hall(
                    "home.door.look",
                    List.of(
                            new Door("search", "/search"),
                            new Door("browse", "/browse"),
                            new Door("countries", "/browse/countries"),
                            new Door("instruments", "/browse/instruments"),
                            new Door("agreements", "/browse/agreements"),
                            new Door("corridor", "/corridor"),
                            new Door("compare", "/compare"),
                            new Door("coverage", "/coverage"))),
            new Hall(
                    "home.door.query",
                    List.of(
                            new Door("queries", "/queries"),
                            new Door("sparql", "/sparql"),
                            new Door("checklist", "/checklist"),
                            new Door("ontology", "/ontology"))),
            new Hall(
                    "home.door.download",
                    List.of(
                            new Door("dumps", "/dumps"),
                            new Door("changes", "/changes"),
                            new Door("feeds", "/feeds"),
                            new Door("about", "/about"))));

    public Shell {
        alternates = List.copyOf(alternates);
        extras = List.copyOf(extras);
    }

    /** A text in the reader's language. */
    public String say(String key, Object... values) {
        return reader.words().say(key, values);
    }

    /** A link within the site that keeps a chosen language. */
    public String link(String path) {
        return reader.link(path);
    }

    /** A whole number, grouped as the reader's language has it. */
    public String number(long value) {
        return reader.words().number(value);
    }

    /** A number with at most one digit after the point or comma, as the reader's language writes it. */
    public String decimal(double value) {
        return reader.words().decimal(value);
    }

    /** The language that the page speaks. */
    public String language() {
        return reader.words().language();
    }

    /** The language that was asked for by address, for hidden fields of forms. */
    public @Nullable String chosen() {
        return reader.chosen();
    }

    /** The day of the release, written out. */
    public String releaseDay() {
        return reader.words().day(released);
    }

    /** Whether a text can stand in the page as it is: {@link Words#plain}. */
    public boolean plain(String text, String language) {
        return reader.words().plain(text, language);
    }

    /** What a search engine may show under the title. */
    public String description() {
        return say("site.description", title, releaseDay());
    }

    /** Those of the navigation that wide screens always show. */
    public List<Door> doors() {
        return DOORS;
    }

    /** All of them, for the menu. */
    public List<Hall> halls() {
        return HALLS;
    }

    /** Feeds of what the page is about; the last one is of everything. */
    public List<Alternate> feeds() {
        Alternate all = new Alternate("application/atom+xml", "/feeds/all.atom", say("feeds.all"));
        Matcher topic = FOLLOWED.matcher(path);
        return !section.equals(NOWHERE) && topic.lookingAt()
                ? List.of(
                        new Alternate(
                                "application/atom+xml",
                                "/feeds/" + topic.group(1) + "/" + topic.group(2) + ".atom",
                                say("feeds.of", title)),
                        all)
                : List.of(all);
    }

    /** The way here from the start page. */
    public List<Crumb> crumbs() {
        return Crumbs.of(path, reader.words());
    }

    /** The other languages, with the address of this page in each. */
    public Map<String, String> translations() {
        Map<String, String> translations = new java.util.LinkedHashMap<>();
        Words.LANGUAGES.forEach(
                language -> translations.put(language, path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        return translations;
    }

    /** The address of this page's scripts, or null if it has none. */
    public @Nullable String script() {
        return assets.script(extras);
    }

    /** This page with further files. */
    public Shell with(String... files) {
        return new Shell(reader, assets, title, path, section, release, released, alternates, List.of(files), markup);
    }

    /** This page with other forms of its content. */
    public Shell with(List<Alternate> others) {
        return new Shell(reader, assets, title, path, section, release, released, others, extras, markup);
    }

    /** A value in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
