package org.migov.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.migov.loader.check.Finding;
import org.migov.loader.derive.Derivation;
import org.migov.loader.derive.Shortcuts;
import org.migov.loader.dump.DescriptionGraph;
import org.migov.loader.rdf.GraphWriter;
import org.migov.loader.rdf.OntologyGraph;
import org.migov.loader.rdf.QueryGraph;
import org.migov.loader.rdf.SortedLines;
import org.migov.loader.rdf.SourceGraph;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Source;
import org.migov.loader.source.SourceDescription;
import org.migov.loader.source.TableCount;
import org.migov.ontology.Iris;
import org.migov.ontology.Mg;
import org.migov.ontology.OntologyFiles;
import org.migov.queries.Catalogue;

/** The graphs that no source makes: the descriptions of the sources, the derived facts, the vocabulary, the catalogue. */
final class OwnGraphs {

    private static final String PUBLISHER = "MiGov";
    private static final String LICENCE = "CC BY 4.0";
    private static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

    /** What stands in for a source. */
    static final List<SourceDescription> DESCRIPTIONS = List.of(
            own(
                    Derivation.GRAPH,
                    "Derived facts",
                    "Who is bound by what from when until when, worked out from treaty actions by documented rules."),
            own(OntologyGraph.ID, "The MiGov ontology", "Labels and definitions of the terms that the graph uses."),
            own(QueryGraph.ID, "Example queries", "The catalogue of queries, and the prefixes that they use."),
            own(
                    DescriptionGraph.ID,
                    "What the graph holds",
                    "Sizes, classes, properties and links of the graph in VoID, and the entry for data catalogues."),
            own(SourceGraph.ID, "The sources", "Title, publisher, licence and state of every source of the graph."));

    private final Iris iris;
    private final Path folder;
    private final Reading reading;

    OwnGraphs(Iris iris, Path folder, Reading reading) {
        this.iris = iris;
        this.folder = folder;
        this.reading = reading;
    }

    /** Describes the sources, with what became of their rows. What is odd about a description is a warning. */
    Screening.Graph sources(List<Source> sources, List<TableCount> counts) throws IOException {
        try (GraphWriter writer = writer(SourceGraph.ID)) {
            Set<String> known = sources.stream().map(Source::id).collect(Collectors.toSet());
            for (Source source : sources) {
                List<TableCount> own = counts.stream()
                        .filter(count -> count.source().equals(source.id()))
                        .toList();
                SourceGraph.describe(
                        source.description(),
                        known,
                        own.stream().mapToLong(TableCount::rows).sum(),
                        own.stream().mapToLong(TableCount::rejected).sum(),
                        writer.facts());
            }
            for (SourceDescription description : DESCRIPTIONS) {
                SourceGraph.describe(description, known, 0, 0, writer.facts());
            }
            writer.keep();
            Screening.Graph graph = write(SourceGraph.ID, writer);
            advise(graph);
            return graph;
        }
    }

    /**
     * Derives commitments as of a day; one that breaks a shape is left out and reported.
     *
     * @param progress told now and then how many statements have been read; each is read twice
     */
    Screening.Graph derived(List<Path> quads, LocalDate today, LongConsumer progress) throws IOException {
        Path raw = folder.resolve(Derivation.GRAPH + ".raw");
        Path standing = folder.resolve(Derivation.GRAPH + ".standing");
        Path accepted = folder.resolve(Derivation.GRAPH + ".nq");
        Derivation.run(quads, iris, raw, progress);
        reading.shapes().check(raw, nowhere(), Origin.of("graph " + Derivation.GRAPH), standing, reading::note);
        Files.delete(raw);
        long statements = Shortcuts.add(
                standing, iris, party -> reading.types().of(party).contains(Mg.FORMER_STATE), today, accepted);
        Files.delete(standing);
        return new Screening.Graph(Derivation.GRAPH, accepted, statements);
    }

    Screening.Graph ontology() throws IOException {
        try (GraphWriter writer = writer(OntologyGraph.ID);
                InputStream turtle = OntologyFiles.open(OntologyFiles.MIGOV)) {
            OntologyGraph.read(turtle, iris, writer);
            return write(OntologyGraph.ID, writer);
        }
    }

    Screening.Graph queries() throws IOException {
        try (GraphWriter writer = writer(QueryGraph.ID)) {
            QueryGraph.describe(Catalogue.standard(), iris, writer);
            return write(QueryGraph.ID, writer);
        }
    }

    /** Describes all other graphs, and itself. */
    Screening.Graph description(List<Screening.Graph> others) throws IOException {
        Path together = folder.resolve("described.nt");
        SortedLines.mergeToTriples(others.stream().map(Screening.Graph::quads).toList(), together);
        Map<String, Long> sizes =
                others.stream().collect(Collectors.toMap(graph -> iris.graph(graph.id()), Screening.Graph::statements));
        Path quads = folder.resolve(DescriptionGraph.ID + ".nq");
        long statements = DescriptionGraph.write(
                iris,
                sizes,
                together,
                () -> writer(DescriptionGraph.ID),
                quads,
                folder.resolve(DescriptionGraph.ID + ".places"));
        Files.delete(together);
        return new Screening.Graph(DescriptionGraph.ID, quads, statements);
    }

    private GraphWriter writer(String id) {
        return new GraphWriter(iris, id, folder, reading.memory(), reading.types());
    }

    private Screening.Graph write(String id, GraphWriter writer) throws IOException {
        Path quads = folder.resolve(id + ".nq");
        return new Screening.Graph(id, quads, writer.writeTo(quads, folder.resolve(id + ".places")));
    }

    private void advise(Screening.Graph graph) throws IOException {
        Path unused = folder.resolve(graph.id() + ".checked");
        Origin origin = Origin.of("sources.csv");
        reading.shapes().check(graph.quads(), nowhere(), origin, unused, finding -> reading.note(asWarning(finding)));
        Files.delete(unused);
    }

    private Path nowhere() throws IOException {
        Path empty = folder.resolve("nowhere.places");
        Files.write(empty, new byte[0]);
        return empty;
    }

    private static Finding asWarning(Finding finding) {
        return new Finding(
                finding.focus(),
                finding.path(),
                finding.value(),
                finding.message(),
                finding.component(),
                finding.shape(),
                false,
                finding.origin());
    }

    private static SourceDescription own(String id, String title, String description) {
        return new SourceDescription(
                id,
                title,
                Optional.of(PUBLISHER),
                Optional.of(LICENCE),
                Optional.of(LICENCE_URL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("en"),
                List.of(),
                Optional.of(description));
    }
}
