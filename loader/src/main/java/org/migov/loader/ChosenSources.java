package org.migov.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.migov.loader.rdf.RdfFile;
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

    /** Id of the embedded source of the rules, and what a file with rules is called too. */
    private static final String EMBEDDED_RULES = "commitment-rules";

    private ChosenSources() {}

    /**
     * What is read.
     *
     * @param sources in the order of reading
     * @param given what the user named, now or at an earlier load, with the ids of the sources that came of it
     */
    record Chosen(List<Source> sources, Map<SourceChoice.Given, Set<String>> given) {}

    /** The same without anything from an earlier load. */
    static List<Source> of(List<SourceChoice> choices, Path dataRoot, Rejections rejections) throws LoadFailed {
        return of(choices, List.of(), dataRoot, rejections).sources();
    }

    /**
     * The embedded sources, or those that are named, and the user's own: those of the release in force, and those given
     * now, which replace what has the same id.
     *
     * <p>If sources are named, the reference tables of the others are read all the same, because nothing can be
     * understood without countries, concepts and instruments.
     *
     * @param kept the user's files of the release in force
     * @param dataRoot the embedded data
     */
    static Chosen of(List<SourceChoice> choices, List<SourceChoice.Given> kept, Path dataRoot, Rejections rejections)
            throws LoadFailed {
        Set<String> named = named(choices);
        Map<SourceChoice.Given, Set<String>> ids = new LinkedHashMap<>();
        Map<String, Source> earlier = new LinkedHashMap<>();
        for (SourceChoice.Given own : kept) {
            ids.put(own, add(read(own, rejections), earlier));
        }
        if (!named.isEmpty()) {
            earlier.keySet().retainAll(named);
        }
        Map<String, Source> chosen = new LinkedHashMap<>();
        SourceRegistry.read(dataRoot, "", true, rejections).forEach(source -> chosen.put(source.id(), source));
        restrict(chosen, named, earlier.keySet());
        Map<String, Source> given = new LinkedHashMap<>();
        for (SourceChoice choice : choices) {
            if (choice instanceof SourceChoice.Given own) {
                requirePath(own);
                for (SourceChoice.Given each : GivenFolder.expanded(own, rejections)) {
                    ids.put(each, add(read(each, rejections), given));
                }
            }
        }
        ids.forEach((own, made) -> {
            if (kept.contains(own)) {
                made.removeIf(id -> given.containsKey(id) || !earlier.containsKey(id));
            }
        });
        chosen.putAll(earlier);
        chosen.putAll(given);
        return new Chosen(List.copyOf(chosen.values()), ids);
    }

    /** An empty name would be the folder that one stands in. */
    private static void requirePath(SourceChoice.Given own) throws LoadFailed {
        if (own.path().toString().isBlank()) {
            throw LoadFailed.usage("source: expected the path of a file or folder, found nothing", "name one");
        }
    }

    private static Set<String> add(List<Source> sources, Map<String, Source> to) {
        Set<String> ids = new LinkedHashSet<>();
        sources.forEach(source -> ids.add(addUnderFreeId(source, to)));
        return ids;
    }

    private static Set<String> named(List<SourceChoice> choices) {
        return choices.stream()
                .filter(SourceChoice.Embedded.class::isInstance)
                .map(choice -> ((SourceChoice.Embedded) choice).id())
                .collect(Collectors.toSet());
    }

    private static void restrict(Map<String, Source> sources, Set<String> ids, Set<String> earlier) throws LoadFailed {
        for (String id : ids) {
            if (!sources.containsKey(id) && !earlier.contains(id)) {
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
        if (!Files.isDirectory(own.path()) && !Files.isRegularFile(own.path())) {
            throw LoadFailed.impossible(
                    own.path() + ": this is neither a file nor a folder",
                    "write what it gives into a file, and name that");
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
            return new UserSource(own.path(), table, file -> false, rejections).read();
        }
        if (as.equals(RdfFile.FORMAT)) {
            return List.of(RdfSource.of(own));
        }
        Format format = Formats.named(as)
                .orElseThrow(() -> LoadFailed.usage(
                        "as: expected the name of a table or format, found \"" + as + "\"",
                        "choose among the formats " + Formats.names() + ", " + RdfFile.FORMAT + " and the tables "
                                + Tables.names()));
        return List.of(official(own).read(format, "as was asked"));
    }

    /** Our own tables by name or header, anything else by what stands in it. */
    private static List<Source> recognised(SourceChoice.Given own, Rejections rejections) {
        Optional<List<Source>> fetched = FetchedSource.in(own.path(), rejections);
        if (fetched.isPresent()) {
            return fetched.get();
        }
        if (Files.isDirectory(own.path()) || SourceRegistry.isTable(own.path())) {
            return new UserSource(own.path(), Optional.empty(), GivenFolder::isReadAlone, rejections).read();
        }
        if (RdfSource.syntax(own.path()).isPresent()) {
            return List.of(RdfSource.of(own));
        }
        Formats.Recognised found = Formats.recognise(own.path(), own.path().toString());
        return List.of(official(own).read(found.format(), "by " + found.seen()));
    }

    private static OfficialSource official(SourceChoice.Given own) {
        return new OfficialSource(own.path(), own.path().toString(), own.options());
    }

    /**
     * Two files of the same name in different folders are two sources. Rules of the user's own stand beside the embedded
     * ones: without those, nothing would be derived from most acts.
     */
    private static String addUnderFreeId(Source source, Map<String, Source> given) {
        String wanted = source.id().equals(EMBEDDED_RULES) ? "own-" + EMBEDDED_RULES : source.id();
        String id = wanted;
        for (int n = 2; given.containsKey(id); n++) {
            id = wanted + "-" + n;
        }
        given.put(id, id.equals(source.id()) ? source : renamed(source, id));
        return id;
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
