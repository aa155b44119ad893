package org.migov.queries;

import java.util.List;

/** The quality checks that come with MiGov. */
public final class Checks {

    static final String FOLDER = "checks/";

    private Checks() {}

    /**
     * All checks, in the order of {@code checks/index.txt}.
     *
     * @throws MalformedQueryFile if a file among them does not follow the rules of this package
     */
    public static List<Check> standard() {
        return Resources.index(FOLDER + "index.txt").stream().map(Checks::read).toList();
    }

    private static Check read(String name) {
        String file = FOLDER + name + ".rq";
        return QueryReader.check(file, Resources.required(file));
    }
}
