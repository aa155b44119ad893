package org.migov.loader.source;

import java.util.ArrayList;
import java.util.List;

/** Problems as they come, for tests. */
final class Collected implements Rejections {

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void file(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void row(Problem problem) {
        problems.add(problem);
    }

    List<String> messages() {
        return problems.stream().map(Problem::message).toList();
    }
}
