package org.migov.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migov.loader.check.ProblemLog;
import org.migov.loader.check.QueryChecks;
import org.migov.loader.check.Report;
import org.migov.loader.check.ReportFolder;
import org.migov.loader.release.Release;
import org.migov.loader.release.ReleaseDraft;
import org.migov.loader.release.ReleaseStore;
import org.migov.loader.source.EmbeddedData;
import org.migov.loader.source.Source;
import org.migov.ontology.Iris;

/**
 * Makes a release out of sources and puts it in force.
 *
 * <p>Everything is written under temporary names beside the releases; the release in force changes at the very end, in
 * one step. A load that dies at any moment leaves it as it was; the next load removes what the dead one left behind.
 */
public final class Load {

    /** Folder in the data folder with the report of the last load that a check stopped. */
    private static final String FAILED = "failed-load";

    private final LoadSettings settings;
    private final Iris iris;
    private final Progress progress;

    private Load(LoadSettings settings, Progress progress) throws LoadFailed {
        this.settings = settings;
        this.iris = iris(settings.base());
        this.progress = progress;
    }

    /**
     * Loads.
     *
     * @throws LoadFailed if nothing was published
     */
    public static LoadResult run(LoadSettings settings, Progress progress) throws LoadFailed {
        Load load = new Load(settings, progress);
        try {
            return settings.dataRoot().isPresent()
                    ? load.from(settings.dataRoot().get())
                    : load.fromEmbedded();
        } catch (IOException failure) {
            throw Failures.explain(failure);
        } catch (RuntimeException failure) {
            throw Failures.explain(Failures.fileFailure(failure));
        }
    }

    private LoadResult fromEmbedded() throws IOException, LoadFailed {
        try (EmbeddedData data = EmbeddedData.open()) {
            return from(data.root());
        }
    }

    private LoadResult from(Path dataRoot) throws IOException, LoadFailed {
        try (ReleaseDraft draft = new ReleaseStore(settings.data()).begin();
                Scratch scratch = Scratch.in(settings.data().resolve("releases"))) {
            return load(dataRoot, draft, scratch.folder());
        }
    }

    private LoadResult load(Path dataRoot, ReleaseDraft draft, Path scratch) throws IOException, LoadFailed {
        Path reports = Files.createDirectories(draft.folder().resolve("report"));
        try (ProblemLog log = new ProblemLog(reports.resolve(ReportFolder.REJECTED))) {
            Reading reading = new Reading(iris, scratch, log, progress);
            ChosenSources.Chosen chosen =
                    ChosenSources.of(settings.sources(), kept(draft), dataRoot, reading.rejections());
            List<Source> sources = chosen.sources();
            Map<String, String> replacements =
                    CuratedReplacements.read(dataRoot, chosen.given().keySet(), reading.rejections());
            Reading.Result read = reading.run(sources, source -> true);
            if (read.graphs().isEmpty()) {
                throw nothing(log);
            }
            List<Screening.Graph> graphs = graphs(sources, read, reading, scratch);
            Publishing publishing =
                    new Publishing(iris, settings.clock(), sources, read.counts(), graphs, draft, scratch, progress);
            progress.ended(Stage.DESCRIBE);
            Optional<Release> same = publishing.inForce();
            List<QueryChecks.Answer> answers = same.isPresent() ? List.of() : publishing.buildAndCheck();
            Report report = report(read, reading, log, answers);
            stopIfAsked(report, reports);
            if (same.isEmpty()) {
                KeptSources.write(chosen.given(), draft.folder());
            }
            Release release = same.isPresent() ? same.get() : publishing.publish(report, replacements);
            return new LoadResult(
                    log.rejected() > 0 ? Outcome.SOME_REJECTED : Outcome.DONE,
                    release.id().text(),
                    release.folder(),
                    same.isEmpty(),
                    release.manifest().triples(),
                    report);
        }
    }

    /** What was given to earlier loads and is part of the release in force. */
    private List<SourceChoice.Given> kept(ReleaseDraft draft) throws IOException {
        Optional<Release> before = settings.fresh() ? Optional.empty() : draft.before();
        return before.isPresent() ? KeptSources.of(before.get()) : List.of();
    }

    private List<Screening.Graph> graphs(List<Source> sources, Reading.Result read, Reading reading, Path scratch)
            throws IOException {
        OwnGraphs own = new OwnGraphs(iris, scratch, reading);
        List<Screening.Graph> graphs = new ArrayList<>(read.graphs());
        long statements = graphs.stream().mapToLong(Screening.Graph::statements).sum();
        progress.begun(Stage.DERIVE, 2 * statements);
        Screening.Graph derived = own.derived(
                graphs.stream().map(Screening.Graph::quads).toList(),
                LocalDate.now(settings.clock()),
                done -> progress.advanced(Stage.DERIVE, done));
        progress.ended(Stage.DERIVE);
        progress.begun(Stage.DESCRIBE, 0);
        if (derived.statements() > 0) {
            graphs.add(derived);
        }
        graphs.add(own.sources(sources, read.counts()));
        graphs.add(own.ontology());
        graphs.add(own.queries());
        graphs.add(own.description(graphs));
        return graphs;
    }

    private static Report report(
            Reading.Result read, Reading reading, ProblemLog log, List<QueryChecks.Answer> answers) {
        return new Report(read.counts(), log.counts(), log.kept(), reading.findings(), answers);
    }

    /** The report of a load that is stopped outlives it, because it says what to correct. */
    private void stopIfAsked(Report report, Path reports) throws IOException, LoadFailed {
        Optional<QueryChecks.Answer> stop =
                report.checks().stream().filter(QueryChecks.Answer::stops).findFirst();
        if (stop.isPresent()) {
            Path kept = Files.createDirectories(settings.data().resolve(FAILED));
            ReportFolder.write(report, kept);
            Files.copy(
                    reports.resolve(ReportFolder.REJECTED),
                    kept.resolve(ReportFolder.REJECTED),
                    StandardCopyOption.REPLACE_EXISTING);
            throw stopped(stop.get(), kept.resolve("report.html"));
        }
    }

    private static LoadFailed stopped(QueryChecks.Answer answer, Path report) {
        String first = answer.shown().stream()
                .findFirst()
                .map(row -> row.focus()
                        + row.detail().map(detail -> " (" + detail + ")").orElse(""))
                .orElse("");
        return LoadFailed.impossible(
                "check " + answer.check().name() + " stops the load; it found " + answer.rows() + ", the first "
                        + first,
                answer.check().problem() + " " + answer.check().solution() + " See " + report);
    }

    private static LoadFailed nothing(ProblemLog log) {
        String first = log.kept().isEmpty()
                ? "there is no source with a row"
                : "the first problem is " + log.kept().get(0).message();
        return LoadFailed.impossible(
                "no row became a record; " + first, "run migov check on the source to see all problems");
    }

    static Iris iris(String base) throws LoadFailed {
        try {
            return new Iris(base);
        } catch (IllegalArgumentException notABase) {
            throw LoadFailed.usage(String.valueOf(notABase.getMessage()), "write it as in --base " + Iris.DEFAULT_BASE);
        }
    }
}
