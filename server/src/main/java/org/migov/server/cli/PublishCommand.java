package org.migov.server.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.migov.server.cli.remote.Publisher;
import org.migov.server.cli.remote.RemoteFailed;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code migov publish}: the release to another SPARQL store, graph by graph. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Sends the release to another SPARQL store, graph by graph; each graph takes the place of the one the store",
            "has under that name. The password is that of MIGOV_PASSWORD, or is asked for with --password."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov publish --to http://localhost:3030/ds/data                                      Fuseki",
            "  migov publish --to http://localhost:8080/rdf4j-server/repositories/x/rdf-graphs/service  RDF4J, GraphDB",
            "  migov publish --to http://localhost:3030/ds/update --protocol update --user admin",
            "",
            "Ends with 3 if a graph was not taken; those before it are there then. Running it again sends all."
        })
final class PublishCommand implements Callable<Integer> {

    /** How graphs are sent. */
    enum Protocol {
        GSP,
        UPDATE
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Console console = new Console();

    @Option(names = "--to", paramLabel = "URL", required = true, description = "Graph store or update service.")
    private String to = "";

    @Option(
            names = "--protocol",
            paramLabel = "gsp|update",
            description = "SPARQL Graph Store Protocol or SPARQL Update (default: gsp).")
    private Protocol protocol = Protocol.GSP;

    @Option(names = "--graph", paramLabel = "ID", description = "Only the named graph of this source.")
    private @Nullable String graph;

    @Option(
            names = "--with-default-graph",
            description = "Fill the default graph too, for a store where it is not the union of the others.")
    private boolean withDefault;

    @Option(names = "--user", paramLabel = "NAME", description = "Name for basic authentication.")
    private @Nullable String user;

    @Option(names = "--password", interactive = true, description = "Ask for the password.")
    private char @Nullable [] password;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "4",
            description = "How often to repeat a request that failed for a reason that may pass "
                    + "(default: ${DEFAULT-VALUE}).")
    private int retries = 4;

    @Override
    public Integer call() {
        URI store = store();
        OpenRelease release = data.open();
        List<Manifest.DumpFile> files = files(release);
        Publisher publisher = new Publisher(store, credentials(), retries, Duration.ofSeconds(1));
        long statements = 0;
        int done = 0;
        for (Manifest.DumpFile file : files) {
            try {
                send(publisher, release, file);
            } catch (RemoteFailed refused) {
                throw new CommandFailed(
                        name(file) + " was not taken: " + refused.getMessage() + "; " + done + " of " + files.size()
                                + " graphs are there",
                        refused);
            } catch (IOException unreadable) {
                throw new CommandFailed(
                        release.file(file) + ": cannot be read: " + unreadable.getMessage(), unreadable);
            }
            statements += file.statements();
            done++;
            console.say(String.format(
                    Locale.ROOT,
                    "  %3d of %d  %-36s %,9d statements",
                    done,
                    files.size(),
                    name(file),
                    file.statements()));
        }
        report(release, files.size(), statements);
        return Exit.DONE;
    }

    private void send(Publisher publisher, OpenRelease release, Manifest.DumpFile file) throws IOException {
        Path path = release.file(file);
        String iri = Optional.ofNullable(file.graph())
                .flatMap(release.manifest()::graph)
                .map(Manifest.SourceGraph::iri)
                .orElse("");
        if (protocol == Protocol.GSP) {
            publisher.put(iri, path, file.uncompressedBytes());
        } else {
            publisher.update(iri, path, sent -> {
                if (console.terminal()) {
                    console.err().printf(Locale.ROOT, "\r  %-36s %,d of %,d \r", name(file), sent, file.statements());
                }
            });
        }
    }

    private void report(OpenRelease release, int graphs, long statements) {
        if (console.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("release", release.id());
            json.put("to", to);
            json.put("graphs", graphs);
            json.put("statements", statements);
            console.printJson(json);
        } else {
            console.print(String.format(
                    Locale.ROOT,
                    "release %s is at %s: %d graphs, %,d statements",
                    release.id(),
                    to,
                    graphs,
                    statements));
        }
    }

    /** The N-Triples of each graph that is to be sent; of the default graph last. */
    private List<Manifest.DumpFile> files(OpenRelease release) {
        List<Manifest.DumpFile> all = release.manifest().files().stream()
                .filter(file -> file.syntax().equals("nt"))
                .toList();
        List<Manifest.DumpFile> chosen = new ArrayList<>(all.stream()
                .filter(file -> file.graph() != null && (graph == null || graph.equals(file.graph())))
                .toList());
        if (graph != null && chosen.isEmpty()) {
            throw usage("--graph: expected the id of a source of this release, found \"" + graph + "\"");
        }
        if (withDefault) {
            all.stream().filter(file -> file.graph() == null).forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            throw new CommandFailed("release " + release.id() + " holds no N-Triples of its graphs; load it again");
        }
        return chosen;
    }

    private static String name(Manifest.DumpFile file) {
        return file.graph() == null ? "default graph" : file.graph();
    }

    private URI store() {
        try {
            URI address = URI.create(to);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw usage("--to: expected an address such as http://localhost:3030/ds/data, found \"" + to + "\"");
    }

    private Optional<Publisher.Credentials> credentials() {
        if (user == null) {
            return Optional.empty();
        }
        String secret = password == null ? System.getenv("MIGOV_PASSWORD") : new String(password);
        if (secret == null) {
            throw usage("--user: expected the password in MIGOV_PASSWORD, or --password to be asked for it");
        }
        return Optional.of(new Publisher.Credentials(user, secret));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
