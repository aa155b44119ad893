package org.migov.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migov.loader.source.FetchedFiles;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.Source;
import org.migov.loader.source.SourceDescription;
import org.migov.loader.source.SourceRegistry;
import org.migov.loader.source.format.FileRefused;
import org.migov.loader.source.format.Formats;
import org.migov.loader.source.format.ImportOptions;
import org.migov.loader.source.format.OfficialSource;

/** A folder of fetched pages as one source: each page with the day on which it was read. */
final class FetchedSource {

    private final Path folder;
    private final FetchedFiles list;
    private final Rejections rejections;
    private final List<Source> pages = new ArrayList<>();

    private FetchedSource(Path folder, FetchedFiles list, Rejections rejections) {
        this.folder = folder;
        this.list = list;
        this.rejections = rejections;
    }

    /**
     * Reads the folder; empty if it was not fetched, or holds tables of ours. A page that is of no known form is
     * reported, the others are read.
     */
    static Optional<List<Source>> in(Path folder, Rejections rejections) {
        Optional<FetchedFiles> list;
        try {
            list = Files.isDirectory(folder) ? FetchedFiles.in(folder) : Optional.empty();
        } catch (IOException damaged) {
            rejections.file(Problem.rejected(
                    ProblemCode.UNREADABLE.code(),
                    Origin.of(folder.resolve(FetchedFiles.NAME).toString()),
                    null,
                    "the list of a fetch",
                    String.valueOf(damaged.getMessage())));
            return Optional.empty();
        }
        return list.filter(found ->
                        found.files().stream().noneMatch(entry -> SourceRegistry.isTable(folder.resolve(entry.file()))))
                .map(found -> new FetchedSource(folder, found, rejections).read());
    }

    private List<Source> read() {
        for (FetchedFiles.Entry entry : list.files()) {
            Path file = folder.resolve(entry.file()).normalize();
            if (entry.status() == 200 && file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                page(entry, file);
            }
        }
        if (pages.isEmpty()) {
            return List.of();
        }
        SourceDescription first = pages.get(0).description();
        List<RowFile> files =
                pages.stream().flatMap(page -> page.files().stream()).toList();
        return List.of(new Source(described(first), List.of(), files, false));
    }

    private void page(FetchedFiles.Entry entry, Path file) {
        String name = file.toString();
        try {
            Formats.Recognised found = Formats.recognise(file, name);
            Optional<PartialDate> day = PartialDate.parse(entry.day());
            ImportOptions options = new ImportOptions(Optional.empty(), day, Optional.of(list.source()));
            pages.add(new OfficialSource(file, name, options).read(found.format(), "by " + found.seen()));
        } catch (FileRefused refused) {
            rejections.file(refused.problem());
        }
    }

    private SourceDescription described(SourceDescription first) {
        return new SourceDescription(
                first.id(),
                list.title().isEmpty() ? first.title() : list.title(),
                first.publisher(),
                first.licence(),
                first.licenceUrl(),
                list.homepage().isEmpty() ? first.homepage() : Optional.of(list.homepage()),
                first.vintage(),
                FetchedFiles.lastDay(folder),
                first.language(),
                list.files().stream().map(FetchedFiles.Entry::address).toList(),
                first.description());
    }
}
