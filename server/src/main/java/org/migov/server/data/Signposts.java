package org.migov.server.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migov.server.release.Manifest;

/**
 * Signs that lead a program from any address of a thing to its name, its data and its licence: as the header
 * {@code Link} and, for all addresses of the thing at once, as a set of links.
 *
 * @see <a href="https://signposting.org/FAIR/">FAIR Signposting Profile</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9264">RFC 9264, Linkset</a>
 */
public final class Signposts {

    static final String LINKSET = "application/linkset";
    static final String LINKSET_JSON = "application/linkset+json";

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String PAGE_TYPE = "https://schema.org/AboutPage";

    /**
     * A link, as RFC 8288 has it.
     *
     * @param target an address on this server that begins with a slash, or an IRI
     * @param relation one or more relation types, separated by spaces
     * @param type media type of the target, where it is known
     */
    record Link(String target, String relation, @Nullable String type) {

        String header() {
            return "<" + target + ">; rel=\"" + relation + "\"" + (type == null ? "" : "; type=\"" + type + "\"");
        }
    }

    private final String iri;
    private final String path;

    private Signposts(String iri, String path) {
        this.iri = iri;
        this.path = path;
    }

    /** @param path of the thing as {@link Addresses} has it: {@code country/KEN} */
    public static Signposts of(Addresses addresses, String path) {
        return new Signposts(addresses.iri(path), path);
    }

    /** The header for the address of the thing itself, which only leads on. */
    String onThing() {
        List<Link> links = new ArrayList<>(List.of(citeAs(), page("alternate")));
        links.addAll(data("alternate describedby"));
        links.add(licence());
        return header(links);
    }

    /**
     * The header for its page; that of a source leads to the files that hold its statements as well.
     *
     * @param origin of this server, since search engines want the canonical address in full
     */
    public String onPage(Manifest manifest, String origin) {
        Link canonical = new Link(origin + "/page/" + path, "canonical", "text/html");
        List<Link> links = new ArrayList<>(List.of(canonical, citeAs()));
        manifest.files().stream()
                .filter(file -> path.equals("graph/" + file.graph()))
                .map(file -> new Link("/dumps/" + file.name(), "item", file.mediaType()))
                .forEach(links::add);
        links.addAll(data("alternate describedby"));
        links.add(new Link(PAGE_TYPE, "type", null));
        links.add(licence());
        return header(links);
    }

    /**
     * The header for its data in one format.
     *
     * @param address of exactly this representation
     */
    String onData(RdfFormat format, String address) {
        List<Link> links = new ArrayList<>(
                List.of(new Link(address, "canonical", format.mediaType()), citeAs(), page("alternate describes")));
        links.addAll(data("alternate describedby"));
        links.add(licence());
        return header(links);
    }

    /** Each address with the links that lead away from it. */
    List<Anchored> anchored() {
        List<Link> page = new ArrayList<>(List.of(citeAs()));
        page.addAll(data("describedby"));
        page.add(new Link(PAGE_TYPE, "type", null));
        page.add(licence());
        List<Anchored> all = new ArrayList<>(List.of(new Anchored("/page/" + path, page)));
        for (RdfFormat format : RdfFormat.values()) {
            List<Link> back = List.of(page("describes"), citeAs(), licence());
            all.add(new Anchored(Addresses.data(path, format), back));
        }
        return all;
    }

    /** An address and where it leads. */
    record Anchored(String anchor, List<Link> links) {}

    private Link citeAs() {
        return new Link(iri, "cite-as", null);
    }

    private Link page(String relation) {
        return new Link("/page/" + path, relation, "text/html");
    }

    private List<Link> data(String relation) {
        return Arrays.stream(RdfFormat.values())
                .map(format -> new Link(Addresses.data(path, format), relation, format.mediaType()))
                .toList();
    }

    private static Link licence() {
        return new Link(LICENCE, "license", null);
    }

    private String header(List<Link> links) {
        List<Link> all = new ArrayList<>(links);
        all.add(new Link("/linkset/" + path, "linkset", LINKSET_JSON));
        all.add(new Link("/changes.nt", "http://www.w3.org/ns/prov#has_provenance", "application/n-triples"));
        return all.stream().map(Link::header).collect(Collectors.joining(", "));
    }
}
