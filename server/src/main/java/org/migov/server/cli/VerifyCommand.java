package org.migov.server.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.migov.loader.release.Release;
import org.migov.loader.release.ReleaseException;
import org.migov.loader.release.ReleaseId;
import org.migov.loader.release.ReleaseStore;
import org.migov.loader.verify.Finding;
import org.migov.loader.verify.Verification;
import org.migov.server.cli.remote.RemoteFailed;
import org.migov.server.cli.remote.RemoteVerification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code migov verify}: proves that database, dumps and manifest say the same, here and on a server. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that a release is what its manifest says: every file byte by byte, every dump and the database",
            "statement by statement. With --url also that a running server gives the same."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov verify",
            "  migov verify --url http://localhost:3030/",
            "",
            "Ends with 0 if everything holds, 1 if something does not, 3 if nothing could be compared."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Console console = new Console();

    @Option(
            names = "--release",
            paramLabel = "ID",
            description = "A release of the folder (default: the one in force).")
    private @Nullable String id;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Start page of a running server; without a release here, only the server is looked at.")
    private @Nullable String url;

    @Override
    public Integer call() {
        if (url != null && !url.matches("https?://.+")) {
            throw usage("--url: expected an address such as http://localhost:3030/, found \"" + url + "\"");
        }
        List<Finding> findings = new ArrayList<>();
        try {
            Optional<Release> release = release();
            if (release.isPresent()) {
                console.say("release " + release.get().id() + " in " + data.path());
                Verification.run(release.get(), finding -> take(finding, findings));
            }
            if (url != null) {
                String there = RemoteVerification.run(url, release, finding -> take(finding, findings));
                console.say("release " + there + " at " + url);
            }
        } catch (ReleaseException | RemoteFailed e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CommandFailed(data.path() + ": " + e, e);
        }
        return report(findings);
    }

    private Optional<Release> release() throws IOException {
        ReleaseStore store = new ReleaseStore(data.path());
        if (id != null) {
            String text = id;
            return Optional.of(store.release(ReleaseId.parse(text)
                    .orElseThrow(() ->
                            usage("--release: expected an id as in 2026-11-21-0a1b2c3d, found \"" + text + "\""))));
        }
        Optional<Release> current = store.current();
        if (current.isEmpty() && url == null) {
            throw new CommandFailed(
                    data.path() + ": there is no release to verify; run migov load, or name a server" + " with --url");
        }
        return current;
    }

    private void take(Finding finding, List<Finding> findings) {
        findings.add(finding);
        if (!console.json() && !finding.holds()) {
            console.print("WRONG " + finding.subject() + ": " + finding.aspect() + ": expected " + finding.expected()
                    + ", found " + finding.found());
        }
    }

    private int report(List<Finding> findings) {
        long wrong = findings.stream().filter(finding -> !finding.holds()).count();
        if (console.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("holds", wrong == 0);
            json.put("compared", findings.size());
            json.put("wrong", wrong);
            json.put("findings", findings);
            console.printJson(json);
        } else {
            console.print(findings.size() + " comparisons, " + (wrong == 0 ? "all hold" : wrong + " do not hold"));
        }
        return wrong == 0 ? Exit.DONE : Exit.REJECTED;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
