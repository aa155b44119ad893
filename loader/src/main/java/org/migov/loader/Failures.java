package org.migov.loader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.migov.loader.release.ReleaseException;

/** Says in one line why the machine did not let a load go on. */
final class Failures {

    private Failures() {}

    /** @param failure of the file system, or with one as its cause */
    static LoadFailed explain(IOException failure) {
        if (failure instanceof ReleaseException release) {
            String message = String.valueOf(release.getMessage());
            int remedy = message.indexOf("; ");
            return remedy < 0
                    ? LoadFailed.impossible(message, "nothing was changed")
                    : LoadFailed.impossible(message.substring(0, remedy), message.substring(remedy + 2));
        }
        String text = String.valueOf(failure.getMessage());
        if (isFull(failure)) {
            return diskFull("the disk is full; the release in force is unchanged");
        }
        if (failure instanceof AccessDeniedException) {
            return LoadFailed.impossible(text + ": permission denied", "choose a folder you may write to with --data");
        }
        if (failure instanceof NoSuchFileException) {
            return LoadFailed.impossible(text + ": there is no such file", "check the path");
        }
        return LoadFailed.impossible(text, "nothing was published; the release in force is unchanged");
    }

    /** The same for work that is done only in temporary files. */
    static LoadFailed explainTemporary(IOException failure) {
        return isFull(failure)
                ? LoadFailed.impossible(
                        "the disk of temporary files, " + System.getProperty("java.io.tmpdir") + ", is full",
                        "free some space there, or name another folder with -Djava.io.tmpdir=DIR in MIGOV_JAVA_OPTS")
                : explain(failure);
    }

    private static boolean isFull(IOException failure) {
        String lower = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("not enough space") || lower.contains("disk quota");
    }

    static LoadFailed diskFull(String message) {
        return LoadFailed.impossible(message, "free some space, or choose another folder with --data");
    }

    /** The failure of the file system behind an exception; the exception is thrown again if there is none. */
    static IOException fileFailure(RuntimeException exception) {
        return find(exception).orElseThrow(() -> exception);
    }

    /** A store that cannot write also fails to close, and the one hides the other. */
    private static Optional<IOException> find(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failure) {
                return Optional.of(failure);
            }
        }
        return Arrays.stream(exception.getSuppressed())
                .map(Failures::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
