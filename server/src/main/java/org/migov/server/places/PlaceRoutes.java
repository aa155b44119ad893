package org.migov.server.places;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import org.migov.server.data.CurrentData;
import org.migov.server.draw.WorldMap;
import org.migov.server.http.Routes;
import org.migov.server.page.EntityPage;
import org.migov.server.page.PageWriter;
import org.migov.server.sparql.QueryRunner;

/** All pages on places and law; to be added before {@link EntityPage}, which answers for all other things. */
public final class PlaceRoutes implements Routes {

    private final Desk desk;
    private final List<Routes> pages;
    private final Handler coverage;

    public PlaceRoutes(CurrentData current, PageWriter pages, QueryRunner queries, EntityPage entities) {
        Question questions = new Question(queries);
        current.ahead("coverage", data -> questions.ask(data, "coverage-by-source", Map.of()));
        desk = new Desk(current, pages, questions, new Ledgers(current), WorldMap.standard(), entities);
        this.coverage = new CoverageOfCountry(desk);
        this.pages = List.of(
                new CountryPage(desk),
                new InstrumentPage(desk),
                new CorridorPage(desk),
                new CorridorsPage(desk),
                new ComparePage(desk));
    }

    /** What sources can say of the country that the parameter {@code country} names. */
    public Handler coverage() {
        return coverage;
    }

    /** What pages of other things work with as well. */
    public Desk desk() {
        return desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        pages.forEach(page -> page.addTo(routes));
    }
}
