package org.migov.loader;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.migov.ontology.Iris;

/**
 * What to load, and where to.
 *
 * @param data folder of the releases; made if it is not there
 * @param sources what the user named; empty for all embedded sources
 * @param base absolute IRI ending in {@code /}, under which identifiers are minted
 * @param clock gives the day that names the release
 * @param dataRoot stands in for the embedded data
 * @param fresh whether the user's own sources of the release in force are left out
 */
public record LoadSettings(
        Path data, List<SourceChoice> sources, String base, Clock clock, Optional<Path> dataRoot, boolean fresh) {

    public LoadSettings {
        sources = List.copyOf(sources);
    }

    /** All embedded sources, under the base of MiGov. */
    public static LoadSettings of(Path data) {
        return new LoadSettings(data, List.of(), Iris.DEFAULT_BASE, Clock.systemUTC(), Optional.empty(), false);
    }

    public LoadSettings withSources(List<SourceChoice> chosen) {
        return new LoadSettings(data, chosen, base, clock, dataRoot, fresh);
    }

    public LoadSettings withBase(String iri) {
        return new LoadSettings(data, sources, iri, clock, dataRoot, fresh);
    }

    public LoadSettings withDataRoot(Path root) {
        return new LoadSettings(data, sources, base, clock, Optional.of(root), fresh);
    }

    /** Without the user's own sources of the release in force. */
    public LoadSettings withFresh(boolean only) {
        return new LoadSettings(data, sources, base, clock, dataRoot, only);
    }

    public LoadSettings withClock(Clock other) {
        return new LoadSettings(data, sources, base, other, dataRoot, fresh);
    }
}
