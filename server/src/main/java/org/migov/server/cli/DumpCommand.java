package org.migov.server.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.migov.loader.release.ReleaseFiles;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code migov dump}: the whole graph or one source, in a syntax, to a file or standard output. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = "Writes the newest release, or one source of it, in a syntax of RDF, as HDT or as tables.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  migov dump --format ttl --out migov.ttl.gz",
            "  migov dump --format csv --out tables/          (a folder of CSV; --out migov.zip: an archive)",
            "  migov dump --graph ilo-normlex --format hdt --out ilo-normlex.hdt",
            "",
            "nq, trig and jelly keep each statement in the graph of its source; the others hold every statement once.",
            "csv is one table for each kind of record, with descriptions; statements is CSV with a line a statement.",
            "A file that ends in .gz is compressed."
        })
final class DumpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Console console = new Console();

    @Option(names = "--graph", paramLabel = "ID", description = "Only the named graph of this source.")
    private @Nullable String graph;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: by the ending of the file, else NQ).")
    private @Nullable DumpFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        OpenRelease release = data.open();
        Optional<Manifest.SourceGraph> only = Optional.ofNullable(graph).map(id -> graphOf(release, id));
        DumpFormat syntax = syntax();
        if (out != null && syntax == DumpFormat.CSV && isFolder(out)) {
            toFolder(release, only, out);
            console.say("wrote tables into " + out + " from release " + release.id());
            return Exit.DONE;
        }
        if (out == null) {
            try (OutputStream stream = new BufferedOutputStream(new Kept(console.out()))) {
                write(release, only, syntax, stream);
            }
            return Exit.DONE;
        }
        toFile(release, only, syntax, out);
        console.say("wrote " + out + " (" + Files.size(out) + " bytes) from release " + release.id());
        return Exit.DONE;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path) || !String.valueOf(path.getFileName()).contains(".");
    }

    private DumpFormat syntax() {
        if (format != null) {
            return format;
        }
        Optional<DumpFormat> byName = out == null
                ? Optional.empty()
                : DumpFormat.ofFile(out.getFileName().toString());
        return byName.orElse(DumpFormat.NQ);
    }

    private Manifest.SourceGraph graphOf(OpenRelease release, String id) {
        return release.manifest().graphs().stream()
                .filter(candidate ->
                        candidate.id().equals(id) || candidate.iri().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--graph: expected one of "
                                + release.manifest().graphs().stream()
                                        .map(Manifest.SourceGraph::id)
                                        .collect(Collectors.joining(", "))
                                + "; found \"" + id + "\""));
    }

    /** Standard output, which whoever writes to it must not close: whether all went well is asked at the end. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** What was begun is taken away, but not a folder that was there. */
    private static void toFolder(OpenRelease release, Optional<Manifest.SourceGraph> only, Path folder)
            throws IOException {
        boolean mine = !Files.exists(folder);
        try {
            TablesDump.toFolder(release, only.map(Manifest.SourceGraph::id), folder);
        } catch (IOException e) {
            if (mine) {
                ReleaseFiles.delete(folder);
            }
            throw new CommandFailed(
                    folder + ": cannot be written (" + e.getMessage() + "). Is there room on the disk?", e);
        }
    }

    /** Writes beside the file first, so that a dump that breaks leaves no half file behind. */
    private void toFile(OpenRelease release, Optional<Manifest.SourceGraph> only, DumpFormat syntax, Path file)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream stream = compressed(file, new BufferedOutputStream(Files.newOutputStream(part)))) {
            write(release, only, syntax, stream);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw new CommandFailed(
                    file + ": cannot be written (" + e.getMessage() + "). Is there such a folder, and "
                            + "room on the disk?",
                    e);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static OutputStream compressed(Path file, OutputStream stream) throws IOException {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new GZIPOutputStream(stream, 1 << 16)
                : stream;
    }

    private static void write(
            OpenRelease release, Optional<Manifest.SourceGraph> only, DumpFormat syntax, OutputStream stream)
            throws IOException {
        Optional<Manifest.DumpFile> ready = release.manifest().files().stream()
                .filter(file -> file.syntax().equals(syntax.ending()) && syntax != DumpFormat.STATEMENTS)
                .filter(file -> Optional.ofNullable(file.graph()).equals(only.map(Manifest.SourceGraph::id)))
                .findFirst();
        if (ready.isPresent()) {
            try (InputStream bytes = Files.newInputStream(release.file(ready.get()));
                    InputStream content =
                            ready.get().name().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
                content.transferTo(stream);
            }
        } else if (syntax == DumpFormat.HDT || syntax == DumpFormat.CSV) {
            TablesDump.write(release, only.map(Manifest.SourceGraph::id), syntax, stream);
        } else {
            StoreDump.write(release, only.map(Manifest.SourceGraph::iri), syntax, stream);
        }
        stream.flush();
    }
}
