package org.migov.server.page;

import java.util.List;
import java.util.Map;
import org.migov.server.page.Shell.Crumb;

/** Which pages a page lies behind, by its address. */
final class Crumbs {

    /** The list that things of an address stand in, and the class by whose plural it is called. */
    private static final Map<String, Crumb> LISTS = Map.of(
            "country", new Crumb("Country", "/browse/countries"),
            "group", new Crumb("Group", "/browse/groups"),
            "instrument", new Crumb("Instrument", "/browse/instruments"),
            "action", new Crumb("TreatyAction", "/browse/actions"),
            "agreement", new Crumb("Agreement", "/browse/agreements"),
            "practice", new Crumb("Practice", "/browse/practices"),
            "organisation", new Crumb("Organisation", "/browse/organisations"),
            "document", new Crumb("Document", "/browse/documents"),
            "concept", new Crumb("Concept", "/browse/concepts"),
            "statistic", new Crumb("Statistic", "/browse/statistics"));

    private Crumbs() {}

    static List<Crumb> of(String path, Words words) {
        String[] segments = path.replaceFirst("[?#].*", "").split("/", -1);
        if (segments.length < 3) {
            return List.of();
        }
        return switch (segments[1]) {
            case "page" -> ofThing(segments[2], words);
            case "browse" -> List.of(browse(words));
            case "queries" -> List.of(new Crumb(words.say("nav.queries"), "/queries"));
            case "ontology", "alignments" -> List.of(new Crumb(words.say("nav.ontology"), "/ontology"));
            default -> List.of();
        };
    }

    private static List<Crumb> ofThing(String kind, Words words) {
        Crumb list = LISTS.get(kind);
        return list == null
                ? List.of(browse(words))
                : List.of(browse(words), new Crumb(words.say("kinds." + list.text()), list.href()));
    }

    private static Crumb browse(Words words) {
        return new Crumb(words.say("nav.browse"), "/browse");
    }
}
