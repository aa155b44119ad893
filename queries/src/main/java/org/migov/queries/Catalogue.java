package org.migov.queries;

import java.util.List;
import java.util.Optional;

/** The questions that come with MiGov. */
public final class Catalogue {

    static final String FOLDER = "queries/";

    private Catalogue() {}

    /**
     * All queries, in the order in which lists show them: the order of {@code queries/index.txt}.
     *
     * @throws MalformedQueryFile if a file of the catalogue does not follow the rules of this package
     */
    public static List<CatalogueQuery> standard() {
        return Resources.index(FOLDER + "index.txt").stream()
                .map(Catalogue::read)
                .toList();
    }

    /** The query of a name. */
    public static Optional<CatalogueQuery> named(String name) {
        return standard().stream().filter(query -> query.name().equals(name)).findFirst();
    }

    /**
     * The answer pinned for a query on the embedded data.
     *
     * @return empty if none has been pinned
     */
    public static Optional<PinnedAnswer> pinnedAnswer(CatalogueQuery query) {
        return Resources.text(FOLDER + query.topic() + "/" + query.name() + PinnedAnswer.ENDING)
                .map(PinnedAnswer::parse);
    }

    private static CatalogueQuery read(String path) {
        String file = FOLDER + path + ".rq";
        return QueryReader.query(file, Resources.required(file));
    }
}
