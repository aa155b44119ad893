package org.migov.loader;

import java.nio.file.Path;
import org.migov.loader.check.Report;

/**
 * What a load came to.
 *
 * @param release id of the release now in force
 * @param folder of the release
 * @param changed false if the same content was in force already and nothing was written
 * @param triples statements of the default graph
 */
public record LoadResult(Outcome outcome, String release, Path folder, boolean changed, long triples, Report report) {}
