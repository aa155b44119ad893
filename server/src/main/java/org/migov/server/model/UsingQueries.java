package org.migov.server.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.migov.queries.Catalogue;
import org.migov.queries.CatalogueQuery;

/** Which queries of the catalogue use a term of ours. */
final class UsingQueries {

    private static final Pattern TERM = Pattern.compile("\\bmg:(\\w+)");

    private final List<CatalogueQuery> catalogue;
    private final Map<String, Set<String>> terms = new TreeMap<>();

    private UsingQueries(List<CatalogueQuery> catalogue) {
        this.catalogue = catalogue;
        catalogue.forEach(query -> {
            Set<String> used = new TreeSet<>();
            TERM.matcher(query.text()).results().forEach(found -> used.add(found.group(1)));
            terms.put(query.name(), used);
        });
    }

    static UsingQueries standard() {
        return new UsingQueries(Catalogue.standard());
    }

    /** The queries that use a term, those that use fewest others first: they show it best. */
    Stream<CatalogueQuery> of(String localName) {
        return catalogue.stream()
                .filter(query -> used(query).contains(localName))
                .sorted((one, other) ->
                        Integer.compare(used(one).size(), used(other).size()));
    }

    private Set<String> used(CatalogueQuery query) {
        return terms.getOrDefault(query.name(), Set.of());
    }
}
