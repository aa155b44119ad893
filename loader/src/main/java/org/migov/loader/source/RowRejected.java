package org.migov.loader.source;

/** Thrown while a row is read when it cannot stand; the reader records the problem and goes on with the next row. */
public final class RowRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RowRejected(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
