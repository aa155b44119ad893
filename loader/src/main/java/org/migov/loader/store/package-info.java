/**
 * Builds and opens the TDB2 database of a release: the default graph holds every statement, the named graphs hold them
 * again by source. {@link org.migov.loader.store.Tdb2Store} is the way in; it reads N-Quads and N-Triples and knows
 * nothing of how they came about.
 *
 * <p>Jena lives here; nothing of RDF4J does.
 */
@NullMarked
package org.migov.loader.store;

import org.jspecify.annotations.NullMarked;
