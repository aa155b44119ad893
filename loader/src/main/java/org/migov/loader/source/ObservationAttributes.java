package org.migov.loader.source;

import java.util.Optional;
import org.migov.loader.rdf.Subject;
import org.migov.loader.rdf.Vocabulary;

/**
 * What statistical offices say of a value beside the value, in the codes of SDMX.
 *
 * @param frequency {@code A} every year, {@code Q} every quarter, {@code M} every month
 * @param status {@code E} estimated, {@code P} provisional and the like
 * @param multiplier power of ten by which the value is to be multiplied
 * @param decimals digits behind the point
 */
record ObservationAttributes(
        Optional<String> frequency, Optional<String> status, Optional<Integer> multiplier, Optional<Integer> decimals) {

    static ObservationAttributes of(Row row) {
        return new ObservationAttributes(
                row.optional("frequency"),
                row.optional("observation_status"),
                row.optionalInteger("unit_multiplier"),
                row.optionalInteger("decimals"));
    }

    void state(Subject statistic) {
        statistic.plain(Vocabulary.FREQUENCY, frequency).plain(Vocabulary.OBS_STATUS, status);
        multiplier.ifPresent(power -> statistic.integer(Vocabulary.UNIT_MULT, power));
        decimals.ifPresent(digits -> statistic.integer(Vocabulary.DECIMALS, digits));
    }
}
