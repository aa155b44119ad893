package org.migov.server.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.migov.server.data.Addresses;
import org.migov.server.data.SchemaOrg;
import org.migov.server.data.Terms;
import org.migov.server.data.Things;
import org.migov.server.data.Vocabulary;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;

/**
 * What a page is about, for search engines: JSON-LD in the words of schema.org, in a block of data that no browser runs.
 *
 * <p>The start page and the downloads describe the whole data set, the page of a thing describes the thing.
 */
public final class Markup {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final List<String> KEYWORDS =
            List.of("labour migration", "treaties", "ratification", "bilateral labour agreements", "linked data");
    private static final String THINGS = "/page/";

    private final Vocabulary vocabulary;

    public Markup(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** JSON that may stand in an element of HTML as it is; empty for pages about nothing in particular. */
    String of(HttpServletRequest request, OpenRelease release) {
        String path = request.getRequestURI();
        String url = request.getRequestURL().toString();
        String site = url.substring(0, url.length() - path.length());
        Optional<JsonObject> object = path.equals("/") || path.equals("/dumps")
                ? Optional.of(dataset(release.manifest(), site))
                : thing(path, release, site);
        return object.map(Markup::escaped).orElse("");
    }

    private Optional<JsonObject> thing(String path, OpenRelease release, String site) {
        if (!path.startsWith(THINGS)) {
            return Optional.empty();
        }
        Addresses addresses = new Addresses(release.iris().base());
        Things things = new Things(release.dataset());
        SchemaOrg words = new SchemaOrg(things, vocabulary, addresses, site);
        String iri = addresses.iri(path.substring(THINGS.length()));
        return things.reading(() -> things.thing(Terms.iri(iri)).map(words::of));
    }

    /** The release as a data set, as data set searches read it. */
    private static JsonObject dataset(Manifest manifest, String site) {
        JsonObjectBuilder dataset = Json.createObjectBuilder()
                .add("@context", "https://schema.org/")
                .add("@type", "Dataset")
                .add("@id", manifest.base() + "void#migov")
                .add("name", "MiGov: how the world governs labour migration")
                .add(
                        "description",
                        "Conventions and who is bound by them since when, agreements and what they provide, good"
                                + " practices, guidance and figures on the governance of labour migration; each fact"
                                + " with its source and its certainty. " + manifest.triples() + " statements.")
                .add("url", site + "/")
                .add("license", LICENCE)
                .add("version", manifest.release())
                .add("dateModified", manifest.created())
                .add("isAccessibleForFree", true)
                .add("keywords", Json.createArrayBuilder(KEYWORDS))
                .add(
                        "creator",
                        Json.createObjectBuilder().add("@type", "Organization").add("name", "MiGov"))
                .add(
                        "includedInDataCatalog",
                        Json.createObjectBuilder()
                                .add("@type", "DataCatalog")
                                .add("@id", manifest.base() + "dcat#catalogue")
                                .add("name", "MiGov")
                                .add("url", site + "/dcat.ttl"));
        JsonArrayBuilder files = Json.createArrayBuilder();
        manifest.files().stream()
                .filter(file -> file.graph() == null)
                .forEach(file -> files.add(Json.createObjectBuilder()
                        .add("@type", "DataDownload")
                        .add("name", file.name())
                        .add("contentUrl", site + "/dumps/" + file.name())
                        .add("encodingFormat", file.mediaType())
                        .add("contentSize", file.bytes() + " B")));
        return dataset.add("distribution", files).build();
    }

    /** Nothing that ends the element or begins a comment: JSON may write these characters by number. */
    private static String escaped(JsonObject object) {
        return object.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
