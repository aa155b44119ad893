package org.migov.server.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.migov.loader.LoadResult;
import org.migov.loader.LoadSettings;
import org.migov.server.app.MigovServer;
import org.migov.server.app.Setting;
import org.migov.server.app.Settings;
import org.migov.server.app.StartFailed;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.ReleaseMissing;
import org.migov.server.site.StandardSite;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * {@code migov serve}: serves the newest release, and makes one first where there is none.
 *
 * <p>It has an option for each {@link Setting}; the list of settings is the list of options.
 */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the newest release in DIR: pages, SPARQL, dumps.",
            "Builds one from the embedded sources first if there is none. Follows a new release by itself."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  migov serve", "  migov serve --port 8080 --query-timeout 60s"})
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Console console = new Console();

    /** Gives the command an option for each setting. */
    static void addSettings(CommandSpec serve) {
        for (Setting<?> setting : Setting.ALL) {
            boolean folder = setting.equals(Setting.DATA);
            String standard = folder ? "${MIGOV_DATA:-" + setting.standard() + "}" : setting.standard();
            serve.addOption(OptionSpec.builder("--" + setting.name())
                    .paramLabel(folder ? "DIR" : "VALUE")
                    .type(String.class)
                    .defaultValue(standard)
                    .description(setting.help() + " (default: ${DEFAULT-VALUE}).")
                    .build());
        }
    }

    @Override
    public Integer call() {
        long began = System.nanoTime();
        Settings settings = settings();
        Path data = settings.get(Setting.DATA);
        try {
            MigovServer.requireFreePort(settings);
        } catch (StartFailed e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
        if (!CurrentRelease.exists(data)) {
            console.say("no release in " + data + " yet: building one from the embedded sources …");
            LoadResult result = LoadCommand.load(LoadSettings.of(data), console, spec);
            console.say(String.format(
                    Locale.ROOT,
                    "release %s: %,d statements, %,d rows rejected",
                    result.release(),
                    result.triples(),
                    result.report().rejected()));
        }
        serve(settings, data, began);
        return Exit.DONE;
    }

    private void serve(Settings settings, Path data, long began) {
        try (CurrentRelease releases = CurrentRelease.open(data);
                MigovServer server =
                        MigovServer.start(settings, releases, queries -> StandardSite.of(releases, queries))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "migov-stop"));
            announce(settings, releases, server, Duration.ofNanos(System.nanoTime() - began));
            server.join();
        } catch (ReleaseMissing e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        } catch (StartFailed e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private void announce(Settings settings, CurrentRelease releases, MigovServer server, Duration took) {
        String host = settings.get(Setting.HOST);
        String shown = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        String url = "http://" + shown + ":" + server.port() + "/";
        if (console.json()) {
            console.printJson(Map.of(
                    "url",
                    url,
                    "release",
                    releases.get().id(),
                    "pid",
                    ProcessHandle.current().pid()));
            return;
        }
        console.say(String.format(
                Locale.ROOT, "release %s, ready in %.1f s", releases.get().id(), took.toMillis() / 1000.0));
        console.print("MiGov is at " + url);
        console.say("  SPARQL   " + url + "sparql");
        console.say("  queries  " + url + "queries");
        console.say("  dumps    " + url + "dumps");
        console.say("Ctrl+C stops it.");
    }

    private Settings settings() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting<?> setting : Setting.ALL) {
            String value = spec.findOption("--" + setting.name()).getValue();
            values.put(setting.name(), value);
        }
        try {
            return Settings.of(values);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
