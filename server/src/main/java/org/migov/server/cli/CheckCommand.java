package org.migov.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.migov.loader.Check;
import org.migov.loader.CheckResult;
import org.migov.loader.LoadFailed;
import org.migov.loader.SourceChoice;
import org.migov.loader.check.Report;
import org.migov.loader.check.ReportFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code migov check}: the reading and validation of a load, writing nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads and validates as \"load\" does, and writes nothing but the reports that are asked for.",
            "Each problem is shown in its line, with what was expected; at the end stands what to do."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov check                     all sources that come with MiGov",
            "  migov check my-folder/ acts.csv",
            "  migov check my-folder/ --html report.html",
            "  migov check export.csv --as treaty-actions --json",
            "  migov check 4-13.html --as untc"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files or folders, or ids of embedded sources (default: all embedded sources).")
    private List<String> paths = List.of();

    /** When to paint. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        boolean on() {
            return this == ALWAYS || (this == AUTO && CommandLine.Help.Ansi.AUTO.enabled());
        }
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}: on a terminal, unless NO_COLOR "
                    + "is set).")
    private Colour colour = Colour.AUTO;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page too.")
    private @Nullable Path html;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the report in all its forms: HTML, JSON, SHACL results.")
    private @Nullable Path folder;

    @Mixin
    private FileOptions files = new FileOptions();

    @Override
    public Integer call() {
        CheckResult result = check();
        if (console.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
            json.putAll(ReportPrinter.json(result.report()));
            console.printJson(json);
        } else {
            new ReportPrinter(console).tables(result.report());
            new ProblemPrinter(console, colour.on()).print(result.report(), "the output of --json");
            console.print(String.format(
                    Locale.ROOT,
                    "%,d rows read, %,d rejected, nothing written",
                    result.report().rows(),
                    result.report().rejected()));
        }
        write(result.report());
        return switch (result.outcome()) {
            case DONE -> Exit.DONE;
            case SOME_REJECTED -> Exit.REJECTED;
            // Rows that were read and rejected are a result; a file of which no row could be read is none.
            case NOTHING -> result.report().rows() > 0 ? Exit.REJECTED : Exit.FAILED;
        };
    }

    private void write(Report report) {
        try {
            if (html != null) {
                ReportFolder.page(report, html);
            }
            if (folder != null) {
                ReportFolder.write(report, folder);
            }
        } catch (IOException e) {
            throw new CommandFailed("the report cannot be written: " + e + "; name another file or folder", e);
        }
    }

    private CheckResult check() {
        List<SourceChoice> choices = files.choices(paths);
        try {
            return Check.run(choices, new TerminalProgress(console));
        } catch (LoadFailed e) {
            throw LoadCommand.explained(e, spec);
        }
    }
}
