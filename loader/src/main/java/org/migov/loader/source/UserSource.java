package org.migov.loader.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.migov.ontology.Slug;

/**
 * Makes sources of what a user names on the command line: a CSV file, a folder of tables (with or without a {@code
 * sources.csv} that describes it), or a whole data root.
 */
public final class UserSource {

    private final Path path;
    private final Optional<Table<?>> as;
    private final Predicate<Path> elsewhere;
    private final Rejections rejections;

    /**
     * @param as the table that the file is, whatever its name says
     * @param elsewhere whether a file of the folder is read by itself, and so no table of this source
     */
    public UserSource(Path path, Optional<Table<?>> as, Predicate<Path> elsewhere, Rejections rejections) {
        this.path = path;
        this.as = as;
        this.elsewhere = elsewhere;
        this.rejections = rejections;
    }

    /** The sources at the path. What cannot be used is reported; a path with nothing of use gives no source. */
    public List<Source> read() {
        if (!Files.isDirectory(path) || as.isPresent()) {
            return file();
        }
        return isDataRoot() ? SourceRegistry.read(path, path + "/", false, rejections) : folder();
    }

    private List<Source> file() {
        Optional<Table<?>> table = as.isPresent() ? as : SourceRegistry.tableOf(path);
        if (table.isEmpty()) {
            rejectFile();
            return List.of();
        }
        return idOf(SourceRegistry.baseName(path))
                .map(id -> new Source(
                        SourceDescription.named(id, String.valueOf(path.getFileName())),
                        List.of(new TableFile(id, table.get(), path, path.toString())),
                        false))
                .map(List::of)
                .orElse(List.of());
    }

    /** Empty and broken files are better told so than that their header is unknown. */
    private void rejectFile() {
        boolean[] told = {false};
        Rejections note = new Rejections() {
            @Override
            public void file(Problem problem) {
                told[0] = true;
                rejections.file(problem);
            }

            @Override
            public void row(Problem problem) {
                file(problem);
            }
        };
        new CsvTableReader(path, path.toString(), note).readable();
        if (!told[0]) {
            rejections.file(SourceRegistry.unknownTable(path.toString()));
        }
    }

    private boolean isDataRoot() {
        return Files.exists(path.resolve(SourceRegistry.LIST))
                && SourceRegistry.csvFiles(path).isEmpty();
    }

    private List<Source> folder() {
        if (SourceRegistry.csvFiles(path).isEmpty()) {
            rejections.file(Problem.rejected(
                    ProblemCode.NO_TABLES.code(),
                    Origin.of(path.toString()),
                    null,
                    "CSV files named after their tables, RDF, exports or saved pages",
                    "a folder without any"));
            return List.of();
        }
        return description()
                .map(description -> new Source(
                        description,
                        SourceRegistry.tables(path, path + "/", description.id(), elsewhere, rejections),
                        false))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<SourceDescription> description() {
        Path list = path.resolve(SourceRegistry.LIST);
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (!Files.exists(list)) {
            Optional<SourceDescription> fetched = fetched();
            return fetched.isPresent() ? fetched : idOf(name).map(id -> SourceDescription.named(id, name));
        }
        Map<String, SourceDescription> listed = SourceRegistry.descriptions(list, list.toString(), rejections);
        return listed.size() == 1
                ? listed.values().stream().findFirst()
                : idOf(name).map(id -> listed.getOrDefault(id, SourceDescription.named(id, name)));
    }

    /** What the list of a fetch says, if the folder has one. */
    private Optional<SourceDescription> fetched() {
        try {
            return FetchedFiles.in(path)
                    .filter(list ->
                            idOf(list.source()).filter(list.source()::equals).isPresent())
                    .map(list -> SourceDescription.fetched(list, FetchedFiles.lastDay(path)));
        } catch (IOException damaged) {
            rejections.file(Problem.warning(
                    ProblemCode.UNREADABLE.code(),
                    Origin.of(path.resolve(FetchedFiles.NAME).toString()),
                    null,
                    "the list of a fetch",
                    String.valueOf(damaged.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<String> idOf(String name) {
        String id;
        try {
            id = Slug.of(name);
        } catch (IllegalArgumentException nothingToKeep) {
            id = "source";
        }
        if (!SourceRegistry.RESERVED.contains(id)) {
            return Optional.of(id);
        }
        rejections.file(Problem.rejected(
                ProblemCode.RESERVED_SOURCE.code(),
                Origin.of(path.toString()),
                null,
                "another name than those of the loader's own graphs (rename it)",
                id));
        return Optional.empty();
    }
}
