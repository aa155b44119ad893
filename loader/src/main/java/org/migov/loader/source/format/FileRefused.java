package org.migov.loader.source.format;

import org.migov.loader.source.Origin;
import org.migov.loader.source.Problem;
import org.migov.loader.source.ProblemCode;

/** Thrown when nothing of a file can be read; the problem goes to the report. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public FileRefused(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    static FileRefused of(ProblemCode code, Origin origin, String expected, String found) {
        return new FileRefused(Problem.rejected(code.code(), origin, null, expected, found));
    }

    public Problem problem() {
        return problem;
    }
}
