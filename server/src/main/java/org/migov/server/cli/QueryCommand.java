package org.migov.server.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;
import org.migov.queries.InvalidParameter;
import org.migov.queries.Parameter;
import org.migov.server.release.OpenRelease;
import org.migov.server.sparql.guard.JoinExecutor;
import org.migov.server.text.TextQueries;
import org.migov.server.text.TextQueryRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code migov query}: a catalogued query or a file, on the newest release, without a server. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Runs a catalogued query or a file of SPARQL on the newest release, without a server.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov query --list",
            "  migov query bound-by-instrument --param instrument=ilo-c189 --format csv",
            "  migov query my-question.rq --format json"
        })
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "NAME|FILE.rq", arity = "0..1", description = "A query of the catalogue, or a file.")
    private String what = "";

    @Option(names = "--list", description = "List the catalogue and stop.")
    private boolean list;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Value of a parameter of a catalogued query; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: table, or ttl where the answer is a graph).")
    private QueryFormat format = QueryFormat.TABLE;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Give up after so many seconds (default: ${DEFAULT-VALUE}).")
    private long timeout = 120;

    @Override
    public Integer call() {
        if (list) {
            return listCatalogue();
        }
        if (what.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Which query? Name one of \"migov query --list\", or a file.");
        }
        if (timeout < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--timeout: expected 1 or more seconds, found " + timeout);
        }
        OpenRelease release = data.open();
        run(parsed(textFor(release)), release);
        return Exit.DONE;
    }

    private int listCatalogue() {
        List<CatalogueQuery> queries = Catalogue.standard();
        if (console.json()) {
            console.printJson(queries.stream()
                    .map(query -> Map.of(
                            "name", query.name(),
                            "topic", query.topic(),
                            "title", query.title(),
                            "parameters",
                                    query.parameters().stream()
                                            .map(Parameter::name)
                                            .toList()))
                    .toList());
            return Exit.DONE;
        }
        for (CatalogueQuery query : queries) {
            console.print(String.format("%-36s %s", query.name(), query.title()));
            query.parameters()
                    .forEach(parameter -> console.print(String.format(
                            "%-36s   --param %s=%s   %s",
                            "", parameter.name(), parameter.defaultValue(), parameter.help())));
        }
        return Exit.DONE;
    }

    private String textFor(OpenRelease release) {
        Path file = Path.of(what);
        if (what.endsWith(".rq") || what.contains("/") || Files.exists(file)) {
            return fileText(file);
        }
        CatalogueQuery query = Catalogue.named(what)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "There is no query \"" + what + "\"; \"migov query --list\" lists them."));
        try {
            return query.bound(parameters, release.manifest().base());
        } catch (InvalidParameter e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--param: " + e.getMessage(), e);
        }
    }

    private String fileText(Path file) {
        if (!parameters.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--param goes with a query of the catalogue; a file has no parameters.");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new CommandFailed(file + ": not UTF-8; save it as UTF-8 and try again.", e);
        } catch (IOException e) {
            throw new CommandFailed(
                    file + ": cannot be read ("
                            + (Files.isDirectory(file) ? "it is a folder" : "no such file, or no " + "permission")
                            + ").",
                    e);
        }
    }

    private Query parsed(String text) {
        Query query = new Query(new Prologue(new PrefixMappingImpl().setNsPrefixes(TextQueries.prefixes())));
        try {
            return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw new CommandFailed(
                    what + ":" + e.getLine() + ":" + e.getColumn() + ": " + firstLine(e.getMessage()), e);
        } catch (QueryException e) {
            throw new CommandFailed(what + ": " + firstLine(e.getMessage()), e);
        }
    }

    private void run(Query query, OpenRelease release) {
        Txn.executeRead(release.dataset(), () -> {
            try (QueryExecution execution = QueryExecution.dataset(DatasetFactory.wrap(release.dataset()))
                    .query(query)
                    .context(context(query, release))
                    .timeout(timeout, TimeUnit.SECONDS)
                    .build()) {
                format.write(execution, query, console.out());
            } catch (TextQueryRefused e) {
                throw new CommandFailed(what + ": " + e.getMessage(), e);
            } catch (QueryCancelledException e) {
                throw new CommandFailed(
                        "the query ran longer than " + timeout
                                + " seconds; give it more with --timeout, or ask for less.",
                        e);
            } catch (WrongFormat e) {
                throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        });
    }

    private static Context context(Query query, OpenRelease release) {
        Context context = ARQ.getContext().copy();
        context.set(ARQ.httpServiceAllowed, false);
        QC.setFactory(context, JoinExecutor.FACTORY);
        TextQueries.allow(context, query, release.text(), () -> false);
        return context;
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "cannot be read as SPARQL"
                : message.lines().findFirst().orElse("");
    }
}
