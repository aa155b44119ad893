package org.migov.loader.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migov.loader.names.Resolution.Match;
import org.migov.loader.source.KnownName;

/** The known names of one kind in each of the forms in which they are compared. Not thread-safe. */
final class NameIndex {

    /** What a text was found to be: every meaning of the nearest form that is known. */
    record Hit(Match how, List<KnownName> names) {}

    private final Map<Match, Map<String, List<KnownName>>> byForm = new EnumMap<>(Match.class);
    private int longest;

    void add(KnownName name) {
        forms(name.text())
                .forEach((how, form) ->
                        of(how).computeIfAbsent(form, key -> new ArrayList<>(1)).add(name));
        longest = Math.max(longest, name.text().length());
    }

    /** The nearest form under which the text is known; null if there is none. */
    @Nullable
    Hit find(String written) {
        for (Map.Entry<Match, String> form : forms(written).entrySet()) {
            List<KnownName> names = of(form.getKey()).get(form.getValue());
            if (names != null) {
                return new Hit(form.getKey(), names);
            }
        }
        return null;
    }

    /** Characters of the longest name. */
    int longest() {
        return longest;
    }

    /** The names in their farthest form. */
    Map<String, List<KnownName>> folded() {
        return of(Match.WITHOUT_ACCENTS);
    }

    private Map<String, List<KnownName>> of(Match how) {
        return byForm.computeIfAbsent(how, first -> new HashMap<>());
    }

    private static Map<Match, String> forms(String written) {
        Map<Match, String> forms = new LinkedHashMap<>();
        String plain = Spelling.plain(written);
        String arranged = Spelling.arranged(plain);
        forms.put(Match.AS_WRITTEN, plain);
        forms.put(Match.REARRANGED, arranged);
        forms.put(Match.WITHOUT_ACCENTS, Spelling.folded(arranged));
        return forms;
    }
}
