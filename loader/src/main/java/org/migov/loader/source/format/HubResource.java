package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;

/**
 * A resource shared on the hub.
 *
 * @param line on which its title stands
 * @param fields other headings in small letters to what they say
 */
record HubResource(long line, String title, String submitter, Map<String, String> fields) {

    private static final Pattern SUBMITTED =
            Pattern.compile("(?i)^submitted by\\s*:?\\s*(?<who>.{1,120}?)(?:\\s+on\\b\\s*(?<day>.*))?$");
    private static final Pattern LIKED = Pattern.compile("(?i)^(\\d{1,7}) (?:people )?liked this page\\.?$");
    private static final Pattern TOPIC = Pattern.compile("(?i)^subscribe to\\s+(.{2,120})$");
    private static final Pattern FIELD = Pattern.compile("(?i)^(date shared|title|countries and areas|countries|tags"
            + "|summary|gfmd source|gcm thematic cluster areas?|geographical relevance|contributors|chairmanship"
            + "|2030 agenda targets?|submitted by|attachments?|web ?links?)\\s*(?::\\s*(.*))?$");
    private static final Set<String> PLACES = Set.of("countries and areas", "countries");
    private static final int LONGEST_NAME = 60;

    HubResource {
        fields = Map.copyOf(fields);
    }

    /** The topic to which the page invites to subscribe. */
    static Optional<TextLine> topic(Page page) {
        for (TextLine line : page.lines()) {
            Matcher topic = TOPIC.matcher(line.text());
            if (topic.matches()) {
                return Optional.of(new TextLine(line.line(), topic.group(1).strip()));
            }
        }
        return Optional.empty();
    }

    static List<HubResource> in(Page page) {
        Map<String, List<TextLine>> fields = fields(page);
        boolean record = fields.containsKey("date shared") || fields.containsKey("countries and areas");
        return record ? record(page, fields).map(List::of).orElse(List.of()) : listed(page);
    }

    private static Map<String, List<TextLine>> fields(Page page) {
        Map<String, List<TextLine>> fields = new LinkedHashMap<>();
        List<TextLine> open = new ArrayList<>();
        for (TextLine line : page.lines()) {
            Matcher field = FIELD.matcher(line.text());
            if (field.matches()) {
                open = fields.computeIfAbsent(field.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>());
                String beside = Optional.ofNullable(field.group(2)).orElse("").strip();
                if (!beside.isEmpty()) {
                    open.add(new TextLine(line.line(), beside));
                }
            } else if (LIKED.matcher(line.text()).matches()) {
                fields.put("likes", List.of(line));
            } else {
                open.add(line);
            }
        }
        return fields;
    }

