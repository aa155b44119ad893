package org.migov.loader.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names and numbers of places and instruments, as the tables of a load give them. Not thread-safe. */
public final class GatheredNames implements Lookup {

    private final Map<String, Set<String>> places = new HashMap<>();
    private final Map<String, Set<String>> instruments = new HashMap<>();

    /** Takes a row of a table; other tables than those of places and instruments add nothing. */
    public void take(String table, Row row) {
        switch (table) {
            case "countries" -> names(places, row.text("code"), row, "name_en", "name_fr", "name_es", "official_name");
            case "former-states" -> names(places, row.text("code"), row, "name", "iso_name");
            case "groups" ->
                names(places, "group:" + row.text("code"), row, "name_en", "name_fr", "name_es", "acronym");
            case "country-names" -> names(places, row.text("country"), row, "name");
            case "instruments" ->
                names(
                        instruments,
                        row.text("key"),
                        row,
                        "key",
                        "title",
                        "official_title",
                        "ilo_number",
                        "untc_number",
                        "cets_number",
                        "ukto_id",
                        "normlex_id");
            default -> {}
        }
    }

    @Override
    public Match place(String written, Optional<PartialDate> on) {
        return match(places.getOrDefault(folded(written), Set.of()));
    }

    @Override
    public Optional<Split> leadingPlace(String text, Optional<PartialDate> on) {
        for (int end = Math.min(text.length(), 100); end > 2; end--) {
            if (places.containsKey(folded(text.substring(0, end)))) {
                return Optional.of(new Split(
                        text.substring(0, end).strip(), text.substring(end).strip()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Match instrument(String written) {
        return match(instruments.getOrDefault(folded(written), Set.of()));
    }

    private static Match match(Set<String> codes) {
        return switch (codes.size()) {
            case 0 -> new Match.Unknown(List.of());
            case 1 -> new Match.Found(codes.iterator().next());
            default -> new Match.Ambiguous(List.copyOf(codes));
        };
    }

    private static void names(Map<String, Set<String>> index, String code, Row row, String... columns) {
        for (String column : columns) {
            row.optional(column)
                    .ifPresent(name -> index.computeIfAbsent(folded(name), key -> new TreeSet<>())
                            .add(code));
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
