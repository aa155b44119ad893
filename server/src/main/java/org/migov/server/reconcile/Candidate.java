package org.migov.server.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * A thing that may be meant.
 *
 * @param named whether a whole name or code of it is what was asked for
 * @param fits whether nothing speaks against it: properties, date, type
 * @param ended whether it is a State that is no more, and nobody said when
 * @param score 0 to 100
 * @param features by name what the score comes from; booleans and numbers
 */
record Candidate(Node thing, boolean named, boolean fits, boolean ended, double score, Map<String, Object> features) {

    static final Comparator<Candidate> BEST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.thing().getURI());

    Candidate {
        features = new LinkedHashMap<>(features);
    }

    /** Whether it is the one that is meant, without doubt, among all of them. */
    boolean matches(List<Candidate> all) {
        return named
                && fits
                && all.stream()
                        .filter(other -> other.named() && other.fits())
                        .filter(other -> ended || !other.ended())
                        .allMatch(other -> other.thing().equals(thing));
    }

    Map<String, Object> object(Entities entities, boolean match) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", entities.id(thing));
        object.put("name", entities.name(thing));
        object.put("description", entities.description(thing));
        object.put("type", entities.types(thing));
        object.put("score", score);
        object.put("match", match);
        List<Map<String, Object>> list = new ArrayList<>();
        features.forEach((id, value) -> list.add(Map.of("id", id, "value", value)));
        object.put("features", list);
        return object;
    }
}
