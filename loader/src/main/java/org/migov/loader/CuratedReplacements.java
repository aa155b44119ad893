package org.migov.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.Replacement;

/** What replaces what, as decided by hand: {@code replacements.csv} of the embedded data and of folders that were given. */
final class CuratedReplacements {

    private CuratedReplacements() {}

    /** By path below {@code id/}, what takes its place; the user's own rows count more. */
    static Map<String, String> read(Path dataRoot, Collection<SourceChoice.Given> given, Rejections rejections) {
        List<Path> folders = new ArrayList<>(List.of(dataRoot));
        given.stream().map(SourceChoice.Given::path).filter(Files::isDirectory).forEach(folders::add);
        Map<String, String> replacements = new TreeMap<>();
        for (Path folder : folders) {
            Path list = folder.resolve(Replacement.FILE);
            if (Files.exists(list)) {
                Replacement.read(list, list.toString(), rejections)
                        .forEach(row -> replacements.put(row.was(), row.is()));
            }
        }
        return replacements;
    }
}
