/**
 * Lists of the records of each kind, narrowed down by facets: {@code /browse}. {@link org.migov.server.browse.BrowsePages}
 * serves them as pages, CSV, JSON, Turtle, Atom, and as the query that finds the same records.
 *
 * <p>What a record can be found by is read once a release with the patterns of {@code browse/*.rq}, of which the queries
 * are made too: the list and its query cannot tell different things.
 */
@NullMarked
package org.migov.server.browse;

import org.jspecify.annotations.NullMarked;
