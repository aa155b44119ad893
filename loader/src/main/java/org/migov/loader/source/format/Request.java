package org.migov.loader.source.format;

import java.util.Optional;
import org.migov.loader.source.Lookup;
import org.migov.loader.source.PartialDate;

/**
 * What a format is given beside the file.
 *
 * @param source id of the source that the file becomes
 * @param instrument what the user said the file is about, for files that do not say
 * @param address at which the file was found, as far as it says
 * @param asOf the day of which the file gives the state: the one it states, else that on which it was retrieved
 */
public record Request(
        String source, Lookup lookup, Optional<String> instrument, Optional<String> address, PartialDate asOf) {}
