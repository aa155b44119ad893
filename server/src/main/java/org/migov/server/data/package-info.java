/**
 * Linked data: what the release says about one thing, in the reader's language and in RDF, and the addresses under
 * which that is found ({@code /id}, {@code /graph}, {@code /data}).
 *
 * <p>Entry: {@link org.migov.server.data.LinkedDataRoutes} for the addresses, {@link org.migov.server.data.Things} for
 * pages that show a thing. Everything is read with single-pattern look-ups in one read transaction; nothing here runs
 * SPARQL.
 */
@NullMarked
package org.migov.server.data;

import org.jspecify.annotations.NullMarked;
