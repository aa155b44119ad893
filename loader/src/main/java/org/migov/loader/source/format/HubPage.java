package org.migov.loader.source.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migov.loader.source.ProblemCode;

/**
 * A page of the hub of the Global Forum on Migration and Development: a topic with the resources shared under it, or one
 * record of its database of policies and practices.
 *
 * <p>Titles, submitters, days, tags and countries are facts and are read; the summaries are the submitters' and are not.
 */
final class HubPage implements Format {

    private static final Map<String, String> KINDS = Map.of(
            "guidelines", "guidelines",
            "guidance", "guidance",
            "guide", "guide",
            "agreements", "bilateral-agreements",
            "framework", "framework");

    @Override
    public String name() {
        return "hub-page";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "Migration hub: a topic with its resources, or a record of policies and practices",
                "gfmd.org and the hub's copies: open a topic (such as Labor Mobility) or a record; save the page from the"
                        + " browser, or copy its text.",
                "Title, submitter, day on which it was shared, countries and areas, tags, meeting, facets and likes; the"
                        + " topic that the page is about.",
                "Places that are not known, pages without a title. Summaries are not taken over.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "Global Forum on Migration and Development", "https://www.gfmd.org/", Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        boolean record = head.has("Date Shared") || head.has("GFMD Source");
        boolean submitted = head.has("Submitted by ");
        if (submitted && (record || head.has("Subscribe to ") || head.has("liked this page"))) {
            return Fit.certain("the words Submitted by, and Subscribe to or Date Shared");
        }
        return record && head.has("Countries and areas")
                ? Fit.certain("the headings Date Shared and Countries and areas")
                : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        List<HubResource> resources = HubResource.in(page);
        if (resources.isEmpty()) {
            throw FileRefused.of(
                    ProblemCode.UNREADABLE_FORMAT,
                    rows.fileOrigin(),
                    "a title above each \"Submitted by\", or the fields of a record",
                    "none");
        }
        Optional<String> topic = HubResource.topic(page).map(line -> topic(line, rows));
        for (HubResource resource : resources) {
            rows.begin(resource.line());
            document(resource, topic, request, rows);
        }
    }

    /** The key of the topic's page. */
    private static String topic(TextLine line, Rows rows) {
        String key = key(line.text(), rows);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", key);
        cells.put("title", line.text());
        cells.put("kind", "web-page");
        cells.put("certainty", "stated");
        cells.put("locator", rows.place(line.line()));
        rows.addAt(line.line(), "documents", cells);
        return key;
    }

    private static void document(HubResource resource, Optional<String> topic, Request request, Rows rows) {
        String key = key(resource.title(), rows);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", key);
        cells.put("title", resource.title());
        cells.put("kind", rows.label("document-kind-of", key).orElseGet(() -> kind(resource.title())));
        cells.put("submitted_by", resource.submitter());
        cells.put("cited_in", topic.orElse(""));
        cells.put("themes", String.join(";", resource.themes(rows)));
        cells.put("address", resource.isRecord() ? request.address().orElse("") : "");
        cells.put("certainty", "stated");
        cells.put("locator", rows.place());
        cells.put("note", resource.remark(rows));
        rows.add("documents", cells);
        if (!resource.places().isEmpty()) {
            rows.add("practices", resource.practice(key, request, rows));
        }
    }

    /** The key of a document of that title, or one made of the title. */
    private static String key(String title, Rows rows) {
        String made = new PracticeEntry(0, title, "", List.of(), Optional.empty()).key();
        return rows.label("document", made).isPresent()
                ? made
                : rows.keyOf("document", title).orElse(made);
    }

    private static String kind(String title) {
        String lower = title.toLowerCase(java.util.Locale.ROOT);
        return List.of("guidelines", "guidance", "guide", "agreements", "framework").stream()
                .filter(lower::contains)
                .findFirst()
                .map(KINDS::get)
                .map(String::valueOf)
                .orElse("practice-record");
    }
}
