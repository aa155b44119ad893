package org.migov.server.data;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;

/** Pages that are no page of one thing, for the site map: lists, downloads, questions, tools. */
final class SitePages {

    /** Lists, with the beginning of the paths of what they list; all things where it is empty. */
    private static final Map<String, String> LISTS = lists();

    /** Pages that say which release is in force. */
    private static final List<String> OF_THE_RELEASE = List.of("/", "/dumps", "/changes", "/feeds");

    /** Pages of which nothing says when what they show has changed. */
    private static final List<String> TOOLS = List.of(
            "/compare",
            "/corridor",
            "/checklist",
            "/sparql",
            "/queries",
            "/ontology",
            "/shapes",
            "/alignments",
            "/about");

    private SitePages() {}

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("/browse", "");
        lists.put("/browse/practices", "practice/");
        lists.put("/browse/instruments", "instrument/");
        lists.put("/browse/agreements", "agreement/");
        lists.put("/browse/actions", "action/");
        lists.put("/browse/countries", "country/");
        lists.put("/browse/groups", "group/");
        lists.put("/browse/organisations", "organisation/");
        lists.put("/browse/documents", "document/");
        lists.put("/browse/concepts", "concept/");
        lists.put("/browse/statistics", "statistic/");
        lists.put("/coverage", "coverage/");
        return lists;
    }

    /**
     * Addresses with the day on which they last changed, where that is known.
     *
     * @param changed the newest day on which a thing below a path came or changed
     * @param groups keys of the groups of countries that have corridors within them
     */
    static Map<String, Optional<LocalDate>> of(
            LocalDate release, Function<String, Optional<LocalDate>> changed, List<String> groups) {
        Map<String, Optional<LocalDate>> pages = new LinkedHashMap<>();
        OF_THE_RELEASE.forEach(page -> pages.put(page, Optional.of(release)));
        LISTS.forEach((page, path) -> pages.put(page, changed.apply(path)));
        TOOLS.forEach(page -> pages.put(page, Optional.empty()));
        groups.forEach(group -> pages.put("/corridors/" + group, Optional.empty()));
        Catalogue.standard().stream()
                .map(CatalogueQuery::name)
                .sorted(Comparator.naturalOrder())
                .forEach(name -> pages.put("/queries/" + name, Optional.empty()));
        return pages;
    }
}
