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
import org.migov.server.http.Conditional;
import org.migov.server.http.HttpProblem;
import org.migov.server.release.CurrentRelease;
import org.migov.server.release.Manifest;
import org.migov.server.release.OpenRelease;

/** Sends one dump file, whole or a range of it, so that a broken download can be taken up again. */
final class DumpFiles {

    static final String SUMS = "SHA256SUMS";

    private final CurrentRelease current;

    DumpFiles(CurrentRelease current) {
        this.current = current;
    }

    void send(Context context) {
        OpenRelease release = current.get();
        String name = context.pathParam("file");
        if (name.equals(SUMS)) {
            sums(context, release);
            return;
        }
        Manifest.DumpFile file = release.manifest()
                .file(name)
                .orElseThrow(() -> HttpProblem.notFound("This release has no file of that name; see /dumps."));
        String etag = "\"" + file.sha256() + "\"";
        context.header("Accept-Ranges", "bytes");
        if (!Conditional.answered(context.req(), context.res(), etag, release.created())) {
            context.contentType(name.endsWith(".gz") ? "application/gzip" : file.mediaType());
            context.header("Content-Disposition", "attachment; filename=\"" + name.replace("\"", "") + "\"");
            copy(context, release.file(file), etag);
        }
    }

    private static void sums(Context context, OpenRelease release) {
        String etag = Conditional.etag(release.etagBase(), SUMS);
        if (!Conditional.answered(context.req(), context.res(), etag, release.created())) {
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
