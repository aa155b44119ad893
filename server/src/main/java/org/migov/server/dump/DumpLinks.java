package org.migov.server.dump;

import java.util.ArrayList;
import java.util.List;
import org.migov.server.dump.PublishedReleases.Published;
import org.migov.server.release.Manifest;

/**
 * Signs at downloads for programs: the permanent address, what describes the file, its licence.
 *
 * @see <a href="https://signposting.org/FAIR/">FAIR Signposting Profile</a>
 */
final class DumpLinks {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private DumpLinks() {}

    /** The header {@code Link} of a file. */
    static String ofFile(Published release, String name) {
        List<String> links = new ArrayList<>(List.of(
                link("/dumps/" + release.id() + "/" + name, "canonical", ""),
                link(release.manifest().base() + "dumps/" + release.id() + "/" + name, "cite-as", ""),
                link("/dumps/" + release.id(), "collection", "text/html"),
                link("https://schema.org/DataDownload", "type", "")));
        if (name.endsWith(".csv")
                && release.manifest().file("csv-metadata.json").isPresent()) {
            links.add(link("/dumps/" + release.id() + "/csv-metadata.json", "describedby", "application/csvm+json"));
        }
        return common(release, links);
    }

    /** The header {@code Link} of a list of files; the files of one source are in the list itself. */
    static String ofList(Published release, String origin) {
        List<String> links = new ArrayList<>(List.of(
                link(origin + "/dumps/" + release.id(), "canonical", "text/html"),
                link(release.manifest().base() + "dumps/" + release.id(), "cite-as", ""),
                link("/dumps/" + release.id() + ".json", "alternate", "application/json"),
                link("https://schema.org/Dataset", "type", "")));
        release.manifest().files().stream()
                .filter(file -> file.graph() == null)
                .map(Manifest.DumpFile::name)
                .forEach(name -> links.add(link("/dumps/" + release.id() + "/" + name, "item", "")));
        return common(release, links);
    }

    private static String common(Published release, List<String> links) {
        if (release.current()) {
            links.add(link("/void.ttl", "describedby", "text/turtle"));
            links.add(link("/dcat.ttl", "describedby", "text/turtle"));
        }
        links.add(link(LICENCE, "license", ""));
        return String.join(", ", links);
    }

    private static String link(String target, String relation, String type) {
        return "<" + target + ">; rel=\"" + relation + "\"" + (type.isEmpty() ? "" : "; type=\"" + type + "\"");
    }
}
