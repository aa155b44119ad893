package org.migov.server.data;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.server.http.Conditional;
import org.migov.server.http.Format;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;

/**
 * The three levels of linked data: the thing ({@code /id/…}, {@code /graph/…}) leads with 303 to a document about it
 * ({@code /page/…} for people, {@code /data/….ttl} and so on for programs).
 *
 * <p>See <a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>, 4.
 */
public final class LinkedDataRoutes implements Routes {

    private static final Format PROBLEM = Format.of("problem", "application/problem+json", "application/json");

    private final CurrentData current;
    private final GraphWriter writer;

    public LinkedDataRoutes(CurrentData current, GraphWriter writer) {
        this.current = current;
        this.writer = writer;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (String level : List.of("/id/<path>", "/graph/<path>")) {
            routes.get(level, this::thing);
            routes.head(level, this::thing);
        }
        routes.get("/data/<path>", this::data);
        routes.head("/data/<path>", this::data);
    }

    private void thing(Context context) {
        ReleaseData data = current.get();
        String iri =
                data.release().iris().base() + context.req().getRequestURI().substring(1);
        String path = data.addresses().path(iri).orElseThrow(() -> unknown(iri));
        if (gone(context, data, iri, Optional.empty())) {
            return;
        }
        require(data, iri);
        context.header("Vary", "Accept");
        context.header("Link", Signposts.of(data.addresses(), path).onThing());
        List<Format> offered = new ArrayList<>(RdfFormat.formats());
        offered.add(Format.HTML);
        Format chosen = Negotiation.prefersHtml(context.req())
                ? Format.HTML
                : Negotiation.choose(context.req(), offered).format();
        String to = chosen.equals(Format.HTML) ? "/page/" + path : Addresses.data(path, RdfFormat.of(chosen));
        if (Conditional.answered(
                context.req(),
                context.res(),
                tag(data, "thing", path, to),
                data.release().created())) {
            return;
        }
        context.status(303);
        context.header("Location", to + query(context, chosen));
    }

    private void data(Context context) {
        ReleaseData data = current.get();
        String asked = context.req().getRequestURI().substring("/data/".length());
        Representation representation = Representation.of(context.req(), asked);
        String path = representation.path();
        String iri = data.addresses().iri(path);
        if (gone(context, data, iri, Optional.of(representation.format()))) {
            return;
        }
        Thing thing = require(data, iri);
        Optional<JsonLdProfile> profile =
                representation.format() == RdfFormat.JSON_LD ? profile(context) : Optional.empty();
        String address = Addresses.data(path, representation.format())
                + profile.map(chosen -> "?profile=" + chosen.parameter()).orElse("");
        context.header("Link", links(data, representation, profile, address));
        context.header("Content-Location", address);
        context.header("Vary", "Accept, Accept-Datetime");
        String site = site(context);
        if (!Conditional.answered(
                context.req(),
                context.res(),
                tag(data, "data", address, site),
                data.release().created())) {
            context.contentType(profile.map(JsonLdProfile::contentType)
                    .orElse(representation.format().format().contentType()));
            context.result(data.things().reading(() -> document(data, thing, representation.format(), profile, site)));
        }
    }

    private byte[] document(
            ReleaseData data, Thing thing, RdfFormat format, Optional<JsonLdProfile> profile, String site) {
        if (profile.equals(Optional.of(JsonLdProfile.SCHEMA_ORG))) {
            return new SchemaOrg(data.things(), data.vocabulary(), data.addresses(), site).document(thing);
        }
        RdfDocument document = new RdfDocument(data.things(), data.vocabulary(), writer);
        return profile.isPresent() ? document.jsonLd(thing, profile.get()) : document.write(thing, format);
    }

    private static Optional<JsonLdProfile> profile(Context context) {
        return JsonLdProfile.asked(
                Optional.ofNullable(context.queryParam("profile")),
                Optional.ofNullable(Negotiation.accept(context.req())));
    }

    /** Where it leads, and the shape that was given, also where none was asked for (RFC 6906). */
    private static String links(
            ReleaseData data, Representation representation, Optional<JsonLdProfile> profile, String address) {
        Signposts signposts = Signposts.of(data.addresses(), representation.path());
        if (representation.format() != RdfFormat.JSON_LD) {
            return signposts.onData(representation.format(), address);
        }
        return signposts.onData(representation.format(), address) + ", <"
                + profile.orElse(JsonLdProfile.FRAMED).iri() + ">; rel=\"profile\"";
    }

    private static String site(Context context) {
        return context.req().getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
    }

    private static Thing require(ReleaseData data, String iri) {
        Things things = data.things();
        return things.reading(() -> things.thing(Terms.iri(iri))).orElseThrow(() -> Withdrawal.problem(data, iri));
    }

    /**
     * 410 in RDF for what was withdrawn, where the client wants RDF; a problem says it otherwise.
     *
     * @param asked the format, where the address names it
     */
    private boolean gone(Context context, ReleaseData data, String iri, Optional<RdfFormat> asked) {
        boolean known = data.things().reading(() -> data.things().knows(Terms.iri(iri)));
        Optional<Withdrawal> withdrawal = known ? Optional.empty() : Withdrawal.of(data, iri);
        if (withdrawal.isEmpty()) {
            return false;
        }
        Optional<RdfFormat> format = asked.or(() -> wantedRdf(context));
        format.ifPresent(chosen -> {
            context.status(410);
            context.header("Vary", "Accept");
            String link = withdrawal.get().link();
            if (!link.isEmpty()) {
                context.header("Link", link);
            }
            context.contentType(chosen.format().contentType());
            context.result(writer.write(withdrawal.get().graph(), chosen));
        });
        return format.isPresent();
    }

    private static Optional<RdfFormat> wantedRdf(Context context) {
        List<Format> offered = new ArrayList<>(List.of(PROBLEM, Format.HTML));
        offered.addAll(RdfFormat.formats());
        Format chosen = Negotiation.choose(context.req(), offered).format();
        return chosen.equals(PROBLEM) || chosen.equals(Format.HTML)
                ? Optional.empty()
                : Optional.of(RdfFormat.of(chosen));
    }

    static HttpProblem unknown(String iri) {
        return HttpProblem.notFound("Nothing is known about <" + iri + "> in this release.");
    }

    private static String tag(ReleaseData data, String... representation) {
        return Conditional.etag(data.release().etagBase(), representation);
    }

    /** A wish for a language is kept on the way to the page. */
    private static String query(Context context, Format chosen) {
        String language = context.queryParam("lang");
        boolean kept = chosen.equals(Format.HTML) && language != null && language.matches("[a-z]{2}");
        return kept ? "?lang=" + language : "";
    }
}
