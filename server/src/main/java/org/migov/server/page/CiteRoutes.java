package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.data.Thing;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Routes;

/**
 * Citations to take along: {@code /cite/release.bib} and {@code .json} (CSL) of the release in force,
 * {@code /cite/country/KEN.bib} of one record in it.
 */
public final class CiteRoutes implements Routes {

    private static final String BIBTEX = ".bib";
    private static final String CSL = ".json";
    private static final String RELEASE = "release";

    private final CurrentData current;
    private final PageWriter pages;

    public CiteRoutes(CurrentData current, PageWriter pages) {
        this.current = current;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/cite/<path>", this::cite);
    }

    private void cite(Context context) {
        String asked = context.req().getRequestURI().substring("/cite/".length());
        boolean csl = asked.endsWith(CSL);
        if (!csl && !asked.endsWith(BIBTEX)) {
            throw HttpProblem.notFound(
                    "/cite: expected an address that ends in .bib (BibTeX) or .json (CSL), found \"" + asked + "\".");
        }
        String path = asked.substring(0, asked.lastIndexOf('.'));
        ReleaseData data = current.get();
        Citation citation =
                path.equals(RELEASE) ? release(data) : data.things().reading(() -> record(data, path, context));
        if (pages.answered(context, data.release())) {
            return;
        }
        context.header("Content-Disposition", "attachment; filename=\"" + citation.key() + (csl ? CSL : BIBTEX) + "\"");
        context.contentType(
                csl ? "application/vnd.citationstyles.csl+json; charset=utf-8" : "application/x-bibtex; charset=utf-8");
        context.result(csl ? citation.csl() : citation.bibTeX());
    }

    private static Citation release(ReleaseData data) {
        String id = data.release().id();
        return new Citation(
                "migov-" + id,
                "MiGov: how the world governs labour migration, release " + id,
                day(data),
                id,
                data.release().iris().base(),
                "SHA-256 of the sorted N-Quads: " + data.release().manifest().hash());
    }

    private static Citation record(ReleaseData data, String path, Context context) {
        Node node = Terms.iri(data.addresses().iri(path));
        Thing thing = data.things()
                .thing(node)
                .orElseThrow(
                        () -> HttpProblem.notFound("Nothing is known about <" + node.getURI() + "> in this release."));
        Labels labels = data.labels(Reader.of(context.req()).languages());
        List<String> sources = thing.facts().stream()
                .flatMap(fact -> fact.graphs().stream())
                .distinct()
                .map(graph -> labels.of(graph).text())
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Citation(
                "migov-" + path.replaceAll("[^A-Za-z0-9-]+", "-"),
                labels.of(thing).text(),
                day(data),
                data.release().id(),
                node.getURI(),
                sources.isEmpty() ? "" : sources.stream().collect(Collectors.joining("; ", "Sources: ", "")));
    }

    private static LocalDate day(ReleaseData data) {
        return data.release().created().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
