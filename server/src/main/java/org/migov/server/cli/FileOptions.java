package org.migov.server.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.loader.SourceChoice;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.format.Format;
import org.migov.loader.source.format.Formats;
import org.migov.loader.source.format.ImportOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a user can say about the files named: what they are, what they are about, when they were fetched. */
final class FileOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.class,
            description =
                    "What the files are, whatever they are called: a table of ours such as treaty-actions, or one "
                            + "of the official formats ${COMPLETION-CANDIDATES} (default: tables by name or header, formats by "
                            + "content).")
    private @Nullable String as;

    @Option(
            names = "--instrument",
            paramLabel = "KEY",
            description = "The instrument an official file is about, for files that do not say: ilo-c097, C097, IV-13.")
    private @Nullable String instrument;

    @Option(
            names = "--retrieved",
            paramLabel = "DATE",
            description = "The day on which an official file was fetched, as YYYY-MM-DD (default: the day that the "
                    + "page states, else the day on which the file was last changed).")
    private @Nullable String retrieved;

    @Option(
            names = "--source-id",
            paramLabel = "ID",
            description = "Id of the source that an official file becomes (default: from the file's name).")
    private @Nullable String sourceId;

    List<SourceChoice> choices(List<String> sources) {
        ImportOptions options =
                new ImportOptions(Optional.ofNullable(instrument), day(), Optional.ofNullable(sourceId));
        return sources.stream()
                .map(source -> SourceChoice.of(source, Optional.ofNullable(as), options))
                .toList();
    }

    private Optional<PartialDate> day() {
        if (retrieved == null) {
            return Optional.empty();
        }
        Optional<PartialDate> day = PartialDate.parse(retrieved);
        if (day.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "retrieved: expected a date as YYYY-MM-DD, found \"" + retrieved + "\"");
        }
        return day;
    }

    /** The names of all formats, for the help text and for completion. */
    static final class FormatNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Formats.ALL.stream().map(Format::name).iterator();
        }
    }
}
