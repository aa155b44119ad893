package org.migov.loader.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migov.loader.names.Resolution.Ambiguous;
import org.migov.loader.names.Resolution.Found;
import org.migov.loader.names.Resolution.Match;
import org.migov.loader.names.Resolution.Unknown;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.KnownName;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.References;

/**
 * Countries, territories, former states and groups, as official lists write them.
 *
 * <p>A name is looked up as written, then rearranged, then without accents; the nearest form that is known decides.
 * Where it has several meanings, whose list it stands in decides first, then the date of the act. What neither decides
 * is ambiguous. Names that tables give while a load reads them count from then on. Not thread-safe.
 */
public final class PlaceNames {

    private static final int REST_SHOWN = 24;

    private final References references;
    private final NameIndex names = new NameIndex();
    private final CodeIndex codes = new CodeIndex();
    private final CodeIndex shortCodes = new CodeIndex();
    private final Suggestions suggestions = new Suggestions();
    private int known;

    /** @param references what the load's tables have made known, and will */
    public PlaceNames(References references) {
        this.references = references;
    }

    /**
     * A name, and what stands behind it.
     *
     * @param name the part of the text that is the name, as written
     * @param rest what follows it, as written
     */
    public record Prefix(String name, Resolution resolution, String rest) {}

    /** What a name means in a text of nobody in particular. */
    public Resolution resolve(String written, Optional<PartialDate> on) {
        return resolve(written, on, HouseStyle.PLAIN);
    }

    /**
     * What a name means.
     *
     * @param on date of the act of the place that is so called; empty if there is none
     * @param style whose list it stands in
     */
    public Resolution resolve(String written, Optional<PartialDate> on, HouseStyle style) {
        update();
        String text = written.strip();
        NameIndex.Hit hit = names.find(text);
        List<KnownName> meanings = new ArrayList<>(hit == null ? List.of() : hit.names());
        boolean code = meanings.addAll(codes.find(text));
        if (meanings.isEmpty()) {
            return twoNames(text, on, style).orElseGet(() -> new Unknown(suggestions.of(text, names)));
        }
        return decide(meanings, hit == null && code ? Match.CODE : how(hit), on, style);
    }

    /** "Eswatini (Swaziland)": two names of one place. Names of two places together are unknown. */
    private Optional<Resolution> twoNames(String text, Optional<PartialDate> on, HouseStyle style) {
        List<String> both = Spelling.bothNames(text);
        if (both.isEmpty()) {
            return Optional.empty();
        }
        Resolution name = resolve(both.get(0), on, style);
        Set<String> shared = new TreeSet<>(candidates(name));
        shared.retainAll(candidates(resolve(both.get(1), on, style)));
        return shared.size() == 1
                ? Optional.of(new Found(shared.iterator().next(), Match.REARRANGED))
                : Optional.empty();
    }

    private static Set<String> candidates(Resolution resolution) {
        if (resolution instanceof Found found) {
            return Set.of(found.code());
        }
        return resolution instanceof Ambiguous several ? Set.copyOf(several.candidates()) : Set.of();
    }

    /**
     * The place of an ISO 3166-1 alpha-3 or 3166-3 alpha-4 code, of the alpha-3 code of a former state, or of an alpha-2
     * or M49 code.
     */
    public Resolution code(String written) {
        update();
        String text = written.strip();
        List<KnownName> found = codes.find(text).isEmpty() ? shortCodes.find(text) : codes.find(text);
        return found.isEmpty() ? new Unknown(List.of()) : decide(found, Match.CODE, Optional.empty(), HouseStyle.PLAIN);
    }

    /**
     * The longest name with which a text begins: "Albanien" in "Albanien 28. Oktober 2016", "Algérie" in "AlgérieA exclu
     * …". A name ends before a character that is no letter, or where a capital follows a small letter, or where a word
     * begins behind capitals ("ARGENTINARatification").
     */
    public Optional<Prefix> splitPrefix(String text, Optional<PartialDate> on, HouseStyle style) {
        update();
        int most = Math.min(text.length(), names.longest() + REST_SHOWN);
        for (int end = most; end > 0; end--) {
            if (canEnd(text, end)) {
                String name = text.substring(0, end);
                if (names.find(name.strip()) != null) {
                    return Optional.of(new Prefix(name.strip(), resolve(name, on, style), text.substring(end)));
                }
            }
        }
        return Optional.empty();
    }

    private static Match how(NameIndex.@Nullable Hit hit) {
        return hit == null ? Match.CODE : hit.how();
    }

    private static boolean canEnd(String text, int end) {
        char last = text.charAt(end - 1);
        if (!Character.isLetter(last) && ")].'’".indexOf(last) < 0) {
            return false;
        }
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        if (!Character.isLetter(next) || !Character.isLetter(last)) {
            return !Character.isLowerCase(next);
        }
        boolean wordBegins = end + 1 < text.length() && Character.isLowerCase(text.charAt(end + 1));
        return Character.isUpperCase(next) && (Character.isLowerCase(last) || wordBegins);
    }

    private static Resolution decide(List<KnownName> meanings, Match how, Optional<PartialDate> on, HouseStyle style) {
        List<KnownName> inStyle = inStyle(meanings, style);
        Set<String> all = codesOf(inStyle);
        if (all.size() == 1) {
            return new Found(all.iterator().next(), how);
        }
        if (on.isEmpty()) {
            return new Ambiguous(List.copyOf(all), "without the date of the act, or saying whose list it is");
        }
        Set<String> then =
                codesOf(inStyle.stream().filter(name -> name.means(on.get())).toList());
        return switch (then.size()) {
            case 0 ->
                new Ambiguous(
                        List.copyOf(all),
                        "none of which was so called on " + on.get().text());
            case 1 -> new Found(then.iterator().next(), how);
            default -> new Ambiguous(List.copyOf(then), "as of " + on.get().text());
        };
    }

    /**
     * The meanings the name has in such a list; those it has anywhere, if the list gives it none of its own. A meaning
     * with dates stands for the same meaning without.
     */
    private static List<KnownName> inStyle(List<KnownName> meanings, HouseStyle style) {
        List<KnownName> own =
                meanings.stream().filter(name -> name.styles().contains(style)).toList();
        List<KnownName> inStyle = own.isEmpty()
                ? meanings.stream().filter(name -> name.styles().isEmpty()).toList()
                : own;
        if (inStyle.isEmpty()) {
            inStyle = meanings;
        }
        Set<String> dated = new HashSet<>();
        inStyle.stream().filter(KnownName::isDated).forEach(name -> dated.add(name.code()));
        return inStyle.stream()
                .filter(name -> name.isDated() || !dated.contains(name.code()))
                .toList();
    }

    private static Set<String> codesOf(List<KnownName> names) {
        Set<String> codes = new TreeSet<>();
        names.forEach(name -> codes.add(name.code()));
        return codes;
    }

    /** Takes in what has become known since. */
    private void update() {
        List<KnownName> all = references.names();
        for (; known < all.size(); known++) {
            KnownName name = all.get(known);
            if (name.kind().equals(KnownName.PLACE)) {
                names.add(name);
            } else if (name.kind().equals(KnownName.PLACE_CODE)) {
                codes.add(name);
            } else if (name.kind().equals(KnownName.PLACE_SHORT_CODE)) {
                shortCodes.add(name);
            }
        }
    }
}
