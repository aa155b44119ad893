package org.migov.server.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.migov.loader.fetch.Fetch;
import org.migov.loader.fetch.FetchEvent;
import org.migov.loader.fetch.FetchProblem;
import org.migov.loader.fetch.FetchSettings;
import org.migov.loader.fetch.FetchSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code migov fetch}: pages and exports of a source into a folder. The only command that asks other servers. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Downloads the pages or exports of an official source, slowly, and lists what was fetched when from where.",
            "It respects robots.txt, goes on where it was stopped, and asks next time only for what changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov fetch --list",
            "  migov fetch ilo-normlex --to exports/ilo-normlex",
            "  migov load --source exports/ilo-normlex"
        })
final class FetchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..1",
            description = "Id of a source as --list shows it, or the path of a definition file.")
    private @Nullable String source;

    @Option(names = "--list", description = "The sources that can be fetched.")
    private boolean list;

    @Option(names = "--to", paramLabel = "DIR", description = "Folder of the pages.")
    private @Nullable Path to;

    @Option(names = "--dry-run", description = "Only say which pages would be asked for.")
    private boolean dryRun;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Ask this server for every page, for instance a copy of yours or a stand-in.")
    private @Nullable URI baseUrl;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "Least time between two requests (default: ${DEFAULT-VALUE}).")
    private double interval = 2;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "4",
            description = "How often to repeat a request that failed for a reason that may pass "
                    + "(default: ${DEFAULT-VALUE}).")
    private int retries = 4;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "67108864",
            description = "Most bytes of a page (default: ${DEFAULT-VALUE}).")
    private long fileBytes = 64L << 20;

    @Option(
            names = "--max-total",
            paramLabel = "N",
            defaultValue = "4294967296",
            description = "Most bytes of all pages together (default: ${DEFAULT-VALUE}).")
    private long totalBytes = 4L << 30;

    @Option(
            names = "--max-time",
            paramLabel = "MINUTES",
            defaultValue = "360",
            description = "Stop after this time; the next run goes on (default: ${DEFAULT-VALUE}).")
    private long minutes = 360;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            defaultValue = "https://w3id.org/migov/",
            description = "Address at which servers can reach you, for the user agent (default: ${DEFAULT-VALUE}).")
    private String contact = "https://w3id.org/migov/";

    @Override
    public Integer call() {
        try {
            return list ? list() : fetch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted; run the same command again to go on", e);
        } catch (IOException e) {
            throw new CommandFailed((to == null ? "" : to + ": ") + e.getMessage() + "; check folder and disk", e);
        }
    }

    private int list() throws IOException {
        List<Map<String, Object>> json = new ArrayList<>();
        for (FetchSource known : FetchSource.known()) {
            int pages = Fetch.pages(known).size();
            json.add(Map.of("id", known.id(), "title", known.title(), "homepage", known.homepage(), "pages", pages));
            if (!console.json()) {
                console.print(String.format(Locale.ROOT, "%-24s %5d pages  %s", known.id(), pages, known.title()));
            }
        }
        if (console.json()) {
            console.printJson(json);
        }
        return Exit.DONE;
    }

    private int fetch() throws IOException, InterruptedException {
        FetchSource chosen = chosen();
        if (dryRun) {
            for (FetchSource.Page page : Fetch.pages(chosen)) {
                console.print(page.address() + "  ->  " + page.file());
            }
            return Exit.DONE;
        }
        FetchProgress progress = new FetchProgress(console);
        Fetch.Result result = Fetch.run(chosen, settings(), progress::take);
        progress.end();
        if (console.json()) {
            console.printJson(json(chosen, result, progress.failures()));
        } else {
            console.print(String.format(
                    Locale.ROOT,
                    "%,d of %,d pages are in %s: %,d downloaded (%,d bytes), %,d unchanged, %,d there before; "
                            + "%,d failed, %,d not wanted by robots.txt%s",
                    result.downloaded() + result.unchanged() + result.present(),
                    result.pages(),
                    to,
                    result.downloaded(),
                    result.bytes(),
                    result.unchanged(),
                    result.present(),
                    result.failed(),
                    result.disallowed(),
                    result.stopped().isEmpty() ? "" : "; stopped: " + result.stopped()));
        }
        return result.complete() ? Exit.DONE : result.something() ? Exit.REJECTED : Exit.FAILED;
    }

    private FetchSource chosen() throws IOException {
        if (source == null || (to == null && !dryRun)) {
            throw usage("expected a source and --to DIR, as in migov fetch ilo-normlex --to exports/ilo-normlex; "
                    + "--list shows the sources");
        }
        try {
            return FetchSource.of(source);
        } catch (FetchProblem unknown) {
            throw usage(String.valueOf(unknown.getMessage()));
        }
    }

    private FetchSettings settings() {
        if (interval < 0 || retries < 0 || fileBytes < 1 || totalBytes < 1 || minutes < 1) {
            throw usage("expected numbers above zero");
        }
        if (baseUrl != null
                && (baseUrl.getHost() == null
                        || !String.valueOf(baseUrl.getScheme()).matches("https?"))) {
            throw usage("--base-url: expected an address such as http://127.0.0.1:8000/, found " + baseUrl);
        }
        FetchSettings usual = FetchSettings.of(to == null ? Path.of("") : to);
        return new FetchSettings(
                usual.to(),
                Optional.ofNullable(baseUrl),
                Duration.ofMillis((long) (interval * 1000)),
                retries,
                usual.firstWait(),
                usual.longestWait(),
                fileBytes,
                totalBytes,
                Duration.ofMinutes(minutes),
                contact,
                usual.pause(),
                Clock.systemUTC());
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private static Map<String, Object> json(FetchSource source, Fetch.Result result, List<FetchEvent> failures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source.id());
        json.put("complete", result.complete());
        json.put("pages", result.pages());
        json.put("downloaded", result.downloaded());
        json.put("unchanged", result.unchanged());
        json.put("present", result.present());
        json.put("disallowed", result.disallowed());
        json.put("failed", result.failed());
        json.put("bytes", result.bytes());
        json.put("stopped", result.stopped());
        json.put(
                "failures",
                failures.stream()
                        .map(event -> Map.of(
                                "address", event.page().address(),
                                "file", event.page().file(),
                                "reason", event.detail()))
                        .toList());
        return json;
    }
}
