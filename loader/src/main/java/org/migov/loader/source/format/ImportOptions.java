package org.migov.loader.source.format;

import java.util.Optional;
import org.migov.loader.source.PartialDate;

/**
 * What the user says of an official file.
 *
 * @param instrument it is about, for files that do not say
 * @param retrieved the day on which it was fetched
 * @param sourceId id of the source it becomes; otherwise its name
 */
public record ImportOptions(Optional<String> instrument, Optional<PartialDate> retrieved, Optional<String> sourceId) {

    public static final ImportOptions NONE = new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty());
}
