package org.migov.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.migov.loader.source.format.ImportOptions;

/** What a user names as source of a load. */
public sealed interface SourceChoice {

    /**
     * A source that came with MiGov. Naming any restricts the load to those named.
     *
     * @param id as in its graph's IRI: {@code ilo-normlex}
     */
    record Embedded(String id) implements SourceChoice {}

    /**
     * A file or folder of the user's own. It is added to the embedded sources, in place of one of the same id.
     *
     * @param as name of the table or format that a file is, whatever it is called
     * @param options what else is known of an official file
     */
    record Given(Path path, Optional<String> as, ImportOptions options) implements SourceChoice {

        public Given(Path path, Optional<String> as) {
            this(path, as, ImportOptions.NONE);
        }
    }

    /** What stands at a path, or has a slash or a dot as no id has, is a path; anything else is an id. */
    static SourceChoice of(String text, Optional<String> as) {
        return of(text, as, ImportOptions.NONE);
    }

    /** The same, with what else is known of official files. */
    static SourceChoice of(String text, Optional<String> as, ImportOptions options) {
        Path path = Path.of(text);
        boolean looksLikePath = text.matches(".*[/\\\\.].*");
        return looksLikePath || Files.exists(path) ? new Given(path, as, options) : new Embedded(text);
    }
}
