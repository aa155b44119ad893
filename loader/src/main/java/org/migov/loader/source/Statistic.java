package org.migov.loader.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@link StatisticsTable}.
 *
 * @param measure what it measures, as a phrase
 * @param value empty if the figure could not be read
 * @param unit slug of a concept of the scheme {@code unit}
 * @param area where, as the document says
 * @param year of the figure, or first of its period
 * @param statedSource the source that the document names, as it names it
 * @param citedDocument key of the document cited for it
 */
record Statistic(
        Origin origin,
        String key,
        String document,
        String measure,
        Optional<BigDecimal> value,
        Optional<String> valueQualifier,
        String unit,
        Optional<String> population,
        Optional<String> area,
        List<PartyCode> countries,
        Optional<PartialDate> year,
        Optional<PartialDate> yearUntil,
        String statedSource,
        ObservationAttributes attributes,
        Optional<String> citedDocument,
        Optional<String> instrument,
        Remarks remarks) {

    Statistic {
        countries = List.copyOf(countries);
    }

    static Statistic of(Row row) {
        return new Statistic(
                row.origin(),
                Slugs.of(row, "key"),
                row.reference("document", "document"),
                row.required("measure"),
                row.optionalDecimal("value"),
                row.optional("value_qualifier"),
                row.concept("unit", "unit"),
                row.optional("population"),
                row.optional("area"),
                PartyCode.listOf(row, "countries"),
                row.optionalDate("year"),
                row.optionalDate("year_until"),
                row.required("stated_source"),
                ObservationAttributes.of(row),
                row.optionalReference("cited_document", "document"),
                row.optionalReference("instrument", "instrument"),
                Remarks.of(row));
    }
}
