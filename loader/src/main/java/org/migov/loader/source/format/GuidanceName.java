package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.ontology.Slug;

/**
 * A name in one of the lists of the guidance's record.
 *
 * @param section of our table guidance: principle, phase, sector, lead, contributor
 */
record GuidanceName(long line, String section, String text) {

    private static final Map<String, Pattern> LISTS = lists();
    private static final Map<String, String> SECTORS = Map.of(
            "season", "seasonal-work",
            "health", "health-care",
            "domestic", "domestic-and-care-work",
            "agricult", "agriculture",
            "construction", "construction",
            "mining", "mining");
    private static final Pattern BREAKS = Pattern.compile("\\s*;\\s*|,\\s+(?:and\\s+)?");
    private static final Pattern ACRONYM = Pattern.compile("\\(([\\p{L}-]{2,12})\\)$");

    static List<GuidanceName> in(Page page) {
        List<GuidanceName> names = new ArrayList<>();
        for (TextLine line : page.lines()) {
            LISTS.forEach((section, pattern) -> {
                Matcher list = pattern.matcher(line.text());
                if (list.find()) {
                    split(section, list.group(1))
                            .forEach(name -> names.add(new GuidanceName(line.line(), section, name)));
                }
            });
        }
        return names;
    }

    private static List<String> split(String section, String list) {
        List<String> names = new ArrayList<>();
        boolean organisations = section.equals("contributor");
        String text = list.strip().replaceFirst("[.;]$", "");
        // Only the last "and" of a list parts names; others stand within them.
        String parted = organisations || section.equals("phase") || section.equals("principle")
                ? text.replaceFirst("(?<=\\)|World Health Organization) and (?:the )?(?=\\p{Lu}[^,]*,)", ", ")
                : text.replaceAll("\\s+and\\s+(?:the\\s+)?", ", ");
        for (String part : BREAKS.split(parted, -1)) {
            String name = part.strip().replaceFirst("^the\\s+(?=\\p{Lu})", "");
            boolean goesOn = organisations && !names.isEmpty() && isPartOf(names.get(names.size() - 1), name);
            if (goesOn) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** A school or university behind the name of a centre says where that is. */
    private static boolean isPartOf(String before, String name) {
        return before.matches("(?i).*\\b(centre|center|institute|school)\\b.*")
                && !before.endsWith(")")
                && name.matches("(?i).*\\b(school|university|college)\\b.*");
    }

    String slug() {
        return Slug.of(text);
    }

    String label() {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    Optional<String> sector() {
        String lower = text.toLowerCase(Locale.ROOT);
        return SECTORS.entrySet().stream()
                .filter(sector -> lower.contains(sector.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The key of the organisation: by its acronym, its name, or the beginning of it. */
    Optional<String> organisation(Rows rows) {
        List<String> tries = new ArrayList<>(List.of(text, ACRONYM.matcher(text).replaceFirst("")));
        tries.add(text.replaceFirst(", [^,]*$", ""));
        Matcher acronym = ACRONYM.matcher(text);
        if (acronym.find()) {
            String key = acronym.group(1).toLowerCase(Locale.ROOT);
            if (rows.label("organisation", key).isPresent()) {
                return Optional.of(key);
            }
        }
        return tries.stream()
                .flatMap(name -> rows.keyOf("organisation", name).stream())
                .findFirst()
                .or(() -> byInitials(rows))
                .or(() -> Optional.of(slug())
                        .filter(key -> rows.label("organisation", key).isPresent()));
    }

    /** The organisation whose key is made of the initials and whose name begins alike, up to the first comma. */
    private Optional<String> byInitials(Rows rows) {
        String first = text.replaceFirst(",.*$", "");
        String initials = first.replaceAll("[^\\p{Lu}]", "").toLowerCase(Locale.ROOT);
        return Optional.of(initials)
                .filter(key -> rows.label("organisation", key)
                        .filter(name -> name.startsWith(first))
                        .isPresent());
    }

    private static Map<String, Pattern> lists() {
        Map<String, Pattern> lists = new LinkedHashMap<>();
        lists.put("principle", Pattern.compile("(?iu)principles of [^.:]{3,80}?,\\s+including\\s+([^.]{5,800})"));
        lists.put("phase", Pattern.compile("(?iu)phases of [^.:]{3,120}?,?\\s+namely\\s*:?\\s*([^.]{5,400})"));
        lists.put(
                "sector",
                Pattern.compile(
                        "(?iu)sector-specific issues\\s+(?:addressing|on|for)\\s+([^.:]{5,300}?)(?=\\s+It\\b|[.;]|$)"));
        lists.put("lead", Pattern.compile("(?iu)led by\\s+((?:the\\s+)?\\p{Lu}[^.]{5,200})"));
        lists.put("contributor", Pattern.compile("(?iu)contributed to the guidance\\s*:\\s*(.{5,4000})"));
        return lists;
    }
}
