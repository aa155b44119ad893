package org.migov.server.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * A name or code of a thing.
 *
 * @param kind place of its kind in {@link NameIndex#KINDS}
 * @param text as it stands
 * @param language its tag; empty where there is none
 * @param folded as it is compared
 * @param code whether it is a code rather than a name
 */
public record Name(Node thing, int kind, String text, String language, String folded, boolean code) {

    /** A number of the ILO, such as {@code c097}. */
    private static final Pattern NUMBERED = Pattern.compile("([a-z])0*([0-9]{1,3})");

    /** The folded spellings of a code: {@code C097} is also written C97, C 97, 97 and 097. */
    Set<String> spellings() {
        Matcher numbered = NUMBERED.matcher(folded);
        if (!code || !numbered.matches()) {
            return Set.of(folded);
        }
        String letter = numbered.group(1);
        String number = numbered.group(2);
        return new LinkedHashSet<>(List.of(
                folded,
                letter + number,
                letter + " " + number,
                number,
                folded.substring(1),
                letter + " " + folded.substring(1)));
    }
}
