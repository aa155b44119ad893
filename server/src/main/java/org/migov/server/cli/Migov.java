package org.migov.server.cli;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code migov}: the entry of the command line. */
@Command(
        name = "migov",
        mixinStandardHelpOptions = true,
        versionProvider = Migov.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Migration governance, as linked data: load it, check it, query it, serve it.",
            "",
            "Start with:  migov serve"
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  some input was rejected; what was good is published, what was not is listed",
            "  2  wrong usage",
            "  3  nothing could be done (a missing file, a full disk, a port in use)"
        },
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            CheckCommand.class,
            FetchCommand.class,
            QueryCommand.class,
            DumpCommand.class,
            VerifyCommand.class,
            LinkCommand.class,
            PublishCommand.class,
            ReleasesCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Migov implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? One of those below.");
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command; returns its exit code. */
    static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Migov());
        ServeCommand.addSettings(
                Objects.requireNonNull(commandLine.getSubcommands().get("serve"), "serve")
                        .getCommandSpec());
        commandLine.setExecutionExceptionHandler(Migov::failed);
        commandLine.setParameterExceptionHandler(Migov::wrongUsage);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine.execute(arguments);
    }

    private static int failed(Exception exception, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (exception instanceof CommandFailed) {
            err.println("migov: " + exception.getMessage());
        } else {
            err.println("migov: unexpected failure: " + exception);
            err.println("Please report it with the command you ran. MIGOV_DEBUG=1 prints where it happened.");
            if (System.getenv("MIGOV_DEBUG") != null) {
                exception.printStackTrace(err);
            }
        }
        return Exit.FAILED;
    }

    private static int wrongUsage(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("migov: " + exception.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
        err.println();
        commandLine.usage(err);
        return Exit.USAGE;
    }

    /** The version from the jar's manifest. */
    static final class Version implements IVersionProvider {

        static String text() {
            String version = Migov.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"migov " + text(), "Java " + Runtime.version()};
        }
    }
}
