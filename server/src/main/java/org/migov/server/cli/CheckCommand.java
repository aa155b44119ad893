package org.migov.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.migov.loader.Check;
import org.migov.loader.CheckResult;
import org.migov.loader.LoadFailed;
import org.migov.loader.SourceChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code migov check}: the reading and validation of a load, writing nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads and validates as \"load\" does, and writes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov check                     all sources that come with MiGov",
            "  migov check my-folder/ acts.csv",
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
            new ReportPrinter(console).print(result.report(), "the output of --json");
            console.print(String.format(
                    Locale.ROOT,
                    "%,d rows read, %,d rejected, nothing written",
                    result.report().rows(),
                    result.report().rejected()));
        }
        return switch (result.outcome()) {
            case DONE -> Exit.DONE;
            case SOME_REJECTED -> Exit.REJECTED;
            // Rows that were read and rejected are a result; a file of which no row could be read is none.
            case NOTHING -> result.report().rows() > 0 ? Exit.REJECTED : Exit.FAILED;
        };
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
