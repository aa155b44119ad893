package org.migov.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
        int exit = commandLine.execute(arguments);
        // A print stream keeps its failures to itself; half an answer must not look whole.
        if (System.out.checkError()) {
            commandLine
                    .getErr()
                    .println("migov: standard output was not written to its end: the disk is full, or its reader went"
                            + " away; write to another place");
            return Exit.FAILED;
        }
        return exit;
    }

    private static int failed(Exception exception, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (exception instanceof CommandFailed) {
            err.println("migov: " + exception.getMessage());
        } else if (fullDisk(exception).isPresent()) {
            err.println("migov: the disk is full (" + fullDisk(exception).get()
                    + "): free some space, or choose another place; -Djava.io.tmpdir=DIR in MIGOV_JAVA_OPTS moves"
                    + " temporary files");
        } else {
            err.println("migov: unexpected failure: " + exception);
            err.println("Please report it with the command you ran. MIGOV_DEBUG=1 prints where it happened.");
            if (System.getenv("MIGOV_DEBUG") != null) {
                exception.printStackTrace(err);
            }
        }
        return Exit.FAILED;
    }

    /** What the system said, if a full disk is behind a failure. */
    private static Optional<String> fullDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException
                    && (said.contains("no space left")
                            || said.contains("not enough space")
                            || said.contains("quota"))) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
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
