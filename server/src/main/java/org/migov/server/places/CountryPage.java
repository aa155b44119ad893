package org.migov.server.places;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.migov.ontology.Mg;
import org.migov.server.data.ReleaseData;
import org.migov.server.data.Terms;
import org.migov.server.http.Routes;
import org.migov.server.page.EntityPage;
import org.migov.server.page.EntityView;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.Question.Answer;

/** A country, territory, former state or group, on any day: {@code /page/country/KEN?asOf=1990-01-01}. */
final class CountryPage implements Routes {

    private final Desk desk;

    CountryPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/page/country/{code}", this::page);
        routes.get("/page/group/{code}", this::page);
    }

    /** What the catalogue answers on a country. */
    record Answers(
            Answer agreements,
            Answer partners,
            Answer practices,
            Answer timeline,
            Answer sources,
            Optional<Answer> kin) {}

    private void page(Context context) {
        desk.page(context, "country.jte", (data, node, asOf) -> view(context, data, node, asOf));
    }

    private CountryView view(Context context, ReleaseData data, Node node, AsOf asOf) {
        Reader reader = Reader.of(context.req());
        Ledger ledger = desk.ledgers().of(data);
        Answers answers = answers(data, node, asOf, reader);
        return data.things().reading(() -> {
            String title = data.labels(reader.languages()).of(node).text();
            Shell shell = desk.pages().shell(context.req(), data.release(), title, "");
            EntityView entity = EntityPage.read(data, node, reader, shell);
            return new CountryReading(desk, data, ledger, node, asOf, reader)
                    .view(entity.shell().with("places.css", "places.js"), entity, answers);
        });
    }

    /** The members of a group on the day; the successors of a state that is no more. */
    private static Optional<Answer> kin(Question questions, ReleaseData data, String key, Node node, AsOf asOf) {
        if (key.startsWith("id/group/")) {
            return Optional.of(questions.ask(data, "group-members", Map.of("group", key, "day", asOf.text())));
        }
        boolean former = data.things()
                .reading(() -> data.things().values(node, Terms.TYPE).contains(Terms.iri(Mg.FORMER_STATE)));
        return former
                ? Optional.of(questions.ask(data, "former-states-and-successors", Map.of("former", key)))
                : Optional.empty();
    }

    private Answers answers(ReleaseData data, Node node, AsOf asOf, Reader reader) {
        Question questions = desk.questions();
        String key = new Names(data, reader).key(node);
        Map<String, String> country = Map.of("country", key);
        return new Answers(
                questions.ask(data, "agreements-of-country", country),
                questions.ask(data, "agreement-partners", country),
                questions.ask(data, "practices-by-theme-and-country", country),
                questions.ask(data, "country-timeline", country),
                questions.ask(data, "country-sources", country),
                kin(questions, data, key, node, asOf));
    }
}
