package org.migov.server.dump;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import org.migov.server.dump.PublishedReleases.Published;
import org.migov.server.http.Conditional;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.Manifest;

/** Sends one dump file, whole or a range of it, so that a broken download can be taken up again. */
final class DumpFiles {

    static final String SUMS = "SHA256SUMS";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PublishedReleases releases;

    DumpFiles(PublishedReleases releases) {
        this.releases = releases;
    }

    /** A file of the release in force, at an address that stays. */
    void ofTheReleaseInForce(Context context, String name) {
        send(context, releases.inForce(), name, false);
    }

    /** A file of a release; under the id of the release it never changes. */
    void ofRelease(Context context) {
        String release = context.pathParam("release");
        send(context, releases.of(release), context.pathParam("file"), PublishedReleases.isId(release));
    }

    private static void send(Context context, Published release, String name, boolean forEver) {
        if (name.equals(SUMS)) {
            sums(context, release, forEver);
            return;
        }
        Manifest.DumpFile file = release.manifest()
                .file(name)
                .orElseThrow(() -> HttpProblem.notFound("This release has no file of that name; see /dumps."));
        String etag = "\"" + file.sha256() + "\"";
        context.header("Accept-Ranges", "bytes");
        context.header("Link", DumpLinks.ofFile(release, name));
        if (!answered(context, release, etag, forEver)) {
            context.contentType(mediaType(file));
            context.header("Content-Disposition", "attachment; filename=\"" + name.replace("\"", "") + "\"");
            copy(context, release.folder().resolve(file.path()).normalize(), etag);
        }
    }

    private static String mediaType(Manifest.DumpFile file) {
        if (file.name().endsWith(".gz")) {
            return "application/gzip";
        }
        return file.syntax().equals("csv") ? file.mediaType() + "; charset=utf-8; header=present" : file.mediaType();
    }

    private static boolean answered(Context context, Published release, String etag, boolean forEver) {
        boolean answered = Conditional.answered(
                context.req(), context.res(), etag, release.manifest().createdAt());
        if (forEver) {
            context.header("Cache-Control", FOR_EVER);
        }
        return answered;
    }

    private static void sums(Context context, Published release, boolean forEver) {
        context.header("Link", DumpLinks.ofFile(release, SUMS));
        if (!answered(context, release, Conditional.etag(release.id(), SUMS), forEver)) {
            context.contentType("text/plain; charset=utf-8");
            context.result(release.manifest().files().stream()
                    .map(file -> file.sha256() + "  " + file.name() + "\n")
                    .collect(Collectors.joining()));
        }
    }

    private static void copy(Context context, Path file, String etag) {
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            if (from.size() == 0) {
                return;
            }
            ByteRange range = range(context, from.size(), etag);
            context.res().setContentLengthLong(range.length());
            OutputStream to = context.res().getOutputStream();
            if (!"HEAD".equals(context.req().getMethod())) {
                copy(from, range, Channels.newChannel(to));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static ByteRange range(Context context, long size, String etag) {
        String condition = context.header("If-Range");
        boolean same = condition == null || condition.equals(etag);
        ByteRange.Asked asked = ByteRange.asked(same ? context.header("Range") : null, size);
        if (asked instanceof ByteRange.Impossible) {
            throw HttpProblem.of(416, "The file has " + size + " bytes.")
                    .withHeader("Content-Range", "bytes */" + size);
        }
        if (asked instanceof ByteRange.Part part) {
            context.status(HttpServletResponse.SC_PARTIAL_CONTENT);
            context.header("Content-Range", part.range().in(size));
            return part.range();
        }
        return new ByteRange(0, size - 1);
    }

    private static void copy(FileChannel from, ByteRange range, WritableByteChannel to) throws IOException {
        long at = range.first();
        while (at <= range.last()) {
            long sent = from.transferTo(at, range.last() - at + 1, to);
            if (sent <= 0) {
                throw new IOException("the file ended at byte " + at + ", expected " + (range.last() + 1));
            }
            at += sent;
        }
    }
}
