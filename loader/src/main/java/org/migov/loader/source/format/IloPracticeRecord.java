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
import org.migov.loader.source.ProblemCode;
import org.migov.ontology.Slug;

/**
 * A record of the ILO's database of good practices: one practice on a page of its own, under the number in its address.
 *
 * <p>Its fields stand under headings, in a table or one below the other. The description is the ILO's and is not taken
 * over.
 */
final class IloPracticeRecord implements Format {

    private static final Pattern NUMBER = Pattern.compile("(?i)p_practice_id=(\\d{1,9})");
    private static final Pattern UPDATED =
            Pattern.compile("(?i)last updated on\\s*:?\\s*(\\d{1,2}[./]\\d{1,2}[./]\\d{4})");
    private static final Set<String> REGIONS =
            Set.of("Africa", "Americas", "Arab States", "Asia and the Pacific", "Europe and Central Asia");

    @Override
    public String name() {
        return "ilo-practice-record";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "ILO database of good practices in labour migration: a record",
                "ilo.org/dyn/migpractice, a single practice: save the page from the browser, or copy it as text with its"
                        + " address in a first line \"# source: …\".",
                "Number, title, responsible organisations, regions, countries, thematic areas, principles of the"
                        + " Multilateral Framework, day of the last update.",
                "Places and regions that are not known. The description is not taken over.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "International Labour Organization",
                "http://www.ilo.org/dyn/migpractice/migmain.home",
                Optional.empty());
    }

    @Override
    public Fit fit(Head head) {
        boolean fields = head.has("Responsible Organi") && head.has("Thematic area");
        if (fields && head.has("practice")) {
            return Fit.certain("the headings Responsible Organisations and Thematic areas");
        }
        return Fit.NONE;
    }

    @Override
    public Stamp stamp(InputFile file) {
        Page page = Page.of(file);
        return new Stamp(page.address(), page.day(UPDATED));
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        RecordFields fields = RecordFields.of(page);
        String number = request.address()
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .orElseThrow(() -> FileRefused.of(
                        ProblemCode.UNREADABLE_FORMAT,
                        rows.fileOrigin(),
                        "the address of the page with p_practice_id= (in a first line \"# source: …\" of a text)",
                        request.address().orElse("no address")));
        String title = fields.title()
                .orElseThrow(() -> FileRefused.of(
                        ProblemCode.UNREADABLE_FORMAT, rows.fileOrigin(), "a title above the first heading", "none"));
        rows.begin(fields.line());
        List<String> places = list(fields.text("countr"));
        String practice = practice(number, title, places, rows);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", number);
        cells.put("practice", practice);
        cells.put("title", title);
        cells.put("actors_as_given", String.join(";", fields.lines("responsible")));
        cells.put("regions", regions(fields, rows));
        cells.put("is_global", isGlobal(places, fields) ? "true" : "");
        cells.put("countries", countries(places, request, rows));
        cells.put("thematic_areas_as_given", String.join(";", list(fields.text("thematic"))));
        cells.put("framework_principles", fields.text("mlflm"));
        page.day(UPDATED).ifPresent(day -> cells.put("updated_on", day.text()));
        cells.put("address", PracticeEntry.address(number));
        cells.put("certainty", "stated");
        cells.put("locator", rows.place());
        rows.add("practice-records", cells);
    }

    /** The key of the practice: the one whose record has that number, or the one of that title, which may be new. */
    private static String practice(String number, String title, List<String> places, Rows rows) {
        Optional<String> numbered = rows.label("practice-number", number);
        if (numbered.isPresent()) {
            return numbered.get();
        }
        String key = new PracticeEntry(0, title, "", List.of(), Optional.of(number)).key();
        if (rows.label("practice", key).isEmpty()) {
            rows.add(
                    "practices",
                    Map.of(
                            "key",
                            key,
                            "document",
                            "ilo-good-practices-list",
                            "title",
                            title,
                            "is_global",
                            Boolean.toString(places.stream().anyMatch(IloPracticeRecord::isWorld)),
                            "record_number",
                            number,
                            "record_address",
                            PracticeEntry.address(number),
                            "record_certainty",
                            "stated",
                            "certainty",
                            "stated"));
        }
        return key;
    }

    private static boolean isWorld(String place) {
        return place.toLowerCase(Locale.ROOT).startsWith("global");
    }

    private static boolean isGlobal(List<String> places, RecordFields fields) {
        return places.stream().anyMatch(IloPracticeRecord::isWorld)
                || list(fields.text("ilo region")).stream().anyMatch(IloPracticeRecord::isWorld);
    }

    private static String countries(List<String> places, Request request, Rows rows) {
        Set<String> codes = new LinkedHashSet<>();
        for (String place : places) {
            if (!isWorld(place)) {
                NamedPlaces.code(
                                request.lookup().place(place, Optional.empty(), HouseStyle.ILO),
                                "Country(ies)",
                                place,
                                rows)
                        .ifPresent(codes::add);
            }
        }
        return String.join(";", codes);
    }

    private static String regions(RecordFields fields, Rows rows) {
        List<String> slugs = new ArrayList<>();
        for (String region : list(fields.text("ilo region"))) {
            if (REGIONS.contains(region)) {
                slugs.add("ilo-region-" + Slug.of(region));
            } else if (!isWorld(region)) {
                rows.reject(ProblemCode.UNKNOWN_CONCEPT, "ILO Regions", "a region of the ILO among " + REGIONS, region);
            }
        }
        return String.join(";", slugs);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
