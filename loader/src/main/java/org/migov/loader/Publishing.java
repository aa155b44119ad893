package org.migov.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migov.loader.changes.ChangesFolder;
import org.migov.loader.check.InOrder;
import org.migov.loader.check.QueryChecks;
import org.migov.loader.check.RecordChecks;
import org.migov.loader.check.Report;
import org.migov.loader.check.ReportFolder;
import org.migov.loader.dump.CatalogueDescription;
import org.migov.loader.dump.DumpFile;
import org.migov.loader.dump.Dumps;
import org.migov.loader.dump.GraphFile;
import org.migov.loader.dump.GraphStatistics;
import org.migov.loader.dump.HdtDump;
import org.migov.loader.dump.VoidDescription;
import org.migov.loader.rdf.OntologyGraph;
import org.migov.loader.rdf.SortedLines;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.loader.release.Manifest;
import org.migov.loader.release.Release;
import org.migov.loader.release.ReleaseDraft;
import org.migov.loader.release.ReleaseHash;
import org.migov.loader.release.ReleaseId;
import org.migov.loader.source.Source;
import org.migov.loader.source.SourceDescription;
import org.migov.loader.source.TableCount;
import org.migov.loader.store.Tdb2Store;
import org.migov.ontology.Iris;
import org.migov.ontology.OntologyFiles;
import org.migov.queries.Check;
import org.migov.queries.Checks;

/** Last stages: default graph, store, checks, dumps, manifest, switch. Used once, from top to bottom. */
final class Publishing {

    private final Iris iris;
    private final Instant created;
    private final List<Source> sources;
    private final List<TableCount> counts;
    private final List<Screening.Graph> graphs;
    private final ReleaseDraft draft;
    private final Path defaultGraph;
    private final Progress progress;
    private final String hash;
    private Tdb2Store.@Nullable Text text;
    private long triples;
    private TypeRegistry types = new TypeRegistry();

    /** @param scratch for files that do not become part of the release */
    Publishing(
            Iris iris,
            Clock clock,
            List<Source> sources,
            List<TableCount> counts,
            List<Screening.Graph> graphs,
            ReleaseDraft draft,
            Path scratch,
            Progress progress)
            throws IOException {
        this.iris = iris;
        this.created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.sources = sources;
        this.counts = counts;
        this.graphs = graphs;
        this.draft = draft;
        this.defaultGraph = scratch.resolve("default.nt");
        this.progress = progress;
        Map<String, Path> byId = new TreeMap<>();
        graphs.forEach(graph -> byId.put(graph.id(), graph.quads()));
        this.hash = ReleaseHash.of(byId);
    }

    /** The release in force, if it holds the same: then there is nothing to do. */
    Optional<Release> inForce() throws IOException {
        return draft.inForce(hash);
    }

    /**
     * Builds the store and asks it the checks; what is to be done about their answers is for the caller to say.
     *
     * @throws LoadFailed if the disk has too little space
     */
    List<QueryChecks.Answer> buildAndCheck() throws IOException, LoadFailed {
        progress.begun(Stage.MERGE, statements());
        triples = SortedLines.mergeToTriples(quads(), defaultGraph, read -> progress.advanced(Stage.MERGE, read));
        progress.ended(Stage.MERGE);
        List<Path> statements = new ArrayList<>(quads());
        statements.add(defaultGraph);
        DiskSpace.require(draft.folder(), statements);
        Path database = draft.folder().resolve("tdb2");
        progress.begun(Stage.STORE, triples + statements());
        text = Tdb2Store.build(defaultGraph, quads(), database, draft.folder().resolve("text"), new StoreProgress())
                .text();
        progress.ended(Stage.INDEX);
        return check(database);
    }

