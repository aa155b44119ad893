package org.migov.loader.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migov.loader.source.FetchedFiles.Entry;

/** One page: asked for only if it changed, gone on with where it was cut off, whole or not there. */
final class Download {

    private static final String PART = ".part";

    private final FetchSource.Page page;
    private final FetchSettings settings;
    private final Path file;
    private final Path part;
    private final @Nullable Entry before;
    private @Nullable String partTag;

    /** @param before what is known of the page from an earlier run */
    Download(FetchSource.Page page, FetchSettings settings, @Nullable Entry before) {
        this.page = page;
        this.settings = settings;
        this.file = settings.to().resolve(page.file());
        this.part = file.resolveSibling(file.getFileName() + PART);
        this.before = before;
        this.partTag = before != null && before.status() == 206 ? before.etag() : null;
    }

    /**
     * Fetches.
     *
     * @param left how many bytes all pages may still have
     * @return what is in the folder now; the same as before where nothing changed
     */
    Entry run(Connection connection, long left) throws IOException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return connection.get(page.address(), this::headers, answer -> take(answer, left));
    }

    /** What is known of a page that was cut off, for the next run; empty if nothing of it can be used. */
    Optional<Entry> cutOff() throws IOException {
        String tag = partTag;
        return tag != null && Files.exists(part)
                ? Optional.of(entry(206, Files.size(part), null, null, tag, null))
                : Optional.empty();
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "*/*");
        String tag = partTag;
        if (tag != null && Files.exists(part) && Files.size(part) > 0) {
            headers.put("Range", "bytes=" + Files.size(part) + "-");
            headers.put("If-Range", tag);
        } else if (before != null && before.status() == 200 && Files.exists(file)) {
            put("If-None-Match", before.etag(), headers);
            put("If-Modified-Since", before.lastModified(), headers);
        }
        return headers;
    }

    private static void put(String name, @Nullable String value, Map<String, String> headers) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private Entry take(HttpResponse<InputStream> answer, long left) throws IOException {
        try (InputStream body = answer.body()) {
            switch (answer.statusCode()) {
                case 304 -> {
                    if (before == null) {
                        throw new FetchProblem("the server says that nothing changed, but was not asked that");
                    }
                    return entry(
                            200,
                            before.bytes(),
                            before.sha256(),
                            before.mediaType(),
                            before.etag(),
                            before.lastModified());
                }
                case 200 -> {
                    Files.deleteIfExists(part);
                    return whole(answer.headers(), body, left);
                }
                case 206 -> {
                    return whole(answer.headers(), body, left);
                }
                case 416 -> {
                    Files.deleteIfExists(part);
                    partTag = null;
                    throw new IOException("the rest of the page is not to be had; asked anew");
                }
                default -> throw new FetchProblem("the server answers " + answer.statusCode());
            }
        }
    }

    private Entry whole(HttpHeaders headers, InputStream body, long left) throws IOException {
        partTag =
                headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/")).orElse(null);
        long had = Files.exists(part) ? Files.size(part) : 0;
        long expected = headers.firstValueAsLong("Content-Length").orElse(-1);
        limit(had + Math.max(0, expected), left);
        copy(body, had, left);
        long got = Files.size(part) - had;
        if (expected >= 0 && got != expected) {
            throw new IOException("cut off after " + got + " of " + expected + " bytes");
        }
        String hash = sha256(part);
        long size = Files.size(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return entry(
                200,
                size,
                hash,
                headers.firstValue("Content-Type").orElse(null),
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null));
    }

    private void copy(InputStream body, long had, long left) throws IOException {
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[1 << 16];
            long size = had;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                size += n;
                limit(size, left);
                out.write(buffer, 0, n);
            }
        }
    }

    /** What is too large is not kept in part. */
    private void limit(long bytes, long left) throws IOException {
        if (bytes > settings.fileBytes() || bytes > left) {
            Files.deleteIfExists(part);
            partTag = null;
            throw new FetchProblem(
                    bytes > settings.fileBytes()
                            ? "larger than the " + settings.fileBytes() + " bytes a page may have (--max-bytes)"
                            : "larger than what is left of the bytes of this run (--max-total)");
        }
    }

    private Entry entry(
            int status,
            long bytes,
            @Nullable String hash,
            @Nullable String mediaType,
            @Nullable String tag,
            @Nullable String lastModified) {
        String now = settings.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Entry(page.file(), page.address(), now, status, bytes, hash, mediaType, tag, lastModified);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
