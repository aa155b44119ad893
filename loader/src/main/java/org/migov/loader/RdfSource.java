package org.migov.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.migov.loader.rdf.RdfFile;
import org.migov.loader.rdf.RdfSyntax;
import org.migov.loader.source.Origin;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;
import org.migov.loader.source.Source;
import org.migov.loader.source.SourceDescription;
import org.migov.loader.source.SourceRegistry;
import org.migov.loader.source.format.FileRefused;
import org.migov.loader.source.format.Unpacked;
import org.migov.ontology.Slug;

/** Makes a source of a file of RDF, in whatever syntax, packed or not. */
final class RdfSource {

    private static final int LOOKED = 1 << 16;

    private RdfSource() {}

    /** The syntax of a file, by its name or by what it begins with; empty if it is no RDF. */
    static Optional<RdfSyntax> syntax(Path path) {
        return RdfSyntax.named(String.valueOf(path.getFileName())).or(() -> RdfSyntax.of(beginning(path)));
    }

    /** @throws FileRefused if the file has no RDF, or cannot be a source */
    static Source of(SourceChoice.Given own) {
        String name = own.path().toString();
        RdfSyntax syntax = syntax(own.path())
                .orElseThrow(() -> refused(
                        ProblemCode.UNREADABLE_FORMAT, name, "RDF in one of " + RdfSyntax.TITLES, "something else"));
        String id = own.options().sourceId().orElseGet(() -> id(own.path()));
        if (SourceRegistry.RESERVED.contains(id) || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw refused(
                    ProblemCode.RESERVED_SOURCE,
                    name,
                    "an id of lower-case letters, digits and hyphens that the loader does not use itself",
                    id);
        }
        RdfFile file = new RdfFile(new Content(own.path(), Origin.of(name)), name, syntax);
        return new Source(description(id, own, syntax), List.of(), List.of(file), false);
    }

    /** What the file holds, unpacked. */
    private record Content(Path path, Origin origin) implements RdfFile.Content {

        @Override
        public InputStream open() throws IOException {
            return open(read -> {});
        }

        @Override
        public InputStream open(LongConsumer progress) throws IOException {
            return Unpacked.of(path, origin, progress);
        }

        @Override
        public long bytes() {
            return path.toFile().length();
        }
    }

    private static SourceDescription description(String id, SourceChoice.Given own, RdfSyntax syntax) {
        Optional<PartialDate> given = own.options().retrieved();
        return new SourceDescription(
                id,
                String.valueOf(own.path().getFileName()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(given.orElseGet(() -> lastChanged(own.path()))),
                List.of(),
                List.of(),
                Optional.of("A file of RDF, read as " + syntax.title() + ". Its day is "
                        + (given.isPresent() ? "the one given with it." : "the one on which it was last changed.")));
    }

    private static String beginning(Path path) {
        Origin origin = Origin.of(path.toString());
        try (InputStream in = Unpacked.of(path, origin)) {
            return new String(in.readNBytes(LOOKED), StandardCharsets.UTF_8);
        } catch (IOException cannotRead) {
            throw Unpacked.refused(cannotRead, origin);
        }
    }

    private static PartialDate lastChanged(Path path) {
        try {
            LocalDate day = LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
            return PartialDate.parse(day.toString()).orElseThrow();
        } catch (IOException cannotRead) {
            throw Unpacked.refused(cannotRead, Origin.of(path.toString()));
        }
    }

    private static String id(Path path) {
        String base = String.valueOf(path.getFileName())
                .replaceFirst("(?i)" + RdfSyntax.PACKED_NAME, "")
                .replaceFirst("(?i)\\.[a-z0-9]{1,8}$", "");
        try {
            return Slug.of(base);
        } catch (IllegalArgumentException nothingToKeep) {
            return "source";
        }
    }

    private static FileRefused refused(ProblemCode code, String file, String expected, String found) {
        return new FileRefused(Problem.rejected(code.code(), Origin.of(file), null, expected, found));
    }
}
