package org.migov.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.migov.loader.check.Finding;
import org.migov.loader.check.ProblemLog;
import org.migov.loader.check.ShapesCheck;
import org.migov.loader.rdf.SortMemory;
import org.migov.loader.rdf.TypeRegistry;
import org.migov.loader.source.Problem;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.Source;
import org.migov.loader.source.TableCount;
import org.migov.ontology.Iris;
import org.migov.ontology.OntologyFiles;

/**
 * What load and check have in common: read the chosen sources, map their rows, sort, hold them against the shapes.
 *
 * <p>Used once; the folder is the caller's to remove.
 */
final class Reading {

    private static final int KEPT_FINDINGS = 2_000;

    /**
     * What came of it.
     *
     * @param graphs those with a statement left, in the order of the sources
     * @param counts what became of each file
     */
    record Result(List<Screening.Graph> graphs, List<TableCount> counts) {}

    private final Iris iris;
    private final Path folder;
    private final ProblemLog log;
    private final Progress progress;
    private final TypeRegistry types = new TypeRegistry();
    private final SortMemory memory = SortMemory.ofThisMachine();
    private final List<Finding> findings = new ArrayList<>();
    private final ShapesCheck shapes;

    /** @param folder for the files of the stages */
    Reading(Iris iris, Path folder, ProblemLog log, Progress progress) throws IOException {
        this.iris = iris;
        this.folder = folder;
        this.log = log;
        this.progress = progress;
        this.shapes = new ShapesCheck(shapes(iris), types);
    }

    /** Takes problems of the choice of sources, before any row is read. */
    Rejections rejections() {
        return new Rejections() {
            @Override
            public void file(Problem problem) {
                log.add(problem);
            }

            @Override
            public void row(Problem problem) {
                log.add(problem);
            }
        };
    }

    /** The first results of validation. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    SortMemory memory() {
        return memory;
    }

    TypeRegistry types() {
        return types;
    }

    ShapesCheck shapes() {
        return shapes;
    }

    /**
     * Reads and validates.
     *
     * @param wanted whose records and problems matter; the others are read only because these refer to them
     */
    Result run(List<Source> sources, Predicate<Source> wanted) throws IOException {
        Screening screening = new Screening(folder, shapes, new LoggedFindings());
        Mapping.SourceProblems problems = (source, problem) -> {
            if (wanted.test(source)) {
                log.add(problem);
            }
        };
        try (Mapping mapping = new Mapping(iris, sources, folder, memory, types, problems, progress)) {
            List<TableCount> counts = mapping.run();
            List<Source> screened = sources.stream()
                    .filter(wanted)
                    .filter(source -> !source.isEmpty())
                    .toList();
            screen(screened, mapping, screening);
            List<Screening.Graph> graphs = screening.finish();
            progress.ended(Stage.VALIDATE);
            List<String> ids = screened.stream().map(Source::id).toList();
            return new Result(
                    graphs.stream().filter(graph -> graph.statements() > 0).toList(),
                    screening.adjust(counts).stream()
                            .filter(count -> ids.contains(count.source()))
                            .toList());
        }
    }

    private void screen(List<Source> sources, Mapping mapping, Screening screening) throws IOException {
        long all = sources.stream()
                .mapToLong(source -> mapping.writer(source).kept())
                .sum();
        progress.begun(Stage.VALIDATE, all);
        long done = 0;
        for (Source source : sources) {
            long before = done;
            done += mapping.writer(source).kept();
            screening.screen(
                    source.id(), mapping.writer(source), read -> progress.advanced(Stage.VALIDATE, before + read));
            progress.advanced(Stage.VALIDATE, done);
        }
    }

    /** Notes what a shape found; the caller decides what becomes of the record. */
    void note(Finding finding) {
        if (findings.size() < KEPT_FINDINGS) {
            findings.add(finding);
        }
        log.add(finding.problem());
    }

    /** The shapes name identifiers only by their path, but a value may be named in full. */
    private static String shapes(Iris iris) throws IOException {
        try (InputStream in = OntologyFiles.shapes()) {
            String turtle = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return turtle.replace("<" + Iris.DEFAULT_BASE + "id/", "<" + iris.base() + "id/")
                    .replace("<" + Iris.DEFAULT_BASE + "graph/", "<" + iris.base() + "graph/");
        }
    }

    private final class LoggedFindings implements Screening.Findings {

        @Override
        public void add(Finding finding) {
            note(finding);
        }

        @Override
        public void add(Problem problem) {
            log.add(problem);
        }
    }
}