    private List<QueryChecks.Answer> check(Path database) throws IOException {
        List<Check> checks = Checks.standard();
        progress.begun(Stage.RECORDS, triples);
        types = TypeRegistry.of(defaultGraph);
        List<QueryChecks.Answer> answers = new ArrayList<>(new RecordChecks(checks, iris.base(), types)
                .run(defaultGraph, read -> progress.advanced(Stage.RECORDS, read)));
        progress.ended(Stage.RECORDS);
        List<Check> ofTheWhole = checks.stream()
                .filter(check -> check.scope() == Check.Scope.GRAPH)
                .toList();
        progress.begun(Stage.CHECK, ofTheWhole.size());
        answers.addAll(
                QueryChecks.run(ofTheWhole, iris.base(), database, asked -> progress.advanced(Stage.CHECK, asked)));
        progress.ended(Stage.CHECK);
        answers.sort(Comparator.comparingInt(answer -> checks.indexOf(answer.check())));
        return List.copyOf(answers);
    }

    /**
     * Writes what is left to write and puts the release in force.
     *
     * @param replacements by path below {@code id/}, what replaces what, as far as it was decided by hand
     */
    Release publish(Report report, Map<String, String> replacements) throws IOException {
        progress.begun(Stage.DUMP, 2 * statements() + statements());
        List<GraphFile> files = graphs.stream()
                .map(graph -> new GraphFile(graph.id(), iris.graph(graph.id()), graph.quads()))
                .toList();
        List<DumpFile> dumps = dumps(files);
        GraphStatistics whole = GraphStatistics.of(defaultGraph, types);
        VoidDescription.write(
                draft.folder().resolve("void.ttl"), iris, whole, statistics(files, types), dumps, created);
        catalogue(whole, dumps);
        progress.ended(Stage.DUMP);
        progress.begun(Stage.PUBLISH, 0);
        ReportFolder.write(report, draft.folder().resolve("report"));
        changes(replacements);
        Release release = draft.publish(manifest(whole, dumps)).release();
        progress.ended(Stage.PUBLISH);
        return release;
    }

