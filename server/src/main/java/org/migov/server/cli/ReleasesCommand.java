package org.migov.server.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.migov.loader.release.Release;
import org.migov.loader.release.ReleaseException;
import org.migov.loader.release.ReleaseId;
import org.migov.loader.release.ReleaseStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code migov releases list|use|diff|prune}. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "The releases in a folder: what there is, roll back, what changed, clean up.",
        subcommands = {
            ReleasesCommand.ListReleases.class,
            ReleasesCommand.Use.class,
            DiffCommand.class,
            ReleasesCommand.Prune.class
        })
final class ReleasesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which of list, use, diff, prune?");
    }

    /** What the four have in common. */
    abstract static class OnStore implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        DataFolder data = new DataFolder();

        @Mixin
        Console console = new Console();

        @Override
        public final Integer call() {
            try {
                work(new ReleaseStore(data.path()));
                return Exit.DONE;
            } catch (ReleaseException e) {
                throw new CommandFailed(String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                throw new CommandFailed(data.path() + ": " + e, e);
            }
        }

        abstract void work(ReleaseStore store) throws IOException;

        Release release(ReleaseStore store, String id) throws IOException {
            return store.release(ReleaseId.parse(id)
                    .orElseThrow(() -> new CommandLine.ParameterException(
                            spec.commandLine(),
                            "expected the id of a release as in 2026-11-21-0a1b2c3d, found \"" + id + "\"")));
        }
    }

    /** {@code migov releases list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the releases, newest first.")
    static final class ListReleases extends OnStore {

        @Override
        void work(ReleaseStore store) throws IOException {
            ReleaseStore.Listing listing = store.list();
            if (console.json()) {
                console.printJson(
                        listing.releases().stream().map(ListReleases::json).toList());
            } else if (listing.releases().isEmpty()) {
                console.print("no release in " + data.path() + " yet; run migov load");
            } else {
                listing.releases()
                        .forEach(release -> console.print(String.format(
                                Locale.ROOT,
                                "%s %s  %s  %,12d statements",
                                release.current() ? "*" : " ",
                                release.id(),
                                release.manifest().created(),
                                release.manifest().triples())));
            }
            listing.faults().forEach(console::warn);
        }

        private static Map<String, Object> json(Release release) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("release", release.id().text());
            json.put("current", release.current());
            json.put("created", release.manifest().created());
            json.put("hash", release.manifest().hash());
            json.put("triples", release.manifest().triples());
            json.put("quads", release.manifest().quads());
            json.put("folder", release.folder().toString());
            return json;
        }
    }

    /** {@code migov releases use}. */
    @Command(
            name = "use",
            mixinStandardHelpOptions = true,
            description = "Puts a release in force that is already there; a running server follows.")
    static final class Use extends OnStore {

        @Parameters(paramLabel = "ID", description = "As \"list\" shows it.")
        private String id = "";

        @Override
        void work(ReleaseStore store) throws IOException {
            Release used = store.use(release(store, id).id());
            if (console.json()) {
                console.printJson(Map.of("release", used.id().text(), "current", true));
            } else {
                console.print("release " + used.id() + " is in force");
            }
        }
    }

    /** {@code migov releases prune}. */
    @Command(
            name = "prune",
            mixinStandardHelpOptions = true,
            description = "Deletes old releases; the one in force always stays.")
    static final class Prune extends OnStore {

        @Option(
                names = "--keep",
                paramLabel = "N",
                defaultValue = "3",
                description = "How many of the newest stay (default: ${DEFAULT-VALUE}).")
        private int keep = 3;

        @Override
        void work(ReleaseStore store) throws IOException {
            if (keep < 1) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--keep: expected 1 or more, found " + keep);
            }
            List<ReleaseId> deleted = store.prune(keep);
            if (console.json()) {
                console.printJson(
                        Map.of("deleted", deleted.stream().map(ReleaseId::text).toList()));
            } else {
                deleted.forEach(id -> console.print("deleted " + id));
                console.print(deleted.size() + (deleted.size() == 1 ? " release" : " releases") + " deleted");
            }
        }
    }
}
