package org.migov.loader.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migov.loader.source.EmbeddedData;
import org.migov.loader.source.FetchedFiles;
import org.migov.loader.source.FetchedFiles.Entry;

/**
 * Fetches the pages of a source into a folder, with a list of what was fetched when from where.
 *
 * <p>A run that was stopped is gone on with; after a whole run, the next asks for each page whether it changed.
 */
public final class Fetch {

    /**
     * What came of it.
     *
     * @param stopped why the run ended before all pages were asked for, or ""
     */
    public record Result(
            int pages,
            int downloaded,
            int unchanged,
            int present,
            int disallowed,
            int failed,
            long bytes,
            String stopped) {

        /** Whether all pages are in the folder. */
        public boolean complete() {
            return stopped.isEmpty() && failed == 0 && disallowed == 0;
        }

        /** Whether any page is in the folder. */
        public boolean something() {
            return downloaded + unchanged + present > 0;
        }
    }

    private final FetchSource source;
    private final FetchSettings settings;
    private final Consumer<FetchEvent> events;
    private final Connection connection;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<FetchEvent.Kind> kinds = new ArrayList<>();
    private boolean goesOn;
    private long bytes;

    private Fetch(FetchSource source, FetchSettings settings, Consumer<FetchEvent> events) {
        this.source = source;
        this.settings = settings;
        this.events = events;
        this.connection = new Connection(settings);
    }

    /** The pages of a source, as a run would ask for them. */
    public static List<FetchSource.Page> pages(FetchSource source) throws IOException {
        try (EmbeddedData data = EmbeddedData.open()) {
            return source.all(data.root());
        }
    }

    /**
     * Fetches all pages of a source.
     *
     * @param events told what became of each page
     * @throws IOException if the folder cannot be written
     */
    public static Result run(FetchSource source, FetchSettings settings, Consumer<FetchEvent> events)
            throws IOException, InterruptedException {
        return new Fetch(source, settings, events).run(pages(source));
    }

    private Result run(List<FetchSource.Page> pages) throws IOException, InterruptedException {
        Files.createDirectories(settings.to());
        FetchedFiles.in(settings.to()).ifPresent(list -> {
            if (list.source().equals(source.id())) {
                entries.putAll(list.byFile());
                goesOn = !list.complete();
            }
        });
        String stopped = "";
        for (FetchSource.Page page : pages) {
            if (connection.timeIsUp()) {
                stopped = "the time of the run is up (--max-time)";
                break;
            }
            fetch(page, pages.size());
        }
        write(stopped.isEmpty());
        return new Result(
                pages.size(),
                count(FetchEvent.Kind.DOWNLOADED),
                count(FetchEvent.Kind.UNCHANGED),
                count(FetchEvent.Kind.PRESENT),
                count(FetchEvent.Kind.DISALLOWED),
                count(FetchEvent.Kind.FAILED),
                bytes,
                stopped);
    }

    private void fetch(FetchSource.Page page, int of) throws IOException, InterruptedException {
        @Nullable Entry before = entries.get(page.file());
        if (goesOn && isThere(page, before)) {
            tell(page, FetchEvent.Kind.PRESENT, "", of);
            return;
        }
        Download download = new Download(page, settings, before);
        try {
            if (!connection.allowed(page.address())) {
                tell(page, FetchEvent.Kind.DISALLOWED, "robots.txt does not want it fetched", of);
                return;
            }
            Entry entry = download.run(connection, settings.totalBytes() - bytes);
            boolean unchanged = before != null
                    && before.sha256() != null
                    && before.sha256().equals(entry.sha256())
                    && before.status() == 200;
            bytes += unchanged ? 0 : entry.bytes();
            entries.put(page.file(), entry);
            write(false);
            tell(page, unchanged ? FetchEvent.Kind.UNCHANGED : FetchEvent.Kind.DOWNLOADED, "", of);
        } catch (FetchProblem problem) {
            download.cutOff().ifPresent(entry -> entries.put(page.file(), entry));
            write(false);
            tell(page, FetchEvent.Kind.FAILED, String.valueOf(problem.getMessage()), of);
        }
    }

    private boolean isThere(FetchSource.Page page, @Nullable Entry entry) throws IOException {
        Path file = settings.to().resolve(page.file());
        return entry != null
                && entry.status() == 200
                && Files.exists(file)
                && Download.sha256(file).equals(entry.sha256());
    }

    private void tell(FetchSource.Page page, FetchEvent.Kind kind, String detail, int of) {
        kinds.add(kind);
        events.accept(new FetchEvent(page, kind, detail, kinds.size(), of, bytes));
    }

    private int count(FetchEvent.Kind kind) {
        return (int) kinds.stream().filter(kind::equals).count();
    }

    private void write(boolean complete) throws IOException {
        boolean failed = kinds.contains(FetchEvent.Kind.FAILED);
        new FetchedFiles(
                        source.id(),
                        source.title(),
                        source.homepage(),
                        complete && !failed,
                        List.copyOf(entries.values()))
                .write(settings.to());
    }
}
