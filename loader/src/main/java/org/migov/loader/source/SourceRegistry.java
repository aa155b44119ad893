package org.migov.loader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a data root: {@code sources.csv} with a line for each source, and beside it a folder for each source with its
 * tables.
 */
public final class SourceRegistry {

    /** Name of the list of sources in a data root. */
    public static final String LIST = "sources.csv";

    /** Ids of graphs that the loader writes itself. */
    public static final Set<String> RESERVED = Set.of("derived", "ontology", "sources");

    /** Files of a source folder that are about its tables and are no tables themselves. */
    private static final Set<String> NOT_TABLES = Set.of(LIST, "takeover.csv", Replacement.FILE);

    private SourceRegistry() {}

    /**
     * The sources of a data root, in the order of its list.
     *
     * @param prefix what stands before a file's relative path in messages; empty for the embedded data
     */
    public static List<Source> read(Path root, String prefix, boolean embedded, Rejections rejections) {
        List<Source> sources = new ArrayList<>();
        Map<String, SourceDescription> listed = descriptions(root.resolve(LIST), prefix + LIST, rejections);
        for (SourceDescription description : listed.values()) {
            Path folder = root.resolve(description.id());
            List<TableFile> tables = Files.isDirectory(folder)
                    ? tables(folder, prefix + description.id() + "/", description.id(), file -> false, rejections)
                    : List.of();
            sources.add(new Source(description, tables, embedded));
        }
        unlisted(root, prefix, listed.keySet(), rejections);
        return List.copyOf(sources);
    }

    /** The lines of a list of sources by id; what is wrong with a line is reported and the line left out. */
    static Map<String, SourceDescription> descriptions(Path list, String name, Rejections rejections) {
        Map<String, SourceDescription> found = new LinkedHashMap<>();
        new CsvTableReader(list, name, rejections).read(SourceDescription.COLUMNS, new References(), row -> {
            try {
                SourceDescription description = SourceDescription.of(row);
                if (RESERVED.contains(description.id())) {
                    throw row.reject(
                            ProblemCode.RESERVED_SOURCE.code(),
                            "id",
                            "another name than "
                                    + String.join(
                                            ", ", RESERVED.stream().sorted().toList()),
                            description.id());
                }
                if (found.putIfAbsent(description.id(), description) != null) {
                    throw row.reject(ProblemCode.DUPLICATE_KEY.code(), "id", "each source once", description.id());
                }
            } catch (RowRejected rejected) {
                rejections.row(rejected.problem());
            }
        });
        return found;
    }

    /** The tables in a folder, without what is read elsewhere, in the order of {@link Tables#ALL}. */
    static List<TableFile> tables(
            Path folder, String prefix, String source, Predicate<Path> elsewhere, Rejections rejections) {
        Map<String, TableFile> byName = new LinkedHashMap<>();
        for (Path file : csvFiles(folder)) {
            String name = prefix + file.getFileName();
            Optional<Table<?>> table = tableOf(file);
            if (table.isEmpty()) {
                if (!elsewhere.test(file)) {
                    rejections.file(unknownTable(name));
                }
            } else if (byName.containsKey(table.get().name())) {
                rejections.file(Problem.rejected(
                        ProblemCode.UNKNOWN_TABLE.code(),
                        Origin.of(name),
                        null,
                        "one file for each table in a source",
                        "a second one of " + table.get().name()));
            } else {
                byName.put(table.get().name(), new TableFile(source, table.get(), file, name));
            }
        }
        return Tables.ALL.stream()
                .map(Table::name)
                .filter(byName::containsKey)
                .map(byName::get)
                .toList();
    }

    /** Which table a file is: by its name, else by its header. */
    static Optional<Table<?>> tableOf(Path file) {
        Optional<Table<?>> byName = Tables.named(baseName(file));
        return byName.isPresent() || Files.isDirectory(file)
                ? byName
                : CsvTableReader.header(file).flatMap(Tables::fitting);
    }

    /** Whether a file is a table of ours, by its name or header. */
    public static boolean isTable(Path file) {
        return tableOf(file).isPresent();
    }

    static Problem unknownTable(String name) {
        return Problem.rejected(
                ProblemCode.UNKNOWN_TABLE.code(),
                Origin.of(name),
                null,
                "a file named after its table (" + Tables.names() + "), or the columns of one",
                name.substring(name.lastIndexOf('/') + 1));
    }

    static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.replaceFirst("(?i)\\.csv$", "");
    }

    /** Whether it is called a CSV file. */
    public static boolean isCsv(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Whether a file of a source folder is about its tables. */
    public static boolean isAboutTables(Path file) {
        return NOT_TABLES.contains(String.valueOf(file.getFileName()));
    }

    static List<Path> csvFiles(Path folder) {
        return children(folder).stream()
                .filter(SourceRegistry::isCsv)
                .filter(path -> !isAboutTables(path))
                .toList();
    }

    /** Sorted by name, so that the order does not depend on the file system. */
    public static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException cannotList) {
            throw new UncheckedIOException(cannotList);
        }
    }

    private static void unlisted(Path root, String prefix, Set<String> listed, Rejections rejections) {
        if (!Files.isDirectory(root)) {
            return;
        }
        for (Path child : children(root)) {
            String name = String.valueOf(child.getFileName()).replaceAll("/$", "");
            if (Files.isDirectory(child)
                    && !listed.contains(name)
                    && !csvFiles(child).isEmpty()) {
                rejections.file(Problem.rejected(
                        ProblemCode.UNLISTED_SOURCE.code(),
                        Origin.of(prefix + name),
                        null,
                        "a line for it in " + prefix + LIST,
                        "none"));
            }
        }
    }
}