    private static Optional<HubResource> record(Page page, Map<String, List<TextLine>> fields) {
        Optional<TextLine> title = fields.getOrDefault("title", List.of()).stream()
                .findFirst()
                .or(() -> page.title().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TextLine(1, page.title().replaceFirst("\\s+\\|.*$", ""))));
        Map<String, String> said = new LinkedHashMap<>();
        String submitter = fields.getOrDefault("submitted by", List.of()).stream()
                .findFirst()
                .map(TextLine::text)
                .or(() -> page.find(SUBMITTED).map(found -> found.group("who")))
                .orElse("");
        fields.forEach((name, lines) -> {
            if (!Set.of("title", "summary", "submitted by").contains(name) && !lines.isEmpty()) {
                boolean list = PLACES.contains(name) || name.equals("tags");
                said.put(
                        name,
                        list
                                ? String.join(
                                        ";", lines.stream().map(TextLine::text).toList())
                                : lines.get(0).text());
            }
        });
        return title.map(line -> new HubResource(line.line(), line.text(), submitter, said));
    }

    private static List<HubResource> listed(Page page) {
        List<TextLine> lines = page.lines();
        List<HubResource> found = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher submitted = SUBMITTED.matcher(lines.get(i).text());
            if (!submitted.matches()) {
                continue;
            }
            TextLine title = lines.get(i - 1);
            if (found.isEmpty() && !page.html()) {
                first(lines.subList(0, i - 1)).ifPresent(found::add);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            Optional.ofNullable(submitted.group("day"))
                    .filter(day -> !day.isBlank())
                    .ifPresent(day -> fields.put("date shared", day));
            likes(lines.subList(i, lines.size())).ifPresent(likes -> fields.put("likes", likes));
            found.add(new HubResource(title.line(), title.text(), submitted.group("who"), fields));
        }
        return found;
    }

    /** The first resource of a copy can have its submitter alone, behind its text. */
    private static Optional<HubResource> first(List<TextLine> lines) {
        if (lines.size() < 2) {
            return Optional.empty();
        }
        String last = lines.get(lines.size() - 1).text();
        boolean name = last.length() <= LONGEST_NAME && !last.matches(".*[a-z]\\.$");
        return Optional.of(new HubResource(lines.get(0).line(), lines.get(0).text(), name ? last : "", Map.of()));
    }

    private static Optional<String> likes(List<TextLine> below) {
        for (TextLine line : below.subList(1, below.size())) {
            if (SUBMITTED.matcher(line.text()).matches()) {
                return Optional.empty();
            }
            if (LIKED.matcher(line.text()).matches()) {
                return Optional.of(line.text());
            }
        }
        return Optional.empty();
    }

    /** Whether the page is about it alone. */
    boolean isRecord() {
        return fields.containsKey("countries and areas") || fields.containsKey("tags");
    }

    List<String> places() {
        return PLACES.stream()
                .filter(fields::containsKey)
                .flatMap(name -> list(fields.getOrDefault(name, "")).stream())
                .distinct()
                .toList();
    }

    /** Those of its tags that are themes of ours. */
    List<String> themes(Rows rows) {
        return list(fields.getOrDefault("tags", "")).stream()
                .flatMap(tag -> rows.keyOf("theme", tag).stream())
                .distinct()
                .toList();
    }

    /** What else the page says of it: day, tags, meeting, facets, likes. */
    String remark(Rows rows) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (name.equals("date shared")) {
                Optional<PartialDate> day = Dates.first(value).flatMap(Dates.Found::date);
                day.ifPresentOrElse(
                        date -> parts.add("shared on " + date.text()),
                        () -> rows.warn(
                                org.migov.loader.source.ProblemCode.WRONG_DATE,
                                "Date Shared",
                                "a day such as Friday, November 9, 2018 - 08:10",
                                value));
            } else if (name.equals("likes")) {
                Matcher likes = LIKED.matcher(value);
                parts.add("likes: " + (likes.matches() ? likes.group(1) : value));
            } else if (!PLACES.contains(name)) {
                parts.add(name + ": " + String.join(", ", list(value)));
            }
        });
        parts.sort(null);
        return String.join("; ", parts);
    }

    /** The practice that a record with countries tells of. */
    Map<String, String> practice(String document, Request request, Rows rows) {
        Set<String> codes = new LinkedHashSet<>();
        boolean global = false;
        for (String place : places()) {
            boolean world = place.matches("(?i)global.*|world(wide)?");
            global |= world;
            if (!world) {
                NamedPlaces.code(
                                request.lookup().place(place, Optional.empty(), HouseStyle.PLAIN),
                                "countries",
                                place,
                                rows)
                        .ifPresent(codes::add);
            }
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", new PracticeEntry(0, title, "", List.of(), Optional.empty()).key());
        cells.put("document", document);
        cells.put("title", title);
        cells.put("countries", String.join(";", codes));
        cells.put("places_as_given", String.join(";", places()));
        cells.put("is_global", Boolean.toString(global));
        cells.put("themes", String.join(";", themes(rows)));
        cells.put("certainty", "stated");
        cells.put("locator", rows.place());
        return cells;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[;|]|,\\s+(?=\\p{Lu})", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
