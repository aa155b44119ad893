package org.migov.server.places;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.migov.server.data.ReleaseData;
import org.migov.server.http.Routes;
import org.migov.server.page.EntityPage;
import org.migov.server.page.EntityView;
import org.migov.server.page.Reader;
import org.migov.server.page.Shell;
import org.migov.server.places.Question.Answer;

/** An instrument and who is bound by it, on any day: {@code /page/instrument/ilo-c189?asOf=2015-01-01}. */
final class InstrumentPage implements Routes {

    private final Desk desk;

    InstrumentPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/page/instrument/{key}", this::page);
    }

    /** Cut out of the answer on all instruments, which is kept: asking for one takes as long as asking for all. */
    private Answer coverage(ReleaseData data, Node node, Map<String, String> instrument) {
        return new Answer(
                desk.questions().ask(data, "coverage-by-source", Map.of()).rows().stream()
                        .filter(row -> row.text("treaty").equals(node.getURI()))
                        .toList(),
                Question.address("coverage-by-source", ".csv", instrument),
                Question.address("coverage-by-source", "", instrument));
    }

    private void page(Context context) {
        desk.page(context, "instrument.jte", (data, node, asOf) -> view(context, data, node, asOf));
    }

    private InstrumentView view(Context context, ReleaseData data, Node node, AsOf asOf) {
        Reader reader = Reader.of(context.req());
        Ledger ledger = desk.ledgers().of(data);
        Map<String, String> instrument = Map.of("instrument", new Names(data, reader).key(node));
        Answer byYear = desk.questions().ask(data, "parties-over-time", instrument);
        Answer coverage = coverage(data, node, instrument);
        return data.things().reading(() -> {
            String title = data.labels(reader.languages()).of(node).text();
            Shell shell = desk.pages().shell(context.req(), data.release(), title, "");
            EntityView entity = EntityPage.read(data, node, reader, shell);
            return new InstrumentReading(desk, data, ledger, node, asOf, reader)
                    .view(entity.shell().with("places.css", "places.js"), entity, byYear, coverage);
        });
    }
}
