package org.migov.loader.source;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@link PracticesTable}.
 *
 * @param document key of the document that lists it
 * @param countries the countries the list gives
 * @param inferredCountries countries it does not give: they follow from the title or from general knowledge
 * @param inferenceBasis from what they follow
 * @param practiceType slug of a concept of the scheme {@code practice-type}: what it mainly is
 * @param otherTypes what else it is
 * @param organisations keys of organisations that take part
 * @param record its later record in the same database
 */
record Practice(
        Origin origin,
        String key,
        String document,
        Optional<Integer> position,
        String title,
        Optional<String> summary,
        List<PartyCode> countries,
        List<PartyCode> inferredCountries,
        Optional<String> inferenceBasis,
        List<String> placesAsGiven,
        boolean isGlobal,
        Optional<String> practiceType,
        List<String> otherTypes,
        List<String> themes,
        List<String> actorsAsGiven,
        List<String> organisations,
        List<String> instruments,
        List<String> agreements,
        Optional<PartialDate> year,
        Optional<LaterRecord> record,
        Remarks remarks) {

    /**
     * A record of its own that the database later gave the practice.
     *
     * @param number in the database
     * @param certainty how sure it is that the record is of this practice
     */
    record LaterRecord(String number, String address, String certainty) {

        boolean isCertain() {
            return certainty.equals("stated");
        }
    }

    Practice {
        countries = List.copyOf(countries);
        inferredCountries = List.copyOf(inferredCountries);
        placesAsGiven = List.copyOf(placesAsGiven);
        otherTypes = List.copyOf(otherTypes);
        themes = List.copyOf(themes);
        actorsAsGiven = List.copyOf(actorsAsGiven);
        organisations = List.copyOf(organisations);
        instruments = List.copyOf(instruments);
        agreements = List.copyOf(agreements);
    }

    static Practice of(Row row) {
        return new Practice(
                row.origin(),
                Slugs.of(row, "key"),
                row.reference("document", "document"),
                row.optionalInteger("position"),
                row.required("title"),
                row.optional("summary"),
                PartyCode.listOf(row, "countries"),
                PartyCode.listOf(row, "inferred_countries"),
                row.optional("inference_basis"),
                row.list("places_as_given"),
                row.bool("is_global"),
                row.optionalConcept("practice_type", "practice-type"),
                row.concepts("other_types", "practice-type"),
                row.concepts("themes", "theme"),
                row.list("actors_as_given"),
                row.references("organisations", "organisation"),
                row.references("instruments", "instrument"),
                row.references("agreements", "agreement"),
                row.optionalDate("year"),
                row.optional("record_number").map(number -> laterRecord(row, number)),
                Remarks.of(row));
    }

    private static LaterRecord laterRecord(Row row, String number) {
        return new LaterRecord(number, row.required("record_address"), row.concept("record_certainty", "certainty"));
    }
}
