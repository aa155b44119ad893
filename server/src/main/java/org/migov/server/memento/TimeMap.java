package org.migov.server.memento;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migov.server.http.Conditional;
import org.migov.server.release.Archive;

/**
 * The mementos of one address.
 *
 * @param site scheme and host, without a slash at the end
 * @param asked what follows {@code /data/} in the address
 * @param editions releases that know the thing, oldest first
 */
record TimeMap(String site, String asked, List<Archive.Edition> editions) {

    static final String LINK_FORMAT = "application/link-format";

    TimeMap {
        editions = List.copyOf(editions);
    }

    /** The address that stands for the thing's data whatever the day; it is the TimeGate as well. */
    String original() {
        return site + "/data/" + asked;
    }

    String address() {
        return site + "/timemap/data/" + asked;
    }

    String memento(Archive.Edition edition) {
        return site + "/memento/" + edition.id() + "/data/" + asked;
    }

    /** The last one that was there at an instant; before all of them, the first. */
    Optional<Archive.Edition> at(Instant instant) {
        return editions.stream()
                .filter(edition -> !edition.created().isAfter(instant))
                .reduce((earlier, later) -> later)
                .or(() -> editions.stream().findFirst());
    }

    /** {@code Link} of the original and of its TimeGate. */
    String links() {
        return "<" + original() + ">; rel=\"original timegate\", " + toItself("timemap");
    }

    /** {@code Link} of one memento. */
    String links(Archive.Edition edition) {
        int place = editions.indexOf(edition);
        List<String> links = new ArrayList<>(List.of(links()));
        for (int at = 0; at < editions.size(); at++) {
            String relation = relation(at, place);
            if (!relation.isEmpty()) {
                links.add(link(editions.get(at), relation));
            }
        }
        return String.join(", ", links);
    }

    /** The map in the format of RFC 6690. */
    String linkFormat() {
        List<String> links = new ArrayList<>();
        links.add("<" + original() + ">; rel=\"original timegate\"");
        links.add(toItself("self"));
        for (int at = 0; at < editions.size(); at++) {
            String end = at == 0 ? "first " : "";
            String other = at == editions.size() - 1 ? "last " : "";
            links.add(link(editions.get(at), end + other + "memento"));
        }
        return String.join(",\n", links) + "\n";
    }

    /** The map as JSON, in the form that Memento's own services use. */
    Map<String, Object> json() {
        List<Map<String, String>> list = editions.stream()
                .map(edition -> Map.of("datetime", edition.created().toString(), "uri", memento(edition)))
                .toList();
        Map<String, Object> mementos = new LinkedHashMap<>();
        mementos.put("first", list.get(0));
        mementos.put("last", list.get(list.size() - 1));
        mementos.put("list", list);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("original_uri", original());
        json.put("timegate_uri", original());
        json.put(
                "timemap_uri",
                Map.of("link_format", address() + "?format=link", "json_format", address() + "?format=json"));
        json.put("mementos", mementos);
        return json;
    }

    private String relation(int at, int place) {
        List<String> relations = new ArrayList<>();
        if (at == 0) {
            relations.add("first");
        }
        if (at == editions.size() - 1) {
            relations.add("last");
        }
        if (at == place - 1) {
            relations.add("prev");
        }
        if (at == place + 1) {
            relations.add("next");
        }
        if (relations.isEmpty() && at != place) {
            return "";
        }
        relations.add("memento");
        return String.join(" ", relations);
    }

    private String toItself(String relation) {
        return "<" + address() + ">; rel=\"" + relation + "\"; type=\"" + LINK_FORMAT + "\"";
    }

    private String link(Archive.Edition edition, String relation) {
        return "<" + memento(edition) + ">; rel=\"" + relation + "\"; datetime=\"" + Conditional.date(edition.created())
                + "\"";
    }
}
