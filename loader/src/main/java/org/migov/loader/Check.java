package org.migov.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.migov.loader.check.ProblemLog;
import org.migov.loader.check.Report;
import org.migov.loader.check.ReportFolder;
import org.migov.loader.source.EmbeddedData;
import org.migov.loader.source.Source;
import org.migov.loader.source.TableCount;
import org.migov.ontology.Iris;

/** Reads and validates sources as a load does and publishes nothing. */
public final class Check {

    private Check() {}

    /**
     * Checks what a user named against the embedded data, to which it may refer.
     *
     * @param choices files, folders or ids of embedded sources; none for all embedded sources
     * @param progress follows {@link Stage#READ} and {@link Stage#VALIDATE}
     * @throws LoadFailed if a path or id does not exist, or the disk does not let it work
     */
    public static CheckResult run(List<SourceChoice> choices, Progress progress) throws LoadFailed {
        try (EmbeddedData data = EmbeddedData.open()) {
            return run(choices, data.root(), progress);
        } catch (IOException failure) {
            throw Failures.explainTemporary(failure);
        } catch (RuntimeException failure) {
            throw Failures.explainTemporary(Failures.fileFailure(failure));
        }
    }

    /** @param dataRoot stands in for the embedded data */
    static CheckResult run(List<SourceChoice> choices, Path dataRoot, Progress progress)
            throws IOException, LoadFailed {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Scratch scratch = Scratch.in(Files.createDirectories(temporary));
                ProblemLog log = new ProblemLog(scratch.folder().resolve(ReportFolder.REJECTED))) {
            Reading reading = new Reading(Iris.standard(), scratch.folder(), log, progress);
            List<Source> sources = ChosenSources.of(choices, dataRoot, reading.rejections());
            Predicate<Source> wanted = source -> wanted(source, choices);
            Reading.Result read = reading.run(sources, wanted);
            Report report = new Report(read.counts(), log.counts(), log.kept(), reading.findings(), List.of());
            return new CheckResult(outcome(read.counts(), log), report);
        }
    }

    private static boolean wanted(Source source, List<SourceChoice> choices) {
        return choices.isEmpty() || !source.embedded() || choices.contains(new SourceChoice.Embedded(source.id()));
    }

    private static Outcome outcome(List<TableCount> counts, ProblemLog log) {
        if (counts.stream().mapToLong(TableCount::records).sum() == 0) {
            return Outcome.NOTHING;
        }
        return log.rejected() > 0 ? Outcome.SOME_REJECTED : Outcome.DONE;
    }
}
