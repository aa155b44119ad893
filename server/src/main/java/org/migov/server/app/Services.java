package org.migov.server.app;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.migov.server.gsp.GraphStore;
import org.migov.server.http.Problems;
import org.migov.server.http.Routes;
import org.migov.server.release.CurrentRelease;
import org.migov.server.sparql.Answers;
import org.migov.server.sparql.Limits;
import org.migov.server.sparql.SparqlEndpoint;
import org.migov.server.sparql.guard.Texts;

/** The parts of one server: what Fuseki hosts, and the routes beside it. */
final class Services implements AutoCloseable {

    private final CurrentDataset dataset;
    private final Answers answers;
    private final SparqlEndpoint sparql;
    private final GraphStore graphs;
    private final List<Routes> routes = new ArrayList<>();

    /** @param answers closed with these services */
    Services(
            Settings settings,
            CurrentRelease releases,
            Answers answers,
            Site site,
            Problems problems,
            Metrics metrics) {
        dataset = new CurrentDataset(releases);
        Limits limits = limits(settings);
        this.answers = answers;
        sparql = new SparqlEndpoint(limits, releases, answers, problems, site.editorPage());
        graphs = new GraphStore(releases, answers, problems);
        routes.add(new Health(releases));
        routes.add(metrics);
        routes.add(new About(settings, releases));
        routes.addAll(site.routes());
    }

    /** The one operation of /sparql: query. */
    DataService.Builder sparql() {
        return service(Operation.Query, sparql);
    }

    /** The one operation of /graphs: reading. */
    DataService.Builder graphs() {
        return service(Operation.GSP_R, graphs);
    }

    List<Routes> routes() {
        return List.copyOf(routes);
    }

    @Override
    public void close() {
        answers.close();
    }

    private DataService.Builder service(Operation operation, ActionProcessor processor) {
        return DataService.newBuilder(dataset)
                .addEndpoint(Endpoint.create()
                        .operation(operation)
                        .processor(processor)
                        .build());
    }

    static Limits limits(Settings settings) {
        return new Limits(
                settings.get(Setting.QUERY_TIMEOUT),
                settings.get(Setting.MAX_CONCURRENT_QUERIES),
                settings.get(Setting.QUEUE_WAIT),
                settings.get(Setting.MAX_QUERY_LENGTH),
                settings.get(Setting.MAX_REQUEST_BYTES),
                settings.get(Setting.MAX_RESULT_BYTES),
                settings.get(Setting.SPOOL_BYTES),
                settings.get(Setting.RESULT_CACHE_BYTES),
                new Limits.Room(
                        settings.get(Setting.QUERY_MEMORY),
                        settings.get(Setting.SORT_MEMORY_ROWS),
                        settings.get(Setting.SORT_ROWS),
                        new Texts(settings.get(Setting.MAX_TEXT_LENGTH), settings.get(Setting.MAX_TEXT_TOGETHER))),
                new Limits.Lanes(settings.get(Setting.LONG_AFTER), settings.get(Setting.LONG_QUERIES)),
                new Limits.PerClient(
                        settings.get(Setting.CLIENT_BUDGET),
                        settings.get(Setting.CLIENT_PEAK),
                        settings.get(Setting.CLIENT_QUERIES)),
                Setting.LIMITS.stream()
                        .map(limit -> new Limits.Published(
                                limit.name(), settings.shown().getOrDefault(limit.name(), ""), limit.help()))
                        .toList());
    }
}
