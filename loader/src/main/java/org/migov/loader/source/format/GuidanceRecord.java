package org.migov.loader.source.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migov.loader.source.ProblemCode;

/**
 * The record of the guidance on bilateral labour migration agreements: how it is built and who contributed.
 *
 * <p>Names of principles, phases, sectors and organisations are facts and are read; the sentences are not.
 */
final class GuidanceRecord implements Format {

    private static final String DOCUMENT = "guidance-on-bilateral-labour-migration-agreements";

    @Override
    public String name() {
        return "guidance-record";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "Guidance on bilateral labour migration agreements: its record",
                "Knowledge platform of the United Nations Network on Migration, record of the guidance: save the page"
                        + " from the browser, or copy its text.",
                "Principles, phases, sectors, who led and who contributed, each as the list of the page names it.",
                "Sectors and organisations that no table names. The sentences are not taken over.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "United Nations Network on Migration",
                "https://migrationnetwork.un.org/",
                Optional.of("Terms not read"));
    }

    @Override
    public Fit fit(Head head) {
        return head.has("contributed to the Guidance") || (head.has("BLMAs") && head.has("What it offers"))
                ? Fit.certain("the words contributed to the Guidance, BLMAs, What it offers")
                : Fit.NONE;
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        List<GuidanceName> names = GuidanceName.in(Page.of(file));
        if (names.isEmpty()) {
            throw FileRefused.of(
                    ProblemCode.UNREADABLE_FORMAT,
                    rows.fileOrigin(),
                    "lists of principles, phases, sectors or contributors",
                    "none");
        }
        if (rows.label("document", DOCUMENT).isEmpty()) {
            document(rows);
        }
        int number = 0;
        for (GuidanceName name : names) {
            rows.begin(name.line());
            element(name, ++number, rows);
        }
    }

    private static void document(Rows rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("key", DOCUMENT);
        cells.put("title", "Guidance on bilateral labour migration agreements");
        cells.put("kind", "guidance");
        cells.put("certainty", "stated");
        cells.put("locator", rows.place(0));
        rows.addAt(0, "documents", cells);
    }

    private static void element(GuidanceName name, int number, Rows rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", "n" + number);
        cells.put("section", name.section());
        cells.put("document", DOCUMENT);
        cells.put("certainty", "stated");
        cells.put("locator", rows.place());
        switch (name.section()) {
            case "principle", "phase" -> {
                String slug = name.slug();
                cells.put("slug", slug);
                cells.put(
                        "label_en",
                        rows.label("concept", "guidance-" + name.section() + "/" + slug)
                                .orElse(name.label()));
            }
            case "sector" -> {
                Optional<String> sector = name.sector();
                if (sector.isEmpty()) {
                    rows.reject(ProblemCode.UNKNOWN_CONCEPT, "sector", "a sector of ours", name.text());
                    return;
                }
                cells.put("slug", sector.get());
            }
            default -> {
                Optional<String> organisation = name.organisation(rows);
                if (organisation.isEmpty()) {
                    rows.reject(
                            ProblemCode.UNKNOWN_REFERENCE,
                            "organisation",
                            "an organisation that the table organisations has",
                            name.text());
                    return;
                }
                cells.put("organisation", organisation.get());
                cells.put("name_as_given", name.text());
            }
        }
        rows.add("guidance", cells);
    }
}
