package org.migov.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.RowFile;
import org.migov.loader.source.Source;
import org.migov.loader.source.SourceDescription;
import org.migov.loader.source.SourceRegistry;
import org.migov.loader.source.Table;
import org.migov.loader.source.TableFile;
import org.migov.loader.source.Tables;
import org.migov.loader.source.UserSource;
import org.migov.loader.source.format.FileRefused;
import org.migov.loader.source.format.Format;
import org.migov.loader.source.format.Formats;
import org.migov.loader.source.format.OfficialFile;
import org.migov.loader.source.format.OfficialSource;

/** Decides which sources are read, from what the user named. */
final class ChosenSources {

    private ChosenSources() {}

    /**
     * The embedded sources, or those of them that are named, and the user's own.
     *
     * <p>If sources are named, the reference tables of the others are read all the same, because nothing can be
     * understood without countries, concepts and instruments.
     *
     * @param dataRoot the embedded data
     */
    static List<Source> of(List<SourceChoice> choices, Path dataRoot, Rejections rejections) throws LoadFailed {
        Map<String, Source> chosen = new LinkedHashMap<>();
        SourceRegistry.read(dataRoot, "", true, rejections).forEach(source -> chosen.put(source.id(), source));
        restrict(chosen, named(choices));
        Map<String, Source> given = new LinkedHashMap<>();
        for (SourceChoice choice : choices) {
            if (choice instanceof SourceChoice.Given own) {
                read(own, rejections).forEach(source -> addUnderFreeId(source, given));
            }
        }
        chosen.putAll(given);
        return List.copyOf(chosen.values());
    }

    private static Set<String> named(List<SourceChoice> choices) {
        return choices.stream()
                .filter(SourceChoice.Embedded.class::isInstance)
                .map(choice -> ((SourceChoice.Embedded) choice).id())
                .collect(Collectors.toSet());
    }

    private static void restrict(Map<String, Source> sources, Set<String> ids) throws LoadFailed {
        for (String id : ids) {
            if (!sources.containsKey(id)) {
                throw LoadFailed.usage(
                        "source: expected the id of an embedded source or the path of a file, found \"" + id + "\"",
                        "choose among " + String.join(", ", sources.keySet()));
            }
        }
        if (!ids.isEmpty()) {
            sources.replaceAll((id, source) -> ids.contains(id) ? source : onlyReferences(source));
            sources.values().removeIf(source -> source.isEmpty() && !ids.contains(source.id()));
        }
    }

    private static Source onlyReferences(Source source) {
        List<TableFile> tables = source.tables().stream()
                .filter(table -> Tables.isReference(table.table()))
                .toList();
        return new Source(source.description(), tables, source.embedded());
    }

    private static List<Source> read(SourceChoice.Given own, Rejections rejections) throws LoadFailed {
        if (!Files.exists(own.path())) {
            throw LoadFailed.impossible(own.path() + ": there is no such file or folder", "check the path");
        }
        try {
            return own.as().isPresent() ? read(own, own.as().get(), rejections) : recognised(own, rejections);
        } catch (FileRefused refused) {
            rejections.file(refused.problem());
            return List.of();
        }
    }

    private static List<Source> read(SourceChoice.Given own, String as, Rejections rejections) throws LoadFailed {
        Optional<Table<?>> table = Tables.named(as);
        if (table.isPresent()) {
            return new UserSource(own.path(), table, rejections).read();
        }
        Format format = Formats.named(as)
                .orElseThrow(() -> LoadFailed.usage(
                        "as: expected the name of a table or format, found \"" + as + "\"",
                        "choose among the formats " + Formats.names() + " and the tables " + Tables.names()));
        return List.of(official(own).read(format, "as was asked"));
    }

    /** Our own tables by name or header, anything else by what stands in it. */
    private static List<Source> recognised(SourceChoice.Given own, Rejections rejections) {
        if (Files.isDirectory(own.path()) || SourceRegistry.isTable(own.path())) {
            return new UserSource(own.path(), Optional.empty(), rejections).read();
        }
        Formats.Recognised found = Formats.recognise(own.path(), own.path().toString());
        return List.of(official(own).read(found.format(), "by " + found.seen()));
    }

    private static OfficialSource official(SourceChoice.Given own) {
        return new OfficialSource(own.path(), own.path().toString(), own.options());
    }

    /** Two files of the same name in different folders are two sources. */
    private static void addUnderFreeId(Source source, Map<String, Source> given) {
        String id = source.id();
        for (int n = 2; given.containsKey(id); n++) {
            id = source.id() + "-" + n;
        }
        given.put(id, id.equals(source.id()) ? source : renamed(source, id));
    }

    private static Source renamed(Source source, String id) {
        SourceDescription old = source.description();
        List<TableFile> tables = new ArrayList<>();
        for (TableFile file : source.tables()) {
            tables.add(new TableFile(id, file.table(), file.path(), file.name()));
        }
        List<RowFile> files = new ArrayList<>();
        for (RowFile file : source.files()) {
            files.add(file instanceof OfficialFile official ? official.of(id) : file);
        }
        return new Source(old.withId(id), tables, files, source.embedded());
    }
}
