package org.migov.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.migov.loader.source.FetchedFiles;
import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.Rejections;
import org.migov.loader.source.SourceRegistry;
import org.migov.loader.source.format.FileRefused;
import org.migov.loader.source.format.Formats;

/**
 * A folder that a user names: its tables are one source, as ever; each export, saved page and file of RDF beside them is a
 * source of its own, as if it had been named alone. What is none of these is said, and left.
 */
final class GivenFolder {

    /** What lies beside data and is about them. */
    private static final Set<String> COMPANIONS =
            Set.of("datapackage.json", "readme.md", "readme.txt", "readme", "license");

    private static final String METADATA = "csv-metadata.json";

    private final SourceChoice.Given folder;
    private final Rejections rejections;
    private final List<SourceChoice.Given> files = new ArrayList<>();
    private boolean tables;

    private GivenFolder(SourceChoice.Given folder, Rejections rejections) {
        this.folder = folder;
        this.rejections = rejections;
    }

    /**
     * What a choice stands for: itself, unless it is a folder with more than tables in it.
     *
     * @param rejections takes a warning for each file that is not read
     */
    static List<SourceChoice.Given> expanded(SourceChoice.Given own, Rejections rejections) {
        boolean plain = Files.isDirectory(own.path())
                && own.as().isEmpty()
                && !Files.exists(own.path().resolve(FetchedFiles.NAME));
        return plain ? new GivenFolder(own, rejections).expanded() : List.of(own);
    }

    /** Whether a file is read by itself, not as a table of its folder. */
    static boolean isReadAlone(Path file) {
        if (SourceRegistry.isTable(file)) {
            return false;
        }
        try {
            return RdfSource.syntax(file).isPresent()
                    || !Formats.recognise(file, file.toString()).seen().isEmpty();
        } catch (FileRefused unknown) {
            return false;
        }
    }

    private List<SourceChoice.Given> expanded() {
        SourceRegistry.children(folder.path()).stream()
                .filter(child -> !isCompanion(child))
                .forEach(this::look);
        if (tables || files.isEmpty()) {
            files.add(0, folder);
        }
        return List.copyOf(files);
    }

    private void look(Path child) {
        if (SourceRegistry.isAboutTables(child)) {
            tables = true;
        } else if (Files.isRegularFile(child) && isReadAlone(child)) {
            files.add(new SourceChoice.Given(child, folder.as(), folder.options()));
        } else if (SourceRegistry.isCsv(child)) {
            tables = true; // it is one, or the reader of tables says what it is not
        } else if (Files.isRegularFile(child)) {
            unread(child, "a table, RDF, or an official format that is recognised");
        } else if (!Files.exists(folder.path().resolve(SourceRegistry.LIST))) {
            unread(child, "a file (name a folder within the folder by itself)");
        }
    }

    private void unread(Path child, String expected) {
        String name = String.valueOf(child.getFileName());
        rejections.file(
                Problem.warning(ProblemCode.NOT_READ.code(), Origin.of(child.toString()), null, expected, name));
    }

    private static boolean isCompanion(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~") || name.endsWith(METADATA) || COMPANIONS.contains(name);
    }
}
