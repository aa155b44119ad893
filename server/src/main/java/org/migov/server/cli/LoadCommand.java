package org.migov.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.migov.loader.Load;
import org.migov.loader.LoadFailed;
import org.migov.loader.LoadResult;
import org.migov.loader.LoadSettings;
import org.migov.loader.Outcome;
import org.migov.ontology.Iris;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code migov load}: sources to a new release. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Reads sources, validates them, writes a new release and makes it current in one step.",
            "What cannot be understood is left out and listed; what was good is published."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov load                                   all sources that come with MiGov",
            "  migov load --source places --source ilo-normlex",
            "  migov load --source my-folder/               these too, beside all others",
            "  migov load --source acts.csv --as treaty-actions",
            "  migov load --source 4-13.html --as untc --retrieved 2026-11-21"
        })
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Console console = new Console();

    @Option(
            names = "--source",
            paramLabel = "ID|PATH",
            description = "An embedded source by its id: only those named are loaded. Or a file or folder of yours: "
                    + "added to the embedded ones, in place of one of the same id. May be repeated.")
    private List<String> sources = List.of();

    @Mixin
    private FileOptions files = new FileOptions();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Iris.DEFAULT_BASE,
            description = "Base of identifiers and graph names (default: ${DEFAULT-VALUE}). Terms of the ontology keep "
                    + "theirs.")
    private String base = Iris.DEFAULT_BASE;

    @Override
    public Integer call() {
        LoadSettings settings =
                LoadSettings.of(data.path()).withSources(files.choices(sources)).withBase(base);
        LoadResult result = load(settings, console, spec);
        if (console.json()) {
            console.printJson(json(result));
        } else {
            new ReportPrinter(console)
                    .print(
                            result.report(),
                            result.folder().resolve("report/rejected.csv").toString());
            console.print(summary(result));
        }
        return result.outcome() == Outcome.SOME_REJECTED ? Exit.REJECTED : Exit.DONE;
    }

    /** Loads with progress on the terminal; failures become exit codes. */
    static LoadResult load(LoadSettings settings, Console console, CommandSpec spec) {
        try {
            return Load.run(settings, new TerminalProgress(console));
        } catch (LoadFailed e) {
            throw explained(e, spec);
        }
    }

    static RuntimeException explained(LoadFailed e, CommandSpec spec) {
        return e.reason() == LoadFailed.Reason.USAGE
                ? new CommandLine.ParameterException(spec.commandLine(), e.line(), e)
                : new CommandFailed(e.line(), e);
    }

    private static String summary(LoadResult result) {
        String rejected = result.report().rejected() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d rows rejected, listed in %s",
                        result.report().rejected(),
                        result.folder().resolve("report/rejected.csv"));
        return result.changed()
                ? String.format(
                        Locale.ROOT,
                        "release %s is in force: %,d statements%s",
                        result.release(),
                        result.triples(),
                        rejected)
                : String.format(
                        Locale.ROOT,
                        "nothing changed: release %s holds the same %,d statements and stays in force%s",
                        result.release(),
                        result.triples(),
                        rejected);
    }

    private static Map<String, Object> json(LoadResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("release", result.release());
        json.put("folder", result.folder().toString());
        json.put("changed", result.changed());
        json.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        json.put("triples", result.triples());
        json.putAll(ReportPrinter.json(result.report()));
        return json;
    }
}