    /** Tables and HDT beside the rest, on a second processor where there is one. */
    private List<DumpFile> dumps(List<GraphFile> graphs) throws IOException {
        Path folder = draft.folder().resolve("dumps");
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<List<DumpFile>> others = beside.submit(() -> {
                List<DumpFile> made = new ArrayList<>();
                made.add(HdtDump.write(
                        folder, Dumps.WHOLE, Optional.empty(), defaultGraph, iris.base() + "void#migov", triples));
                made.addAll(Dumps.writeTables(defaultGraph, folder, iris, hash));
                return made;
            });
            List<DumpFile> files = new ArrayList<>(
                    Dumps.write(graphs, defaultGraph, folder, done -> progress.advanced(Stage.DUMP, done)));
            files.addAll(InOrder.result(others));
            Dumps.writeChecksums(files, folder);
            return List.copyOf(files);
        } finally {
            beside.shutdownNow();
        }
    }

    private void catalogue(GraphStatistics whole, List<DumpFile> dumps) throws IOException {
        String id = ReleaseId.of(created, hash).text();
        List<CatalogueDescription.Edition> before = draft.all().stream()
                .map(Release::manifest)
                .filter(manifest -> manifest.base().equals(iris.base()))
                .map(manifest ->
                        new CatalogueDescription.Edition(manifest.release(), manifest.createdAt(), manifest.triples()))
                .filter(edition -> !edition.id().equals(id))
                .toList();
        CatalogueDescription.write(
                draft.folder().resolve("dcat.ttl"),
                iris,
                new CatalogueDescription.Edition(id, created, whole.triples()),
                before,
                dumps);
    }

    private void changes(Map<String, String> replacements) throws IOException {
        Set<String> all = graphs.stream().map(graph -> iris.graph(graph.id())).collect(Collectors.toSet());
        ChangesFolder.Making making =
                new ChangesFolder.Making(ReleaseId.of(created, hash).text(), iris.base(), created, defaultGraph, all);
        ChangesFolder.write(draft.before(), making, replacements, draft.folder());
    }

    private final class StoreProgress implements Tdb2Store.Building {

        @Override
        public void read(long done) {
            progress.advanced(Stage.STORE, done);
        }

        @Override
        public void indexing() {
            progress.ended(Stage.STORE);
            progress.begun(Stage.INDEX, Tdb2Store.TRIPLE_COPIES * triples + Tdb2Store.QUAD_COPIES * statements());
        }

        @Override
        public void indexed(long entries) {
            progress.advanced(Stage.INDEX, entries);
        }
    }

    private List<Path> quads() {
        return graphs.stream().map(Screening.Graph::quads).toList();
    }

    private long statements() {
        return graphs.stream().mapToLong(Screening.Graph::statements).sum();
    }

    private static Map<GraphFile, GraphStatistics> statistics(List<GraphFile> files, TypeRegistry types)
            throws IOException {
        Map<GraphFile, GraphStatistics> statistics = new LinkedHashMap<>();
        for (GraphFile file : files) {
            statistics.put(file, GraphStatistics.of(file.nquads(), types));
        }
        return statistics;
    }

    private Manifest manifest(GraphStatistics whole, List<DumpFile> dumps) throws IOException {
        return new Manifest(
                ReleaseId.of(created, hash).text(),
                hash,
                iris.base(),
                created.toString(),
                Software.version(),
                whole.triples(),
                statements(),
                rdfc10(dumps, Optional.empty()),
                graphs.stream().map(graph -> graph(graph, dumps)).toList(),
                classes(whole),
                dumps.stream().map(Publishing::file).toList(),
                counts.stream().map(Publishing::table).toList(),
                textIndex());
    }

    private Manifest.@Nullable TextIndex textIndex() {
        return text == null ? null : new Manifest.TextIndex(text.entries(), text.bytes(), text.languages());
    }

    /** The hash of a graph's canonical form, which its dumps have. */
    private static @Nullable String rdfc10(List<DumpFile> dumps, Optional<String> graph) {
        return dumps.stream()
                .filter(dump -> dump.graph().equals(graph))
                .flatMap(dump -> dump.rdfc10().stream())
                .findFirst()
                .orElse(null);
    }

    private Manifest.Graph graph(Screening.Graph graph, List<DumpFile> dumps) {
        List<TableCount> own = counts.stream()
                .filter(count -> count.source().equals(graph.id()))
                .toList();
        return new Manifest.Graph(
                graph.id(),
                iris.graph(graph.id()),
                title(graph.id()),
                graph.statements(),
                own.stream().mapToLong(TableCount::rows).sum(),
                own.stream().mapToLong(TableCount::rejected).sum(),
                rdfc10(dumps, Optional.of(graph.id())));
    }

    private String title(String id) {
        List<SourceDescription> all = new ArrayList<>(OwnGraphs.DESCRIPTIONS);
        sources.forEach(source -> all.add(source.description()));
        return all.stream()
                .filter(description -> description.id().equals(id))
                .map(SourceDescription::title)
                .findFirst()
                .orElse(id);
    }

    private static List<Manifest.TypeCount> classes(GraphStatistics whole) throws IOException {
        try (InputStream turtle = OntologyFiles.open(OntologyFiles.MIGOV)) {
            Map<String, String> labels = OntologyGraph.labels(turtle);
            return whole.classes().entrySet().stream()
                    .map(type -> new Manifest.TypeCount(
                            type.getKey(),
                            labels.getOrDefault(type.getKey(), localName(type.getKey())),
                            type.getValue()))
                    .toList();
        }
    }

    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private static Manifest.File file(DumpFile dump) {
        return new Manifest.File(
                dump.name(),
                "dumps/" + dump.name(),
                dump.syntax().mediaType(),
                dump.syntax().extension(),
                dump.graph().orElse(null),
                dump.bytes(),
                dump.uncompressedBytes(),
                dump.sha256(),
                dump.statements(),
                dump.syntax().tables() ? dump.rows() : null,
                dump.rdfc10().orElse(null));
    }

    private static Manifest.TableCount table(TableCount count) {
        return new Manifest.TableCount(count.file(), count.table(), count.rows(), count.records(), count.rejected());
    }
}
