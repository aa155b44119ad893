package org.migov.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.migov.ontology.Mg;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.server.data.CurrentData;
import org.migov.server.data.Label;
import org.migov.server.data.Labels;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.draw.MapDrawing;
import org.migov.server.http.Routes;
import org.migov.server.release.Manifest;

/** The start page: what the graph is, what is in it, and three ways in. */
public final class HomePage implements Routes {

    private static final List<String> COUNTED = List.of(
            Mg.INSTRUMENT,
            Mg.TREATY_ACTION,
            Mg.COMMITMENT,
            Mg.AGREEMENT,
            Mg.PROVISION,
            Mg.PRACTICE,
            Mg.COUNTRY,
            Mg.GROUP,
            Mg.ORGANISATION,
            Mg.DOCUMENT,
            Mg.STATISTIC,
            Mg.SOURCE);
    /** Where the records of a kind are listed; what is not here is explained by the ontology. */
    private static final Map<String, String> SHELVES = Map.of(
            Mg.INSTRUMENT, "/browse/instruments",
            Mg.TREATY_ACTION, "/browse/actions",
            Mg.AGREEMENT, "/browse/agreements",
            Mg.PRACTICE, "/browse/practices",
            Mg.COUNTRY, "/browse/countries",
            Mg.GROUP, "/browse/groups",
            Mg.ORGANISATION, "/browse/organisations",
            Mg.DOCUMENT, "/browse/documents",
            Mg.STATISTIC, "/browse/statistics",
            Mg.SOURCE, "/about#sources");

    private static final List<String> EXAMPLES =
            List.of("country/PHL", "instrument/ilo-c189", "concept/theme/fair-recruitment");
    private static final int FEATURED = 6;

    private static final int FIGURES = 3;

    private final CurrentData current;
    private final PageWriter pages;
    private final Figures figures;
    private final List<CatalogueQuery> catalogue;

    public HomePage(CurrentData current, PageWriter pages, Figures figures) {
        this.current = current;
        this.pages = pages;
        this.figures = figures;
        this.catalogue = Catalogue.standard();
    }

    /** What the template gets. */
    public record View(
            Shell shell,
            List<Count> counts,
            String statements,
            List<Example> examples,
            Optional<Figures.World> world,
            List<Figures.Figure> figures,
            List<CatalogueQuery> questions)
            implements PageWriter.Whole {

        /** A question that took too long has no figure; the next reader's may. */
        @Override
        public boolean whole() {
            return world.isPresent() && figures.size() == FIGURES;
        }
    }

    /** A thing to begin with. */
    public record Example(Label label, String href) {}

    /** How many records there are of a kind. */
    public record Count(String kind, String href, String number) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::home);
    }

    private void home(Context context) {
        ReleaseData data = current.get();
        if (pages.answered(context, data.release())) {
            return;
        }
        Reader reader = Reader.of(context.req());
        Shell shell = pages.shell(context.req(), data.release(), reader.words().say("home.title"), "")
                .with(MapDrawing.STYLE);
        Manifest manifest = data.release().manifest();
        pages.send(
                context,
                data.release(),
                "home.jte",
                () -> new View(
                        shell,
                        counts(manifest, reader.words()),
                        reader.words().number(manifest.triples()),
                        examples(data, reader),
                        figures.world(data, reader),
                        figures.of(data, reader),
                        featured()));
    }

    /** Those of the examples that the release knows. */
    private static List<Example> examples(ReleaseData data, Reader reader) {
        Labels labels = data.labels(reader.languages());
        return data.things()
                .reading(() -> EXAMPLES.stream()
                        .map(path -> Terms.iri(data.addresses().iri(path)))
                        .filter(data.things()::knows)
                        .map(node -> new Example(
                                labels.of(node),
                                data.addresses().page(node.getURI()).orElseThrow()))
                        .toList());
    }

    private static List<Count> counts(Manifest manifest, Words words) {
        Map<String, Manifest.ClassCount> byClass = manifest.classes().stream()
                .collect(Collectors.toMap(Manifest.ClassCount::iri, Function.identity(), (one, other) -> one));
        return COUNTED.stream()
                .flatMap(iri -> Optional.ofNullable(byClass.get(iri)).stream())
                .map(count -> new Count(
                        Kinds.plural(words, count.iri()).orElse(count.label()),
                        SHELVES.getOrDefault(count.iri(), "/ontology#" + Kinds.localName(count.iri())),
                        words.number(count.count())))
                .toList();
    }

    /** The first question of each topic, then the next ones. */
    private List<CatalogueQuery> featured() {
        Map<String, List<CatalogueQuery>> topics = catalogue.stream()
                .collect(Collectors.groupingBy(
                        CatalogueQuery::topic, java.util.LinkedHashMap::new, Collectors.toList()));
        List<CatalogueQuery> featured = new java.util.ArrayList<>();
        for (int round = 0; featured.size() < Math.min(FEATURED, catalogue.size()); round++) {
            for (List<CatalogueQuery> topic : topics.values()) {
                if (round < topic.size() && featured.size() < FEATURED) {
                    featured.add(topic.get(round));
                }
            }
        }
        return featured;
    }
}
