package org.migov.loader.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migov.loader.rdf.Facts;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;
import org.migov.ontology.Mg;

/** Figures that documents give, each with the source it names; a figure that could not be read has no value. */
final class StatisticsTable implements Table<Statistic> {

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public List<Column> columns() {
        return Remarks.columnsAfter(
                Column.required("key", "key of the figure: " + Slugs.FORM),
                Column.required("document", "key of the document that gives the figure"),
                Column.required("measure", "what it measures, as a phrase"),
                Column.optional("value", "the number; empty if it could not be read"),
                Column.optional("value_qualifier", "less than, around and the like"),
                Column.required("unit", "a concept of the scheme unit"),
                Column.optional("population", "of whom or what"),
                Column.optional("area", "where, as the document says"),
                Column.optional("countries", "the countries of the area, if it is countries; " + PartyCode.FORM),
                Column.optional("year", "year of the figure, or first year of its period"),
                Column.optional("year_until", "last year of the period"),
                Column.required("stated_source", "the source that the document names, or: not stated"),
                Column.optional("frequency", "how often it is observed, as a code of SDMX: A for every year"),
                Column.optional("observation_status", "status of the value, as a code of SDMX: E for estimated"),
                Column.optional("unit_multiplier", "power of ten by which the value is to be multiplied"),
                Column.optional("decimals", "digits behind the point that the source gives"),
                Column.optional("cited_document", "key of the document cited for it"),
                Column.optional("instrument", "key of the instrument it is about"));
    }

    @Override
    public Statistic read(Row row) {
        return Statistic.of(row);
    }

    @Override
    public String key(Statistic record) {
        return "statistic/" + record.key();
    }

    @Override
    public void describe(Statistic record, Facts facts) {
        Subject statistic = facts.record(
                        facts.iris().id("statistic", record.key()),
                        Mg.STATISTIC,
                        label(record),
                        record.remarks().certainty(),
                        record.origin())
                .type(Vocabulary.OBSERVATION)
                .plain(Vocabulary.IDENTIFIER, record.key())
                .text(Mg.MEASURE, record.measure(), "en")
                .link(Vocabulary.UNIT_MEASURE, facts.iris().concept("unit", record.unit()))
                .text(Mg.STATED_SOURCE, record.statedSource(), "en")
                .link(Vocabulary.IS_PART_OF, facts.iris().id("document", record.document()))
                .link(
                        Vocabulary.REFERENCES,
                        record.citedDocument().map(key -> facts.iris().id("document", key)))
                .link(Mg.HAS_INSTRUMENT, record.instrument().map(facts.iris()::instrument));
        record.value().ifPresent(value -> statistic.decimal(Vocabulary.OBS_VALUE, value));
        record.valueQualifier().ifPresent(text -> statistic.text(Mg.VALUE_QUALIFIER, text, "en"));
        record.population().ifPresent(text -> statistic.text(Mg.POPULATION, text, "en"));
        record.attributes().state(statistic);
        place(record, statistic, facts);
        period(record, statistic);
        record.remarks().state(statistic);
    }

    private static String label(Statistic record) {
        String period = Stream.of(record.year(), record.yearUntil())
                .flatMap(Optional::stream)
                .map(PartialDate::text)
                .collect(Collectors.joining("-"));
        return Stream.of(record.measure(), record.area().orElse(""), period)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void place(Statistic record, Subject statistic, Facts facts) {
        record.area().ifPresent(area -> statistic.text(Mg.PLACES_AS_GIVEN, area, "en"));
        record.countries().forEach(code -> statistic.link(Vocabulary.REF_AREA, code.iri(facts.iris())));
    }

    /** One year as such, a period as an interval of ISO 8601. */
    private static void period(Statistic record, Subject statistic) {
        if (record.yearUntil().isEmpty()) {
            statistic.date(Vocabulary.REF_PERIOD, record.year());
        } else {
            String first = record.year().map(PartialDate::text).orElse("..");
            statistic.plain(
                    Vocabulary.REF_PERIOD,
                    first + "/" + record.yearUntil().get().text());
        }
    }
}
