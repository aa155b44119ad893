package org.migov.server.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.migov.loader.Naming;
import org.migov.loader.names.Resolution;
import org.migov.loader.source.PartialDate;
import org.migov.ontology.Iris;
import org.migov.server.release.OpenRelease;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code migov link}: the graph's address and its linked identifiers for the rows of a researcher's own table. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Adds the address in the graph and linked identifiers to each row of a table of yours.",
            "Names are never guessed: what is not known, or can mean several things, stays empty and says why."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov link flows.csv --column origin --out linked.csv",
            "  migov link acts.csv --column State --date-column Date --out linked.csv",
            "  migov link list.csv --column convention --type instrument --out linked.csv",
            "",
            "Ends with 1 if a row was not matched; the file is written all the same."
        })
final class LinkCommand implements Callable<Integer> {

    /** What a column names. */
    enum Type {
        COUNTRY,
        INSTRUMENT
    }

    /** What came of a row. */
    private enum Status {
        MATCHED,
        AMBIGUOUS,
        UNMATCHED,
        EMPTY
    }

    /** A row's outcome. */
    private record Link(Status status, String iri, String reason) {}

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Console console = new Console();

    @Parameters(paramLabel = "FILE.csv", description = "A table with a header, in UTF-8.")
    private Path file = Path.of("");

    @Option(names = "--column", paramLabel = "NAME", required = true, description = "The column that names things.")
    private String column = "";

    @Option(
            names = "--type",
            paramLabel = "country|instrument",
            description = "What it names; countries include territories, former states and groups (default: country).")
    private Type type = Type.COUNTRY;

    @Option(
            names = "--date-column",
            paramLabel = "NAME",
            description = "The column with the date (YYYY, YYYY-MM or YYYY-MM-DD) at which a country was so called.")
    private @Nullable String dateColumn;

    @Option(names = "--out", paramLabel = "FILE.csv", required = true, description = "File to write.")
    private Path out = Path.of("");

    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private final Map<String, String> unmatched = new LinkedHashMap<>();

    @Override
    public Integer call() {
        OpenRelease release = data.open();
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Naming names = Naming.ofEmbeddedData();
            try {
                copy(names, release, part);
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (CsvParseException malformed) {
            throw new CommandFailed(file + ": cannot be read as CSV: " + malformed.getMessage(), malformed);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailed(file + " or " + out + ": " + e.getMessage() + "; look at folders and rights", e);
        }
        return report();
    }

    private void copy(Naming names, OpenRelease release, Path target) throws IOException {
        Identifiers identifiers = new Identifiers(release.dataset());
        List<Identifiers.Kind> kinds = type == Type.COUNTRY ? Identifiers.OF_PLACES : Identifiers.OF_INSTRUMENTS;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator())
                        .detectBomHeader(true)
                        .ofCsvRecord(file);
                CsvWriter writer =
                        CsvWriter.builder().fieldSeparator(separator()).build(target, StandardCharsets.UTF_8)) {
            List<String> header = List.of();
            for (CsvRecord row : rows) {
                List<String> cells = new ArrayList<>(row.getFields());
                if (header.isEmpty()) {
                    header = List.copyOf(cells);
                    place(header, column);
                    cells.addAll(List.of("migov_iri", "migov_status", "migov_reason", "migov_label"));
                    kinds.forEach(kind -> cells.add("migov_" + kind.column()));
                } else {
                    while (cells.size() < header.size()) {
                        cells.add("");
                    }
                    add(cells, header, names, release, identifiers, kinds);
                }
                writer.writeRecord(cells);
            }
            if (header.isEmpty()) {
                throw new CommandFailed(file + ": expected a header, found an empty file");
            }
        }
    }

    private void add(
            List<String> cells,
            List<String> header,
            Naming names,
            OpenRelease release,
            Identifiers identifiers,
            List<Identifiers.Kind> kinds) {
        String written = cells.get(place(header, column)).strip();
        Optional<PartialDate> on = dateColumn == null
                ? Optional.empty()
                : PartialDate.parse(cells.get(place(header, dateColumn)).strip());
        Link link = link(written, on, names, release.iris());
        counts.merge(link.status(), 1, Integer::sum);
        if (link.status() == Status.AMBIGUOUS || link.status() == Status.UNMATCHED) {
            unmatched.putIfAbsent(written, link.reason());
        }
        cells.addAll(List.of(link.iri(), link.status().name().toLowerCase(Locale.ROOT), link.reason()));
        cells.addAll(
                link.iri().isEmpty() ? Collections.nCopies(kinds.size() + 1, "") : identifiers.of(link.iri(), kinds));
    }

    private Link link(String written, Optional<PartialDate> on, Naming names, Iris iris) {
        if (written.isEmpty()) {
            return new Link(Status.EMPTY, "", "the cell is empty");
        }
        Resolution found = type == Type.COUNTRY ? names.place(written, on) : names.instrument(written);
        if (found instanceof Resolution.Found one) {
            return new Link(Status.MATCHED, iri(one.code(), iris), "");
        }
        if (found instanceof Resolution.Ambiguous several) {
            return new Link(
                    Status.AMBIGUOUS,
                    "",
                    "can mean " + String.join(" or ", several.candidates()) + " " + several.why());
        }
        List<String> near = ((Resolution.Unknown) found).suggestions();
        return new Link(
                Status.UNMATCHED,
                "",
                "not known" + (near.isEmpty() ? "" : "; written much alike: " + String.join("; ", near)));
    }

    private String iri(String code, Iris iris) {
        if (type == Type.INSTRUMENT) {
            return iris.instrument(code);
        }
        return code.startsWith("group:") ? iris.group(code.substring("group:".length())) : iris.country(code);
    }

    private int place(List<String> header, String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    file + ":1: expected a column \"" + name + "\", found " + String.join(", ", header));
        }
        return place;
    }

    /** Comma, or what the header has more of: semicolons or tabs. */
    private char separator() throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            String header = Optional.ofNullable(lines.readLine()).orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = count(header, candidate) > count(header, best) ? candidate : best;
            }
            return best;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private int report() {
        int matched = counts.getOrDefault(Status.MATCHED, 0);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (console.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rows", all);
            for (Status status : Status.values()) {
                json.put(status.name().toLowerCase(Locale.ROOT), counts.getOrDefault(status, 0));
            }
            json.put("notMatched", unmatched);
            console.printJson(json);
        } else {
            console.print(matched + " of " + all + " rows matched; written to " + out);
            unmatched.forEach((written, reason) -> console.warn("  \"" + written + "\": " + reason));
        }
        return matched == all ? Exit.DONE : Exit.REJECTED;
    }
}
