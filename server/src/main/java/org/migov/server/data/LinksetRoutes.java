package org.migov.server.data;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.migov.server.http.Conditional;
import org.migov.server.http.Format;
import org.migov.server.http.Json;
import org.migov.server.http.Negotiation;
import org.migov.server.http.Routes;

/** All links between the addresses of a thing in one document: {@code /linkset/country/KEN} (RFC 9264). */
public final class LinksetRoutes implements Routes {

    private static final Format JSON = Format.of("json", Signposts.LINKSET_JSON, "application/json");
    private static final Format TEXT = Format.of("txt", Signposts.LINKSET);

    private final CurrentData current;

    public LinksetRoutes(CurrentData current) {
        this.current = current;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/linkset/<path>", this::linkset);
    }

    private void linkset(Context context) {
        ReleaseData data = current.get();
        String path = context.req().getRequestURI().substring("/linkset/".length());
        String iri = data.addresses().iri(path);
        if (!data.things().reading(() -> data.things().knows(Terms.iri(iri)))) {
            throw Withdrawal.problem(data, iri);
        }
        Format format = Negotiation.choose(context.req(), List.of(JSON, TEXT)).format();
        context.header("Vary", "Accept");
        String site = context.req().getRequestURL().toString().replaceFirst("(?<=[^:/])/.*$", "");
        String etag = Conditional.etag(data.release().etagBase(), "linkset", path, format.name(), site);
        if (!Conditional.answered(
                context.req(), context.res(), etag, data.release().created())) {
            List<Signposts.Anchored> all = Signposts.of(data.addresses(), path).anchored();
            context.contentType(format.mediaType());
            context.result(format.equals(TEXT) ? text(all, site) : json(all, site));
        }
    }

    private static String text(List<Signposts.Anchored> all, String site) {
        return all.stream()
                .flatMap(from -> from.links().stream()
                        .map(link -> absolute(link, site).header() + "; anchor=\"" + site + from.anchor() + "\""))
                .collect(Collectors.joining(",\n", "", "\n"));
    }

    private String json(List<Signposts.Anchored> all, String site) {
        List<Map<String, Object>> contexts = new ArrayList<>();
        for (Signposts.Anchored from : all) {
            Map<String, Object> context = new LinkedHashMap<>();
            context.put("anchor", site + from.anchor());
            from.links().stream()
                    .map(link -> absolute(link, site))
                    .collect(Collectors.groupingBy(
                            Signposts.Link::relation,
                            LinkedHashMap::new,
                            Collectors.mapping(LinksetRoutes::target, Collectors.toList())))
                    .forEach(context::put);
            contexts.add(context);
        }
        return Json.compact(Map.of("linkset", contexts));
    }

    private static Map<String, String> target(Signposts.Link link) {
        String type = link.type();
        return type == null ? Map.of("href", link.target()) : Map.of("href", link.target(), "type", type);
    }

    private static Signposts.Link absolute(Signposts.Link link, String site) {
        return link.target().startsWith("/")
                ? new Signposts.Link(site + link.target(), link.relation(), link.type())
                : link;
    }
}
